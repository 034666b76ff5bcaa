"""Who an article names: people and organisations, their roles, and which mentions are theirs."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.growth import TIMES, is_in_proportion

from factcli.extract.actors.cast import Cast, Member
from factcli.extract.actors.finding import find_actors
from factcli.extract.page.document import Document
from factcli.model import ActorKind


def cast(text: str) -> Cast:
    """The cast of a text."""
    return find_actors(Document(text))


def names(text: str) -> list[str]:
    """The names of the members of a text's cast."""
    return [member.name for member in cast(text).members]


def only(text: str) -> Member:
    """The one member of a text's cast."""
    (member,) = cast(text).members
    return member


def test_surname_courtesy_and_handle_join_the_full_name() -> None:
    """Whatever stands for a person is a mention of that person."""
    text = "Jane Roe left. Ms Roe said so. “No,” Roe added.\n\n— Jane Roe (@jroe) May 3, 2021"
    member = only(text)
    assert member.name == "Jane Roe"
    assert member.aliases == ["Ms Roe", "Roe", "@jroe"]
    assert [text[slice(*span)] for span in member.mentions] == [
        "Jane Roe", "Ms Roe", "Roe", "Jane Roe", "@jroe",
    ]  # fmt: skip


def test_role_before_the_name_is_verbatim() -> None:
    """Titles and the small words before them are the role."""
    member = only("The deputy Foreign Minister Marcin Kowal spoke.")
    assert (member.name, member.role) == ("Marcin Kowal", "deputy Foreign Minister")
    assert {"minister", "deputy"} <= member.heads


def test_role_in_apposition_with_its_organisation() -> None:
    """A role behind the name leads to the organisation behind its "of"."""
    found = cast("John Doe, a spokesman for the Heritage Foundation, said no.")
    doe, foundation = found.members
    assert (doe.role, doe.gender) == ("spokesman", "male")
    assert doe.organisation == 1
    assert (foundation.name, foundation.kind) == ("Heritage Foundation", ActorKind.ORGANISATION)


def test_possessive_before_a_role_is_the_organisation() -> None:
    """The one whose role it is stands before it."""
    found = cast("NATO’s Secretary-General Jens Holm spoke.")
    assert found.members[1].role == "Secretary-General"
    assert found.members[0].name == "NATO"
    assert found.members[1].organisation == 0


def test_generic_form_stands_for_an_organisation_only_once_it_is_named() -> None:
    """The same words without the full name before them name nobody."""
    assert names("The statement of the Council was read.") == []
    member = only("The North Atlantic Council met. The statement of the Council was read.")
    assert member.aliases == ["the Council"]


def test_acronym_joins_its_expansion() -> None:
    """The letters in parentheses behind a name stand for it from then on."""
    member = only("The Baltic Fishing Association (BFA) met. BFA said no.")
    assert member.name == "Baltic Fishing Association"
    assert member.aliases == ["BFA"]


def test_relatives_are_kept_apart_by_title_and_first_name() -> None:
    """A courtesy title picks the bearer of a surname by gender."""
    text = "Mary Roe and John Roe came. Mrs. Roe sang. Mr. Roe danced. Mary left."
    found = cast(text)
    assert [member.name for member in found.members] == ["Mary Roe", "John Roe"]
    assert found.members[0].aliases == ["Mrs. Roe", "Mary"]
    assert found.members[1].aliases == ["Mr. Roe"]


def test_particles_initials_and_suffixes_belong_to_the_name() -> None:
    """Small words and letters inside a name do not break it."""
    assert names("We met Jan de Vries, J.D. Nowak and Robert F. Kowal Jr. in town.") == [
        "Jan de Vries",
        "J.D. Nowak",
        "Robert F. Kowal Jr.",
    ]
    assert names("Maria Del Kowal met Del. Jane Roe there.") == ["Maria Del Kowal", "Jane Roe"]


def test_places_times_and_sentence_starts_are_no_actors() -> None:
    """A capital alone makes no name."""
    text = "Meanwhile, on Monday in North Carolina, Polish farmers met near Elm Street. Few spoke."
    assert names(text) == []


def test_regions_events_and_places_passed_through_are_no_actors() -> None:
    """A region, a race and a town that a line runs through name nobody."""
    text = "The Baltic states rode the Tour de France. A line through Zenda has lain idle."
    assert names(text) == []


def test_dean_before_a_known_surname_is_a_title() -> None:
    """Dean is a first name, unless somebody else is known by the surname."""
    assert names("John Roe, the dean, left. Dean Roe said so.") == ["John Roe"]
    assert names("“No,” said Dean Roe, a baker. Roe left.") == ["Dean Roe"]


def test_what_the_words_beside_a_name_say_it_is() -> None:
    """A noun for a firm before a name or the post of its head behind it make an organisation."""
    text = (
        "Jane Roe of the consultancy Mirefield, who was there, left. The agency, ZNA, said no. "
        "A rebel group, Q23, which holds it, fled. It was built by the chipmaker Zenda Silicon."
    )
    kinds = {member.name: member.kind for member in cast(text).members}
    assert kinds == {
        "Jane Roe": ActorKind.PERSON,
        **dict.fromkeys(("Mirefield", "ZNA", "Q23", "Zenda Silicon"), ActorKind.ORGANISATION),
    }
    assert [member.kind for member in cast("Later ZendaDance said no.").members] == [
        ActorKind.ORGANISATION
    ]
    assert names("They sent it to Ruritania’s BEA, which will read it.") == ["BEA"]
    assert names("A Ruritanian party, Zendaraq, asked for a vote on it.") == ["Zendaraq"]
    text = "Zentro, a small brewer, fell. An analyst at Wedbury said so of Zedpress, a label."
    assert {member.name for member in cast(text).members} == {"Zentro", "Wedbury", "Zedpress"}
    firm, head = cast("Zenco chief executive Jane Roe said no.").members
    assert (firm.name, firm.kind, head.organisation) == ("Zenco", ActorKind.ORGANISATION, 0)
    assert names("The company Roeberg founded grew.") == ["Roeberg"]


def test_words_that_open_or_end_an_organisation() -> None:
    """Radio before a name and letters behind one make it an organisation."""
    found = cast("He told Radio Zendar on the day that Zendar LNG and the EU’s agency closed.")
    assert [(member.name, member.kind) for member in found.members] == [
        (name, ActorKind.ORGANISATION) for name in ("Radio Zendar", "Zendar LNG", "EU")
    ]


def test_name_behind_that_is_a_person() -> None:
    """What "that" opens is a clause, not a thing."""
    assert only("It shows that Roeberg talked about it.").kind is ActorKind.PERSON
    assert names("In the post-World War II years he said Obamacare was hated.") == []


def test_people_of_a_nation_are_not_who_is_called_like_it() -> None:
    """Behind "the", a surname that is a nation's word is the nation's."""
    text = "Dawn French left. French said so. The French comedian laughed."
    assert [text[slice(*span)] for span in only(text).mentions] == ["Dawn French", "French"]


def test_storms_headlines_and_places_are_no_people() -> None:
    """A storm's name, the capitals of a headline and what stands behind "in" name nobody."""
    text = "ZENDA FIRE: TWO HURT\n\nHurricane Rupert hit them in Zendar Nova, where they lived."
    assert names(text) == []


def test_titled_surname_like_a_country() -> None:
    """Behind a title and a first name nobody knows, a country is a surname."""
    assert names("Gov. Wolt Denmark came by boat.") == ["Wolt Denmark"]


def test_capitalised_words_that_nothing_shows_to_be_a_person_are_none() -> None:
    """A plain word behind one that is no first name needs a sign: a verb, an age, a title."""
    assert names("He saw the Zendar State from the Zendar Inn.") == []
    assert names("The Zendan Farmer said no.") == []
    assert names("In the end he met Zendar Waves, 43, and then Zendar Brown.") == [
        "Zendar Waves",
        "Zendar Brown",
    ]
    assert names("It was Zendar Waves. Later Waves said so.") == ["Zendar Waves"]


def test_label_of_a_transcript_is_its_speaker() -> None:
    """A surname in capitals before a colon joins the full name."""
    text = "Chris Wallis asked John Poe.\nWALLIS: Why?\nPOE: No idea.\nWALLIS: Thanks."
    assert [member.aliases for member in cast(text).members] == [["WALLIS"], ["POE"]]


def test_pronouns_behind_others_tell_the_gender_where_they_agree() -> None:
    """One alone may be of whoever else is named in its sentence."""
    once = "John Poe thanked Zendi Roe for her work. "
    assert cast(once).members[1].gender is None
    assert cast(f"{once}Later John Poe praised Zendi Roe for her songs.").members[1].gender == (
        "female"
    )


def test_a_double_name_may_be_a_mans_whose_first_is_a_womans() -> None:
    """Jean-Luc is no Jean."""
    assert only("“No,” Jean-Luc Roe said.").gender == "male"


def test_pronoun_tells_the_gender_where_the_first_name_does_not() -> None:
    """A name of either gender takes that of the pronoun behind it."""
    assert only("Robin Roe said she would stay.").gender == "female"


@given(st.text() | st.text(alphabet="AaBb Dr.Mr,('’s)@#\n-:"))
def test_any_text_gives_sorted_mentions_that_do_not_overlap(text: str) -> None:
    """Nothing crashes, every mention lies in the text, and two runs are the same."""
    found = cast(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found.mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found.mentions))
    assert all(0 <= mention.member < len(found.members) for mention in found.mentions)
    assert found.members == cast(text).members


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Jane Roe said so. ",
        "Abc ",
        "Party of ",
        '"',
        ", Jane Roe",
        "ROE: no\n",
        "Mark Swede said. ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    """Four times the text takes about four times as long, whatever it repeats."""
    small = piece * (25_000 // len(piece))
    assert is_in_proportion(cast, small, small * TIMES, least=0.02)


def test_a_headline_ends_a_name_at_a_plain_word() -> None:
    """A verb with a capital is no surname."""
    text = "Jane Roe Goes There: A Long Night In Ohio\n\nJane Roe spoke on Monday."
    assert [member.name for member in find_actors(Document(text)).members] == ["Jane Roe"]


def test_a_party_member_of_a_state_is_named_before() -> None:
    """A state behind a party's member is no surname."""
    text = "On Monday Representative Lee Roe, Republican of New York, left the hall with his staff."
    assert [member.name for member in find_actors(Document(text)).members] == ["Lee Roe"]


def test_who_has_a_chief_executive_is_a_company() -> None:
    """A role that only a company gives names it, and its bearer belongs to it."""
    cast = find_actors(Document("Brindle chief executive Ken Murray said sales had risen."))
    first, person = cast.members
    assert (first.name, first.kind) == ("Brindle", ActorKind.ORGANISATION)
    assert person.organisation == 0


def test_a_weekday_is_no_first_name() -> None:
    """A name begins behind the day: "On Sunday Acton manager John Roe"."""
    cast = find_actors(Document("On Sunday Wexcombe keeper Tom Hale left the ground early."))
    assert "Sunday Wexcombe" not in [member.name for member in cast.members]


def test_a_role_tells_the_gender_that_a_first_name_leaves_open() -> None:
    """A widow is a woman, whatever her name."""
    cast = find_actors(Document("“We go,” said the widow Terry Roe. John Doe left. He was tired."))
    assert cast.members[0].gender == "female"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The National Teachers’ Union said no.", ["National Teachers’ Union"]),
        ("The Veterans' Affairs Department said no.", ["Veterans' Affairs Department"]),
        ("Jane Roe of the Dockers’ Union said no.", ["Jane Roe", "Dockers’ Union"]),
        ("He read the Democrats’ Jane Roe a letter.", ["Democrats", "Jane Roe"]),
        ("“No,” its chief executive, Pieter van Dam, said.", ["Pieter van Dam"]),
    ],
)
def test_names_with_an_apostrophe_and_surnames_that_are_things(text: str, found: list[str]) -> None:
    """A plural's possessive is part of a union's name; a first name tells a Dam from a dam."""
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The lawyer met Jane Roe, the MP, on Monday.", "MP"),
        ("Ruritania’s new prime minister, Jane Roe, spoke.", "prime minister"),
        ("The Speaker, Jane Roe, spoke.", "Speaker"),
        ("The Prime Minister, Jane Roe, spoke.", "Prime Minister"),
        ("Former Polish President Jane Roe spoke.", "Former Polish President"),
        ("Police chief Jane Roe spoke.", "Police chief"),
        ("Emergency Management Minister Jane Roe spoke.", "Emergency Management Minister"),
        ("She asked Trade and Industry Secretary Jane Roe.", "Trade and Industry Secretary"),
        ("The retired Air Chief Marshal Jane Roe spoke.", "retired Air Chief Marshal"),
        ("Sheikh Jamal Roe, the Qatari emir, spoke.", "emir"),
        (
            "The Comptroller and Auditor General, Jane Roe, spoke.",
            "Comptroller and Auditor General",
        ),
        ("Mr Justice John Roe spoke.", "Justice"),
        ("Jane Roe MP, the minister, spoke.", "minister"),
    ],
)
def test_role_is_whole(text: str, role: str) -> None:
    """A role has what belongs to it and leaves out what does not."""
    assert [member.role for member in cast(text).members] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "She left the southern city of Zenda on Monday. Zenda was calm.",
        "She carried Grand Zenda and Marwick counties.",
        "Voters in Zenda Heath were told. Zenda Heath is twinned twice.",
        "He is the mayor of Marwick Zenda, and Marwick Zenda is poor.",
        "GRAND ZENDA, Ruritania — At noon the traffic stopped. Grand Zenda said no.",
    ],
)
def test_places_are_no_actors(text: str) -> None:
    """A name that the words beside it or the dateline call a place is no person."""
    assert names(text) == []


def test_a_role_begins_behind_an_and() -> None:
    """What stands before it is no part of the role."""
    assert cast("Aides of the Upper House and Speaker, Jane Roe, left.").members[-1].role is None


def test_person_of_an_organisation() -> None:
    """Who is said to be of an organisation belongs to it."""
    found = cast("Jane Roe of the Red Cross spoke.")
    assert found.members[0].organisation == 1


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“No,” said CEO James Smitt.", "CEO"),
        ("Deputy government spokesperson, Jane Roe, said no.", "Deputy government spokesperson"),
        ("Jane Roe, head of the legal division, left.", "head of the legal division"),
        ("It was sent by Jane Roe, the minister said.", None),
        ("Holding her daughter, Jane Roe left.", None),
        ("It was sent by Prince Jamal Roe, the energy envoy.", "energy envoy"),
        ("She is Jane Roe, a member of the Danish parliament.", "member of the Danish parliament"),
        ("The unit’s crime scene chief, Jane Roe, left.", "crime scene chief"),
    ],
)
def test_role_by_its_place(text: str, role: str | None) -> None:
    """A role stands before a name or behind it between commas, with what it is for."""
    assert [member.role for member in cast(text).members] == [role]


def test_whose_role_it_is() -> None:
    """A body right before a role has it, but not the house that a candidate runs for."""
    found = cast("EU foreign affairs chief Jane Roe met White House hopeful John Doe.")
    assert [member.organisation for member in found.members] == [None, 0, None, None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zenda Motor closed. Zenda lost money.", ["Zenda Motor"]),
        ("Nissan rose. Nissan Motor said so.", ["Nissan Motor"]),
        ("Anadolu News Agency said no. Anadolu said yes.", ["Anadolu News Agency"]),
        ("Ernst & Marwick, the auditors, have not signed.", ["Ernst & Marwick"]),
        ("The Greens’ leader resigned.", ["Greens"]),
        ("His Shiv Zenda has been split.", ["Shiv Zenda"]),
        ("Oxfam and Zenda were still talking.", ["Oxfam", "Zenda"]),
        ("She wrote on WhatsApp that it was over.", ["WhatsApp"]),
        ("The letter was in the post on X.", ["X"]),
        ("They saw the Zenda Grande in May.", []),
        ("He gave it to the Great Orchestra of Zenda.", ["Great Orchestra of Zenda"]),
        ("Deutsche Zenda said so.", ["Deutsche Zenda"]),
        ("Zendar fell 1.2 percent in Leeds.", ["Zendar"]),
        ("He led the Zenda Player Association.", ["Zenda Player Association"]),
        ("The leader of ZXD left.", ["ZXD"]),
        ("He saw the Padma Bridge, built of steel.", []),
    ],
)
def test_organisations_by_their_names(text: str, found: list[str]) -> None:
    """What a name is made of and what stands beside it make it an organisation's."""
    members = cast(text).members
    assert [member.name for member in members] == found
    assert all(member.kind is ActorKind.ORGANISATION for member in members)


def test_a_title_behind_a_party_is_no_part_of_it() -> None:
    """The party of a prime minister ends before the title."""
    assert names("It joined the Zenda Party of Prime Minister Jane Roe.") == [
        "Zenda Party",
        "Jane Roe",
    ]


def test_several_sentences_are_no_headline() -> None:
    """A line of closed sentences is read as text, however many of its words have capitals."""
    text = "The Zenda Fishing Authority (ZFA) met Jean Roe. ZFA and Al Roe said no."
    assert names(text) == ["Zenda Fishing Authority", "Jean Roe", "Al Roe"]


def test_a_country_may_be_a_first_name() -> None:
    """Who says something, or has a post, is a person, whatever country the name is."""
    assert names("“No,” said Cuba Marwick, 71, a nurse.") == ["Cuba Marwick"]


def test_two_countries_side_by_side_are_nobody() -> None:
    """Against France, England: neither is a first name."""
    assert (
        names("They lost. Against France England kicked the ball. He came from German Poland.")
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Jane “Jinx” Roe left. “No,” Roe said. Later Jane Roe came back.",
        "Jane ‘Jinx’ Roe left. ‘No,’ Roe said. Later Jane Roe came back.",
        'Jane "Jinx" Roe left. "No," Jinx said. Later Jane Roe came back.',
    ],
)
def test_a_nickname_in_marks_is_a_part_of_the_name(text: str) -> None:
    """A name with a nickname inside is one person, who may be called by either."""
    assert only(text).name == text[: text.index(" left")]


@pytest.mark.parametrize(
    "text",
    [
        "They heard that Zenco said on Monday it would cut jobs.",
        "Zenco raised its forecast again. Its chief executive, who left, was pleased.",
        "Zenco raised its forecast again. The company makes lamps in two towns.",
        "In Rome Zenco’s shares slid again.",
        "So Zenco, which makes paint, kept its forecast.",
        "A man from the town said that Zenco beat Roeville 3-1 there.",
        "They lost to Zenco manager Tom, who left.",
        "Analysts at Zenco cut their target.",
        "ZNC declined to comment on it. ZNC said it welcomed the result.",
    ],
)
def test_what_only_firms_and_clubs_do_makes_a_lone_name_one(text: str) -> None:
    """Shares, posts, scores and what "it" will do are an organisation's."""
    (member, *_) = cast(text).members
    assert (member.name.title()[:2], member.kind) == (
        "Zn" if "ZNC" in text else "Ze",
        ActorKind.ORGANISATION,
    )


def test_a_person_with_a_company_is_no_firm() -> None:
    """Whoever is "he" in the next sentence has announced what the company does."""
    text = "They met. Zenker announced a plan, as told by Zenker. The company fell. He laughed."
    assert only(text).kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at the Zenda School of Hygiene & Tropical Medicine today",
         "Zenda School of Hygiene & Tropical Medicine"),
        ("in the Parliament of the European Union today", "Parliament of the European Union"),
        ("the National Council for the Protection of the Fatherland met",
         "National Council for the Protection of the Fatherland"),
        ("at the University of South Florida today", "University of South Florida"),
        ("signed by the New York City FC boss", "New York City FC"),
        ("the AFC Zenda striker", "AFC Zenda"),
        ("said by the Nursing and Midwifery Council", "Nursing and Midwifery Council"),
    ],
)  # fmt: skip
def test_long_names_of_organisations_are_whole(text: str, expected: str) -> None:
    """What stands behind "of", "for" and "&" belongs to the name."""
    assert expected in names(f"We saw it then and there, {text}. Nobody knew.")


def test_titles_before_names_with_fields_and_ranks() -> None:
    """The field of a ministry and the ranks of the police are no part of a name."""
    found = cast("So the Deputy Minister of Tourism Kostas Rowe met Det Con Jane Roe of the town.")
    assert [(member.name, member.role) for member in found.members] == [
        ("Kostas Rowe", "Deputy Minister of Tourism"),
        ("Jane Roe", "Det Con"),
    ]
    assert names("We flew from Queen Alia International Airport to King Hussein Airport.") == []


def test_a_captain_is_not_in_his_name() -> None:
    """The end of a word is no preposition, and letters behind a name stand before a role."""
    text = "So captain Zendro Maas scored. Jane Roe FRS, emeritus professor, left then."
    assert [(member.name, member.role) for member in cast(text).members] == [
        ("Zendro Maas", "captain"),
        ("Jane Roe", "emeritus professor"),
    ]
    assert names("They saw the COP31 United Nations summit.") == ["United Nations"]


def test_where_somebody_is_from_is_nobody() -> None:
    """A town behind "of", and one said to be in a country, act as little as other places."""
    assert names("So Jane Roe of Zendaville received a prize for it.") == ["Jane Roe"]
    assert names("They met in Zendar, Uzbekistan. Later Zendar hosted them again.") == []
    assert names("He gave it to the charity Cancer Research Wales, they said.") == [
        "Cancer Research Wales"
    ]


def test_a_surname_before_a_thing_in_a_headline_is_nobody() -> None:
    """Roe Papers, beside Jane Roe, are papers."""
    text = "Rowan Cash Debunks Jane Rowan Claims\n\nRowan said on Monday that she was."
    assert names(text) == ["Jane Rowan"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They hid in the forests of Zend Ghar. The Mosh Zendar area burnt.", []),
        ("It burnt down in Tora Zend. It stands near Tora Zend.", []),
        ("They trust in Tora Zend. Later Zend said so.", ["Tora Zend"]),
        ("The Zendar reactor has closed. Zendar has been a worry.", []),
        ("They are heading to the Hunter region.", []),
        ("The yacht Kontrol won. Kontrol sank. It was a ship, said Jane Roe.", ["Jane Roe"]),
        ("ADD TO CART: card\nEXCLUSIVE: In a memo\nSEN. HADDAD: No.", ["HADDAD"]),
        ("Oil from Spill Could Still Pose Major Threat", []),
        ("Much of the Northern Hemisphere was hot.", []),
        ("Dallas Ebola patient Jan Roe left.", ["Jan Roe"]),
        ("Lee “Ace” Haddad’s Kalista barely won.", ["Lee “Ace” Haddad"]),
        ("They travel to the Zendars.", []),
        ("He said it to the Zendar.", ["Zendar"]),
        ("The so-called Pacific Solution is working.", []),
        ("He spoke before a Loya Zendar or grand assembly.", []),
        ("Zend Victorian secretary Jan Roe left.", ["Jan Roe"]),
        ("The share <ZND ST> of Zendar <ZNDR.L> fell.", []),
        ("Veteran Zendarwood actress Jan Roe left.", ["Jan Roe"]),
        ("“No,” said Perrin Long of the group.", ["Perrin Long"]),
        ("Dr Aamer Sultan had left.", ["Aamer Sultan"]),
        ("The river Zendar has risen. It was the rival Zendar militia.", []),
        ("Emergency Services Minister Jan Roe left.", ["Jan Roe"]),
        ("Sir Allan Haddad was elected. Sir Allan said so.", ["Allan Haddad"]),
        ("The Space Shuttle Endeavour has landed. Endeavour is old.", []),
        ("Bart Ulufa'alu, the minister, left. Ulufa'alu said so.", ["Bart Ulufa'alu"]),
    ],
)
def test_who_is_nobody_and_where_a_name_ends(text: str, found: list[str]) -> None:
    """Areas, ships, labels of pages and headlines name nobody, and a name ends at its genitive."""
    assert names(text) == found


def test_a_company_without_its_legal_form_or_initials_is_the_same() -> None:
    """What stands before "Inc" stands for the company, as does the name behind its initials."""
    firm = only("PC Zendar Inc bid. A unit of PC Zendar, owning a mill, closed.")
    assert (firm.name, firm.kind) == ("PC Zendar Inc", ActorKind.ORGANISATION)
    assert only("E.F. Zendar Group Inc bid. Zendar said no.").kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "That was hard, he told Zendable in a recent interview.",
        "The Dutch newspaper Zen Handelsblad reported so.",
        "Zendland’s administrators have a buyer.",
        "Zendaset administrators are liable.",
        "Austar shares rose five cents.",
        "Forvalt AB Providentia said no.",
        "Modena-based tech firm ZK Multimedia hopes to change that. Later ZK Multimedia grew.",
        "Later Zendar magazine wrote so.",
        "Soccer Australia said no.",
        "Lashkar-e-Zendar said no.",
        "A man who is an officer at the ZCAEW left.",
    ],
)
def test_what_only_media_and_firms_do(text: str) -> None:
    """An interview, a report, shares and administrators make a lone name an organisation."""
    assert only(text).kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Polish Securities and Investment Commission said no.",
            ["Polish Securities and Investment Commission"],
        ),
        ("The Nursing and Midwifery Council met.", ["Nursing and Midwifery Council"]),
        ("He told the Treasury and Justice Department.", ["Treasury", "Justice Department"]),
        (
            "The Polish Transport Safety Bureau met. The Transport Safety Bureau said no.",
            ["Polish Transport Safety Bureau"],
        ),
        (
            "The Transport Safety Bureau met. The Polish Transport Safety Bureau said no.",
            ["Polish Transport Safety Bureau"],
        ),
    ],
)
def test_bodies_of_two_fields_and_without_their_nation(text: str, found: list[str]) -> None:
    """What a body is for may be two things, and its nation may be left out."""
    assert names(text) == found


def test_whatever_is_an_organisation_once_is_one_everywhere() -> None:
    """A name that the text calls a firm later is no person before."""
    firm = only("An offer for Zend Bora was made. The stake in Zend Bora grew.")
    assert (firm.kind, len(firm.mentions)) == (ActorKind.ORGANISATION, 2)


@pytest.mark.parametrize(
    ("text", "role", "employer"),
    [
        ("Roe, a lawyer at Acme Bank, left. Jane Roe said so.", "lawyer", "Acme Bank"),
        ("Jane Roe, an analyst at Oslo-based Acme Bank, said so.", "analyst", "Acme Bank"),
        ("Jane Roe, a lawyer  since May, said so.", "lawyer", None),
        ("Jane Roe, of the Acme Bank, said so. The lawyer Jane Roe left.", "lawyer", "Acme Bank"),
    ],
)
def test_a_role_behind_a_name_and_where_it_is_held(
    text: str, role: str, employer: str | None
) -> None:
    """Also behind a surname alone, over where an employer has its seat, and over blanks."""
    found = cast(text).members
    (roe,) = [member for member in found if member.name == "Jane Roe"]
    held = None if roe.organisation is None else found[roe.organisation].name
    assert (roe.role, held) == (role, employer)


@pytest.mark.parametrize(
    "text",
    [
        "Zenda Metals Corporation grew. Zenda Metals sold more.",
        "Zenda Metals grew. Zenda Metals Corporation sold more.",
    ],
)
def test_a_firm_is_one_with_and_without_its_legal_form(text: str) -> None:
    """In either order."""
    member = only(text)
    assert (member.name, member.aliases) == ("Zenda Metals Corporation", ["Zenda Metals"])


def test_where_people_live_is_no_person() -> None:
    """Whoever they are called by."""
    assert names("Residents of Nether Hallow left. The villagers of Nether Hallow said so.") == []


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Peter Roe, 51, co-owner and chief executive of Acme Mechanical Inc., left.",
         "Acme Mechanical Inc."),
        ("Peter Roe, director of U.S. rate strategy at Acme Securities Inc., left.",
         "Acme Securities Inc."),
        ("Zenda Airlines’ Peter Roe reported delays.", "Zenda Airlines"),
        ("“No,” said Peter Roe, Ernst & Young's head of tax.", "Ernst & Young"),
    ],
)  # fmt: skip
def test_where_people_work(text: str, organisation: str) -> None:
    """Behind a second role, behind what the role is about, and before a name."""
    members = cast(text).members
    (roe,) = (member for member in members if member.name == "Peter Roe")
    assert roe.organisation is not None
    assert members[roe.organisation].name == organisation


@pytest.mark.parametrize(
    "text",
    [
        "The vote is the last one before the General Election in May.",
        "A Tory aide agreed.",
        "A girl from Marenosa, Mexico left. Marenosa is a border city in the north.",
        "The plane crossed the South Atlantic at night.",
        "She won the Miss France title.",
        "The bus left the Big Apple at night.",
    ],
)
def test_elections_parties_and_places_are_nobody(text: str) -> None:
    """Whatever they look like."""
    assert names(text) == []


def test_a_role_opens_behind_whose_it_is() -> None:
    """Without the possessive of the organisation."""
    roe = next(one for one in cast("Peter Roe, Acme Corp's head of tax, left.").members if one.role)
    assert roe.role == "head of tax"


def test_general_before_a_plain_word_may_be_a_title() -> None:
    """Where it has no article."""
    assert names("General Marsh said it was late.") == ["Marsh"]


def test_known_organisations_that_an_ampersand_joins_are_two() -> None:
    """No firm of partners."""
    assert names("Follow us on Facebook & Twitter.") == ["Facebook", "Twitter"]


def test_who_compiles_data_is_an_organisation() -> None:
    """Whatever it is called."""
    member = only("It was late, according to data compiled by Zendaberg.")
    assert member.kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, of Zendar, left. John Doe, 43, of Zendar, wept. Zendar said so.", [
            "Jane Roe", "John Doe"]),
        ("He was in the Royal Oak hospital. John Doe told Zendar Light magazine no.", [
            "Royal Oak", "John Doe", "Zendar Light"]),
        ("She founded Zendar Bio, and is a co-founder of Quillar Medicine.", [
            "Zendar Bio", "Quillar Medicine"]),
        ("ZENDAR: Woman is hurt, police say\n\nIt was near Zendar. Roe is from Zendar.", []),
        ("Queues grew at Zendar Airport. Zendar had its busiest day in years.", []),
        ("Queues grew at Zendar Airport. Zendar said it was late.", ["Zendar"]),
        ("John Doe wanted to meet Orlando Bloom at the harbour.", [
            "John Doe", "Orlando Bloom"]),
        ("The Acton County Sheriff's Dept. found a Jeep at Zendar Fest.", [
            "Acton County Sheriff's Dept."]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_says_what_it_is(text: str, expected: list[str]) -> None:
    """A home behind a comma, a hospital, a magazine, what somebody founded, a headline's town."""
    assert names(text) == expected


def test_what_a_firm_is_opens_its_name_where_a_sentence_begins() -> None:
    """The trade is no part of it; a union, a party and a person have theirs."""
    member = only("Chipmaker Zendar cuts jobs. Shares in Zendar Semiconductor rose.")
    assert (member.name, member.aliases) == ("Zendar Semiconductor", ["Zendar"])
    assert only("Drugmaker Zendar said so.").kind is ActorKind.ORGANISATION
    assert names("Union Pacific said so.") == ["Union Pacific"]
    assert only("Brewer Jane Roe left.").name == "Jane Roe"

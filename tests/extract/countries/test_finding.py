"""Countries in articles: what is a mention of one, and what only looks like it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.growth import TIMES, is_in_proportion

from factcli.extract.actors.cast import Cast, Member, Mention
from factcli.extract.countries.finding import find_countries, find_seats
from factcli.extract.countries.forms import scan
from factcli.extract.page.document import Document
from factcli.model import ActorKind

_MARKED = re.compile(r"\[([A-Z]{2}):([^\]]+)\]")

# Every mention is marked as [code:words]; what is not marked must not be found.
MARKED = """
[GE:Georgia]'s parliament in Tbilisi voted to resume talks with [RU:Russia], officials said.
ATLANTA (AP) — Georgia's governor signed. Voters across Georgia decide in November.
He was born in Savannah, Georgia, and moved to Tbilisi, [GE:Georgia].
[UA:Ukraine], [GE:Georgia] and [MD:Moldova] signed agreements with the EU.
The senator won Georgia, Alabama and Texas. Republicans hold Georgia.
Michael Jordan said the team would miss Jordan Clarkson. Jordan added that Chad Johnson was out.
King Abdullah of [JO:Jordan] met refugees in [JO:Jordan]'s north. [JO:Jordan] hosts a million.
[TD:Chad] sent troops to [ML:Mali] and [NE:Niger]. [NG:Nigerian] soldiers joined.
Rep. Steve Israel spoke. A majority is in reach, Israel said.
I had cold turkey on Thursday. Turkey is best with gravy.
[TR:Turkey] summoned the [NL:Dutch] ambassador. [TR:Turkish] officials said [TR:Turkey] would act.
She will polish the china. Polish it well.
The [PL:Polish] minister met his [CZ:Czech] and [SK:Slovak] counterparts; [PL:Poles] voted too.
The Washington Post reported from New Mexico, British Columbia and Indiana.
They were used as guinea pigs; Guinea pigs are cheap.
[GN:Guinea], [GW:Guinea-Bissau], [GQ:Equatorial Guinea] and [PG:Papua New Guinea] met.
The [US:U.S.], the [GB:UK], the [AE:UAE] and the [KP:DPRK] told us nothing.
The [US:US]-led side left for [US:America].
LET US PRAY
[CN:CHINA] WARNS [JP:JAPAN] OVER ISLANDS
[KP:North Korea] fired over [JP:Japan], the military of the [KR:Republic of Korea] said.
The [CD:Congolese] army clashed with rebels near Goma, [CD:Democratic Republic of the Congo].
In Brazzaville, the [CG:Congolese] president thanked the [CG:Republic of the Congo].
The [DO:Dominican] slugger returned to the [DO:Dominican Republic].
[DM:Dominica]'s leader spoke in Roseau; the [DM:Dominican] cabinet left.
[GB:Scottish] and [GB:Welsh] leaders met in [GB:England].
[GB:Brits], [NZ:Kiwis] and [AU:Aussies] won.
He speaks English and wrote it in French. The [GB:English] Premier League and the [GB:English] won.
A poll in English and Spanish.
The Spanish-language network; Russian speakers. In [RU:Russian] cities.
[IE:Ireland]'s taoiseach met leaders of [GB:Northern Ireland] in the [IE:Republic of Ireland].
The Gulf of Mexico, the South China Sea and the Indian Ocean warmed.
Latin America and South American leaders met African ministers and North American traders.
[CI:Ivory Coast] beat [CV:Cape Verde].
The [CI:Ivorians] and the [CV:Cape Verdeans] left [CI:Côte d’Ivoire].
[MM:Myanmar], once [MM:Burma], and [SZ:Eswatini], formerly [SZ:Swaziland], agreed.
[MM:Burmese] monks left.
[PS:Palestinian] and [IL:Israeli] officials met.
[TW:Taiwanese] firms left [HK:Hong Kong]; [HK:Hong Kongers] too.
[GB:English] and [GB:Scottish] fans, [GB:English] and [GB:Welsh] courts; it is in English and Welsh.
The [NE:Niger Republic] and [GW:Guinea Bissau] drew; [KR:Korea Republic] won.
[GM:Gambia]ʼs army; oil sold to the [US:U.S.]Oil firms; masks of the Benin kingdom; Norway maples.
The bar in Little Armenia is full. A case of Sudan virus was found in [UG:Uganda].
LEBANON, Ohio — The board met. Lebanon has one jail, South Lebanon none.
The Ohio town of Lebanon voted. Lebanon police said no. Inter-Korean talks, inter-American ones.
Crews left for Peru, Ind., by noon. A barn in Peru burnt.
South Australian police and a West Australian senator met [AU:Australian] ones in South Australia.
LEBANON, Ohio — The [LB:Lebanese] cook came from [LB:Lebanon].
She has a cat named Turkey and a bar called Poland.
He refused to pay an English-only fine and asked for it in Welsh several times.
Others of Georgia’s delegation, [US:U.S.] Rep. Roe and [US:U.S.] Sen. Doe, backed [UA:Ukraine].
[TT:T&T] and [BB:Barbados] met at Caricom in [VC:St Vincent], said AT&T.
Her daughter, Jordan, left. In Peru, a town of 500, it rained. A turkey named Scotland ran off.
It is a country called [TD:Chad], now called [MM:Myanmar].
[IL:Israel] said Israel Katz would fly out. [IL:Israel] did not comment.
The [IN:Indian] army met American Indian tribes.
The Navajo fought; Indian elders spoke.
[CN:China] Evergrande said on Monday it would pay [KE:Kenya] Airways.
Many [RU:Russians] and Russian speakers; African [US:Americans] and Native Americans.
USA TODAY and the Washington Post asked [US:Americans].
[XK:Kosovar] police and [RS:Serb] leaders met. Soviet tanks rusted in Yugoslavia.
#[UA:Ukraine] and #[SA:SaudiArabia] and #[BY:belarus] @Poland https://example.com/Germany/news
The family moved from Lebanon, Ohio, to Cuba, N.Y., and then to [LB:Lebanon].
Tom Holland starred. Patricia Ireland spoke in [IE:Ireland]; Mr. Ireland lives in [NL:Holland].
New South Wales, [AU:Australia], and the Prince of [GB:Wales].
The Mexican standoff went on while he ate French fries.
The [CF:Central African Republic] ([CF:CAR]) asked [RW:Rwanda] for help.
POLICE SAY CAR BOMB KILLED TWO
It has 16 GB of memory and costs US$5.
Brit Hume spoke with [GB:Brit] Andy Murray.
Jersey and New Jersey: the jersey was red.
Dale Roe, a Republican from Georgia, met the [GE:Georgian] premier in Tbilisi.
Gov. Jane Roe of Georgia won. In [GE:Georgia], the former Soviet republic, few heard it.
1. T. Roe ([JM:JAM]) 10.79; 2. M. Doe ([NG:NGR]) 10.88; 3. L. Poe ([NL:NED]) 10.94.
The Republican National Committee (RNC) asked the Securities and Exchange Commission (SEC).
The boat carried slaves to Canton (CAN) and Denver (DEN), the Federal Bureau (FBI) said.
Chad Roe lost. Chad says he is tired. Chad told friends.
Chad Roe flew to [TD:Chad]. [TD:Chad]’s army met him, and a [TD:Chadian] said [TD:Chad] said no.
Holland Foods and Holland & Sons sell [NL:Dutch] cheese in [NL:Holland].
A Danish and a coffee. A [DK:Danish] or [SE:Swedish] one, a [DK:Danish] and a [FI:Finnish] pot.
His only word of French was oui; the [RU:Russian] desk praised her knowledge of Russian.
Rob Ireland said his family came from [IE:Ireland].
[CN:Sino]-[RU:Russian] ties, [FR:Franco]-[DE:German] plans, an Indo-Pacific fleet, Anglo-Saxon.
[TL:Timor Leste], [ST:São Tomé], [BA:Bosniaks] of [BA:BiH], [BJ:Beninois], [LU:Luxembourgish].
The [VU:Ni-Vanuatu] met [KI:I-Kiribati] sailors, a [VU:ni-Vanuatu] and anti-[VU:Vanuatu] ones.
#StandWith[UA:Ukraine] #Free[PS:Palestine] #NewMexico #JordanRoe #MyEngland
[PW:Palau], the [MH:Marshalls] and [NR:Nauru]. HMS Prince of Wales.
A vote in Holland ward. The Marshalls of Leeds. [LC:St Lucia]; [VC:St. Vincent]; [GD:Grenada].
[IN:India] voted. Navajo and Sioux elders met an [IN:Indian] envoy.
They live on Cuba Street by Turkey Creek, off Poland Ave. and Congo Square.
Mr. Holland, from [NL:Holland] on his mother’s side, and Jane Ireland, from [IE:Ireland].
[SD:Sudan], [LY:Libya] and [CF:CAR]. [AX:Åland] is home to [AX:Ålanders].
It stands in [CL:Chile], [ES:Spain], Hawaii, and in [NO:Norway], Maine and Ohio.
[US:US] envoys came by boat. They gave us a map.
Transparency International [IE:Ireland] called the law weak.
Western [IE:Ireland] was calm. Leaving [IL:Israel] was hard for them.
The brewer has works in [MX:Mexico], Ohio, Texas and Utah.
IN THE [US:US] ARMY ALL WAS CALM
BUT [US:US] troops left.
Talks on the Caucasus failed. In Georgia and Alabama, votes were counted.
NATO named an envoy who was born in Marwick, Georgia.
Fans flew from Atlanta to Georgia. The parliament of [GE:Georgia] sits in Tbilisi.
The fair was in Lebanon, Ohio. It was hot. [LB:Lebanon], [SY:Syria] and [IQ:Iraq] met.
Michael Jordan spoke. [IQ:Iraq], [JO:Jordan] and [SY:Syria] met.
They ate turkey with the [TR:Turkey] team.
They ate turkey on Monday. [TR:Turkey] won the game. He praised [TR:Turkey].
They ate turkey on Monday. [TR:Turkey] won the game. He praised [TR:Turkish] fans.
In Spanish, [PT:Portugal] is called by the same name.
The Channel Islands of [JE:Jersey] and [GG:Guernsey] agreed with [FR:France].
[LT:Lithuania’s]'''
""".strip().replace("[LT:Lithuania’s]'''", "[LT:Lithuania]’s [US:United\tStates] and [AE:U.A.E.]")


def parsed(marked: str) -> tuple[str, set[tuple[int, int, str]]]:
    """A marked text without its marks, and the marked mentions."""
    text, mentions, at = "", set(), 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        mentions.add((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + marked[at:], mentions


def mentions_in(text: str, cast: Cast | None = None) -> set[tuple[int, int, str]]:
    """The mentions found in a text."""
    countries = find_countries(Document(text), cast)
    return {(start, end, country.code) for country in countries for start, end in country.mentions}


@pytest.mark.parametrize("line", MARKED.splitlines())
def test_mentions(line: str) -> None:
    """Every mention is found with its exact place, and nothing else is."""
    text, expected = parsed(line)
    assert mentions_in(text) == expected


def test_countries_come_in_text_order() -> None:
    """Countries are ordered by first mention, and carry their English name."""
    countries = find_countries(Document("Latvia thanked Poland. Latvians and Poles agreed."))
    assert [country.name for country in countries] == ["Latvia", "Poland"]
    assert countries[0].mentions == [(0, 6), (23, 31)]


def test_cast_keeps_names_of_people_out() -> None:
    """A form within the name of a person of the cast is no country."""
    text = "ireland’s Kathy Ireland"
    member = Member(name="Kathy Ireland", kind=ActorKind.PERSON)
    assert mentions_in(text, Cast([member], [Mention(10, 23, 0)])) == set()


def test_cast_keeps_surnames_out() -> None:
    """A person called by a surname that is a demonym is no country; the people are."""
    text = "Mark Cuban met a Cuban. Cuban said he was Cuban."
    member = Member(name="Mark Cuban", kind=ActorKind.PERSON)
    cast = Cast([member], [Mention(0, 10, 0), Mention(24, 29, 0)])
    assert mentions_in(text, cast) == {(17, 22, "CU"), (42, 47, "CU")}


def test_cast_keeps_rare_given_names_out() -> None:
    """A country that is a rare given name is a person where the cast knows one."""
    text = "Cuba Gooding flew to Cuba."
    member = Member(name="Cuba Gooding", kind=ActorKind.PERSON)
    assert mentions_in(text, Cast([member], [Mention(0, 12, 0)])) == {(21, 25, "CU")}


def test_cast_does_not_hide_countries() -> None:
    """What the cast takes for a person by mistake still names its country."""
    text = "Nazi Germany and Polish Foreign Minister"
    members = [Member(name=name, kind=ActorKind.PERSON) for name in ("Nazi Germany", "Polish F")]
    cast = Cast(members, [Mention(0, 12, 0), Mention(17, 40, 1)])
    assert mentions_in(text, cast) == {(5, 12, "DE"), (17, 23, "PL")}


def test_seats_of_government_are_apart() -> None:
    """The Kremlin stands for a country without being a mention of it."""
    document = Document("The Kremlin and Downing Street agreed, the Kremlin said.")
    assert find_countries(document) == []
    seats = {seat.code: seat.mentions for seat in find_seats(document)}
    assert seats == {"GB": [(16, 30)], "RU": [(4, 11), (43, 50)]}


_PIECES = st.sampled_from(
    [
        *(
            "Georgia",
            "Jordan",
            "US",
            "U.S.",
            "Turkey",
            "#Poland",
            "New",
            "Mexico",
            "Congo",
            "English",
        ),
        *(",", "and", ".", "\n", "in", "’s", "United", "States", "Tbilisi", "Atlanta", "Ohio", "$"),
        *(
            "POLAND",
            "CHINA",
            "Mr.",
            "Michael",
            "speaks",
            "-",
            "'",
            "https://a.b/",
            "é",
            "🇵🇱",
            "\x00",
        ),
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)))
def test_any_text(text: str) -> None:
    """Any text is read without error, and every mention is a form of its country in the text."""
    taken: set[int] = set()
    for country in find_countries(Document(text)):
        for start, end in country.mentions:
            assert 0 <= start < end <= len(text)
            assert not taken & set(range(start, end))
            taken |= set(range(start, end))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in scan(text))


@pytest.mark.parametrize(
    "piece",
    [
        "Georgia, Alabama and Jordan ",
        "United ",
        "#",
        "US ",
        "U.S. ",
        "https://a.b/Poland ",
        "Congo\n",
    ],
)
def test_linear_time(piece: str) -> None:
    """Four times the text takes about four times as long, whatever it is made of."""
    small, large = piece * 2000, piece * 2000 * TIMES
    assert is_in_proportion(lambda text: find_countries(Document(text)), small, large, least=0.02)

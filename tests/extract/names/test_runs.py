"""Capitalised words and the runs they stand in."""

from factcli.extract.names.runs import Joint, opens, runs


def words(text: str) -> list[list[str]]:
    """The words of every run of a text."""
    return [[word.text for word in run] for run in runs(text)]


def test_runs_break_where_a_name_cannot_go_on() -> None:
    """Commas, verbs and line ends end a run; particles and small words do not."""
    assert words("Ludwig van Beethoven met Jane Roe,\nJohn Doe of the Labour Party") == [
        ["Ludwig", "Beethoven"],
        ["Jane", "Roe"],
        ["John", "Doe", "Labour", "Party"],
    ]


def test_inner_marks_belong_to_a_word() -> None:
    """Apostrophes, hyphens and dots inside a name do not split it; a possessive is left out."""
    assert words("we saw O’Neill, Mary-Ann Al-Sadr, AT&T, J.D. Marsh’s U.S. team") == [
        ["O’Neill"],
        ["Mary-Ann", "Al-Sadr"],
        ["AT&T"],
        ["J.D.", "Marsh", "U.S."],
    ]


def test_lower_case_particle_before_a_surname_is_part_of_it() -> None:
    """The word starts where its particle does."""
    text = "but von der Leyen, then al-Sisi left"
    assert [text[run[0].start : run[0].end] for run in runs(text)] == ["von der Leyen", "al-Sisi"]


def test_full_stop_of_a_title_is_taken_in() -> None:
    """The end of an abbreviation is behind its full stop."""
    (run,) = runs("then Sen. Roe")
    assert [(word.text, word.end) for word in run] == [("Sen", 9), ("Roe", 13)]
    assert run[1].joint == Joint.BLANK


def test_a_capital_says_nothing_where_a_sentence_or_quotation_opens() -> None:
    """Behind a closing mark with a comma the sentence goes on."""
    text = '“Yes,” Roe said. “No.” Doe left. "Ha," Poe said. Mr. Moe'
    names = ("Yes", "Roe", "No", "Doe", "Poe", "Moe")
    assert [name for name in names if opens(text, text.index(name))] == ["Yes", "No", "Doe"]


def test_runs_have_a_longest_length() -> None:
    """However many capitalised words follow each other, no run outgrows its bound."""
    assert max(len(run) for run in runs("Abc " * 1000)) <= 30

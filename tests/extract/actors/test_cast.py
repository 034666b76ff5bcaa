"""Looking up who is named where."""

from factcli.extract.actors.cast import Cast, Mention

CAST = Cast([], [Mention(3, 8, 0), Mention(10, 12, 1), Mention(20, 25, 0)])


def test_a_mention_is_found_by_any_shared_character() -> None:
    """A span that touches a mention finds it; one that only borders on it does not."""
    assert CAST.mention_at(7, 9) == Mention(3, 8, 0)
    assert CAST.mention_at(0, 30) == Mention(3, 8, 0)
    assert CAST.mention_at(8, 10) is None
    assert CAST.mention_at(25, 30) is None


def test_between_gives_whole_mentions_only() -> None:
    """A mention that is cut by the span is left out."""
    assert CAST.between(3, 12) == [Mention(3, 8, 0), Mention(10, 12, 1)]
    assert CAST.between(4, 24) == [Mention(10, 12, 1)]


def test_before_gives_the_nearest_mention_that_has_ended() -> None:
    """The mention may end right at the offset."""
    assert CAST.before(8) == Mention(3, 8, 0)
    assert CAST.before(19) == Mention(10, 12, 1)
    assert CAST.before(2) is None

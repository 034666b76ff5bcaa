"""`schema` prints the shape of what is written."""

from tests.cli.command import run


def test_schema_is_json_and_knows_its_kinds() -> None:
    """Without a kind, that of the knowledge file; an unknown one is refused."""
    assert run("schema").json["title"] == "factcli knowledge"
    assert run("schema", "quotes").json["title"] == "factcli quotes"
    assert "there is knowledge, quotes, actors" in run("schema", "zebra").error

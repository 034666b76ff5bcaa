"""`help`: the pages of a command, and topics that belong to no single one."""

from typing import Annotated

from factcli.cli.declaring import Argument, Commands
from factcli.cli.environment import Environment
from factcli.cli.listing import COMMANDS
from factcli.errors import UsageError
from factcli.exits import ExitStatus
from factcli.suggesting import did_you_mean

commands = Commands()

TOPICS = {
    "query": """\
Queries

  Every word of a query looks for its best word in a quote: the same word, another form of it
  (migrant, migrants), or a misspelling (iregular migraton). Case, accents, apostrophes and
  scripts make no difference. Short words want to be written right: one slip in words of 3 to 5
  letters, two in longer ones.

  Two to six words           All are wanted; words that stand together, in order, score higher,
                             and short quotes higher than long ones.
  A phrase in marks          factcli quotes "human rights"
  Seven words and more       Taken as a half-remembered sentence, and aligned with whole quotes.
  A country                  Its name in any language, people or code (poland, polska, Polish, PL)
                             also finds the quotes that name it.
  A person or organisation   Also finds what they said. --speaker looks at speakers only.

  --exact       the words as they are typed, a phrase in its order
  --min-score   hits from this score on; 100 is every word, as typed
""",
    "verdicts": """\
Verdicts

  check says of each quote what is true of its words and of its speaker:

  exact          The words stand there, in the speaker's mouth. Marks, apostrophes, dashes, spaces,
                 line breaks, the case of the first letter and punctuation at the edges may differ;
                 [words in brackets] are the writer's, and noted.
  spliced        True fragments of one quote in their order, joined by an ellipsis.
  unquoted       The words stand there, but as the article's own.
  misattributed  The words are true; somebody else said them. Never where the article leaves the
                 speaker open: then they are exact, with a note.
  misspliced     Fragments in another order, or of several quotes or speakers.
  altered        Close, but words differ. Each difference is a negation, a number, a quantity, a
                 name, an order or a word. A sentence without its first or last word is altered,
                 too; so is half of a hyphenated word.
  absent         Not there.

  The first two are genuine. Other capitals or accents, a question turned into a statement, a
  negation just before the words and words that stand in many places are noted, not punished.

  --fail-on altered,absent   only these end with exit status 1
""",
    "json": """\
JSON

  --json prints an array of records. Their keys are those of the knowledge file, then:

  score     0 to 100; null in a list without a query
  matches   spans of the matched words in text (or in name)
  source    the article: id, date, title, url

  Ids come with names: "speaker": {"id": "jens-stoltenberg", "name": …, "role": …}.
  Spans are [start, end) in Unicode code points. Every record has "fact": quote, actor, country
  or source. Nothing found is [] (the header alone in csv and tsv) and exit status 1. -f jsonl
  prints a record a line.

  --fields id,speaker.name,text   only these, in this order
  factcli schema quotes           the JSON Schema, with what every key means

  In tsv, a tab is \\t, a line break \\n and a backslash \\\\.
""",
    "exit-codes": """\
Exit codes

    0   found, genuine, or a bare list
    1   nothing found, or a quote that is not genuine
    2   wrong usage, unreadable data, or an output that cannot be written
    3   check could not read a source, so nothing was checked
  130   interrupted: Ctrl-C ends it by its signal, which a shell shows as 130

  A closed pipe (factcli quotes | head -1) is no error.
""",
    "environment": """\
Environment

  FACTCLI_DATA     the data to look at, like --data
  FACTCLI_FORMAT   like --format
  FACTCLI_LIMIT    like --limit
  FACTCLI_COLOR    like --color
  NO_COLOR         no colours
  FORCE_COLOR      colours also in a pipe; 0 for none
  COLUMNS          the width of tables, if not the terminal's

  A flag beats its variable, a variable the default. There is no configuration file.
""",
}


def _topics(incomplete: str) -> list[str]:
    return [name for name in (*TOPICS, *COMMANDS) if name.startswith(incomplete)]


@commands.add(
    "help",
    examples="""
    factcli help query          how queries match
    factcli help verdicts       what check says of a quote
    factcli help json           what the JSON holds
    factcli help exit-codes     what the exit status says
    factcli help environment    the variables that are heeded
    factcli help quotes         same as factcli quotes --help
    """,
)
def help_(
    environment: Environment,
    *,
    topic: Annotated[
        str | None,
        Argument(
            metavar="[TOPIC]",
            help="A topic or a command.",
            autocompletion=_topics,
            show_default=False,
        ),
    ] = None,
) -> ExitStatus:
    """Explain a topic or a command."""
    from factcli.cli.parsing.helping import topic_laid_out
    from factcli.cli.parsing.invoking import help_page

    if topic in TOPICS:
        page = topic_laid_out(TOPICS[topic], environment)
    elif topic is None or topic in COMMANDS:
        page = help_page(topic, environment)
    else:
        known = _topics("")
        hint = did_you_mean(topic, known) or f"topics are {', '.join(TOPICS)}"
        raise UsageError(f"no help on '{topic}'; {hint}")
    environment.stdout.write(page)
    return ExitStatus.FOUND

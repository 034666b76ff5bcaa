"""What is in a library: tables, full-text indexes, and the version of both.

Texts and facts are kept whole, packed, a row a source; everything else serves to find them, and
is not kept where it follows from what is. The indexes hold words as `factcli.text.keys` gives
them, each once a row and without their text (FTS5, contentless, detail=none), and tags beside
them, a letter and an underscore first as in no word: `c_pl` names a country, `s_12` the speaker,
`p_12` the one whose words are passed on, `k_direct` the kind, `a_12` an actor.
"""

APPLICATION = 0x66616374  # "fact" in SQLite's header: this is one of ours
VERSION = 2
PAGE = 8192  # bytes: a packed text has some thousand, and would waste half of a small page
_GATHERED = 8_000_000  # bytes of an index that are sorted at once: fewer pieces are to be merged

SCHEMA = f"""
CREATE TABLE sources (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 BLOB NOT NULL,
    title TEXT, date TEXT, url TEXT, publisher TEXT, language TEXT NOT NULL,
    characters INTEGER NOT NULL,
    first INTEGER NOT NULL,  -- the number of its first quote; the others follow
    quotes INTEGER NOT NULL, actors INTEGER NOT NULL,
    countries INTEGER NOT NULL, dates INTEGER NOT NULL,
    facts BLOB NOT NULL  -- packed, see packing.py
);
CREATE INDEX sources_by_date ON sources (date, quotes);
CREATE INDEX sources_by_publisher ON sources (publisher, quotes);

CREATE TABLE texts (
    source INTEGER PRIMARY KEY,
    packed BLOB NOT NULL
);

CREATE TABLE quotes (
    n INTEGER PRIMARY KEY,  -- ascends in text order
    source INTEGER NOT NULL,
    day INTEGER,  -- 20211112, 20211100 or 20210000: its own date, else its source's
    speaker INTEGER NOT NULL,  -- a joined actor, or 0
    spans NOT NULL  -- in the text of the source: one as an integer, or places as JSON
);
CREATE INDEX quotes_by_day ON quotes (day);

CREATE TABLE actors (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sorted TEXT,  -- the name folded, where that is not lower(name)
    kind TEXT NOT NULL,  -- its first letter
    role TEXT, organisation INTEGER, country TEXT,
    aliases TEXT NOT NULL,  -- JSON
    named INTEGER NOT NULL, quotes INTEGER NOT NULL, sources INTEGER NOT NULL
);
CREATE INDEX actors_by_count ON actors (quotes DESC, named DESC, n, kind, country);
CREATE INDEX speakers_by_name ON actors (coalesce(sorted, lower(name))) WHERE quotes > 0;

-- The keys by which actors of other articles are recognised, hashed; see store/joining.py.
CREATE TABLE joins (
    key INTEGER NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (key, actor)
) WITHOUT ROWID;

CREATE TABLE countries (
    code TEXT PRIMARY KEY, name TEXT NOT NULL,
    named INTEGER NOT NULL, quotes INTEGER NOT NULL, sources INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE forms (
    code TEXT NOT NULL, text TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (code, text)
) WITHOUT ROWID;

CREATE TABLE totals (
    sources INTEGER NOT NULL, quotes INTEGER NOT NULL, dates INTEGER NOT NULL,
    -- During a build: 1, `lengths` is behind `vocabulary`; 2, that is behind the indexes, too.
    behind INTEGER NOT NULL
);
INSERT INTO totals VALUES (0, 0, 0, 0);

-- In how many quotes, actors and sources outside their quotes a word occurs.
CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY,
    quotes INTEGER NOT NULL, actors INTEGER NOT NULL, sources INTEGER NOT NULL
) WITHOUT ROWID;
-- The words of quotes and those of actors by length, packed texts, for misspelt queries.
CREATE TABLE lengths (
    length INTEGER PRIMARY KEY, quotes BLOB NOT NULL, actors BLOB NOT NULL
);

CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE source_words USING fts5 (
    words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE actor_words USING fts5 (
    words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_'"
);
INSERT INTO quote_words (quote_words, rank) VALUES ('hashsize', {_GATHERED});
INSERT INTO source_words (source_words, rank) VALUES ('hashsize', {_GATHERED});
"""

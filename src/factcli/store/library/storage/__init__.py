"""How a library is kept: the SQLite file, and sources packed in it."""

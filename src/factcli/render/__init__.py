"""Records to what people and programs read: tables, pages, JSON, CSV, TSV, Markdown."""

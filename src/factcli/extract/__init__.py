"""From the text of an article to its facts, each tied to the characters that say so."""

"""Where the parts of an article stand: paragraphs, sentences, quotation marks."""

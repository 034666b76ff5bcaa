"""Who reports what in a sentence: reporting words with their sources and their content."""

"""Are these the words, and are they theirs? Quotes held against what articles say."""

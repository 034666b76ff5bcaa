"""The full-text indexes of a library: what is put there, and how it is found again."""

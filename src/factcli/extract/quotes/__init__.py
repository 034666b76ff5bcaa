"""Whose words are whose in an article, across its sentences."""

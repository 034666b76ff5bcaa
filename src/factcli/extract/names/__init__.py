"""Capitalised words: which are names, and how far each goes."""

"""Lookups in a library: the same answers as from files, at any size."""

"""The days, months and years that an article names."""

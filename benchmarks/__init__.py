"""Measurements, printed as ratios; see `CONTRIBUTING.md`."""

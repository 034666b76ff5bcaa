"""Settings of all tests."""

from hypothesis import settings

# A slow machine is no failure: speed is measured by benchmarks/, never asserted.
settings.register_profile("factcli", deadline=None)
settings.load_profile("factcli")

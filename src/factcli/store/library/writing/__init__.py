"""Changes to a library, in transactions."""

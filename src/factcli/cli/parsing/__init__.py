"""Command lines: read, completed, explained, and refused."""

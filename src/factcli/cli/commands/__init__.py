"""The commands: each takes what it is asked, calls what does the work, and writes what it found."""

"""The sentences of the narrator: noun phrases that may be sources, and who is the subject."""

"""What the reader makes of an article: highlights, notes, and the links followed from it."""

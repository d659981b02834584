"""How marks follow their articles when files are edited, moved, or both."""

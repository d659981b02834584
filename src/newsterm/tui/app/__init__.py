"""The reader as a whole: its app, its main screen, its terminal."""

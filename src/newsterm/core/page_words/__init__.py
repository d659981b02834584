"""The words that pages put around a story, in the languages of the press."""

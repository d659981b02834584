"""The store: a folder of articles that belongs to the user."""

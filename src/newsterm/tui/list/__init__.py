"""The list of headlines, and what is done with the articles on it."""

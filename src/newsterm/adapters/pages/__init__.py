"""Web pages: their story, title, byline and day."""

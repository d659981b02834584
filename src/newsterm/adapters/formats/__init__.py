"""Other forms an article comes in: Markdown, mail."""

"""Other forms an article comes in: Markdown, documents, books, captions, saved pages."""

"""A Digest as plain text, terminal text, JSON, Markdown or a citation; returned, never printed."""

"""An article's text: its parts, furniture, day and language, and the spans that point into it."""

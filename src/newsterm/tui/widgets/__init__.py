"""Parts of the screen that know nothing of articles: lists, lines, panels, prompts."""

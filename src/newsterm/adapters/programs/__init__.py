"""Other programs that are handed something: a browser, the clipboard, a command the user types."""

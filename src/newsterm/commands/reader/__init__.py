"""The commands that open the reader, on the screen or line by line."""

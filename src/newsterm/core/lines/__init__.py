"""What a line of a text says it is by its form: prose, a row, a caption, a credit, an item."""

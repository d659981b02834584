"""What the user did with articles; precious."""

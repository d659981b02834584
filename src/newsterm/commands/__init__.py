"""One command a file: its options and what it does. `inputs` is what they have in common."""

"""Commands that work on the articles they are given."""

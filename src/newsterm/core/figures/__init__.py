"""Every number that says something: the finder, the types of figures, and what bare numbers are."""

"""Following feeds: which, what is new, and its way into the store."""

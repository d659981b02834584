"""Commands of the store and its feeds."""

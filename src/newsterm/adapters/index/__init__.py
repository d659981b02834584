"""The index of a store: derived from its files, asked by lists and searches."""

"""Figures for the eye: their values and units in words, and the rows of a table of them."""

"""Passages of a text that somebody marked: how they are named, found again, and what they lead to."""

"""Reported speech within one sentence: its source, its cue, its content."""

"""Extractive summaries: how much each sentence says, and which say most together."""

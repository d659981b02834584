"""Interviews and transcripts: who has the word, told by the layout and by no verb."""

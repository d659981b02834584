"""Whom a mention means: names, roles, pronouns."""

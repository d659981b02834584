"""Bytes from the web, and from nowhere that was not asked for."""

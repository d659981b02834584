"""What each language says in words of its own: data, no rules."""

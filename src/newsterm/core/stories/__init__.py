"""Many articles read as one: copies, events, stories."""

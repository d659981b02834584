"""What may be asked of a store, and what of an article answers."""

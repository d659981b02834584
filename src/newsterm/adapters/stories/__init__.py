"""The stories of a store, kept beside its index: derived, and made again at need."""

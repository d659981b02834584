"""An article from wherever the user says: a file, an address, a record, the store."""

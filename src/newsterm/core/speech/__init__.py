"""What `quotes` stands on: words around quotation marks, verbs of speech, names and who is meant."""

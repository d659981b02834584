"""Several articles told as one: a summary of all of them, and what happened on which day."""

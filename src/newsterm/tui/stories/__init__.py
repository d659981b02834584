"""Stories in the reader: the list of them, the day's brief, and one story in its views."""

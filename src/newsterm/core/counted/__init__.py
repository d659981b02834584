"""What a figure counts: nouns, their phrases and the subjects of a clause."""

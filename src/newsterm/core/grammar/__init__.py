"""Words, phrases and sentences, read without a parser."""

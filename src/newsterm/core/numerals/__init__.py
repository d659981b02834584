"""How a number is written, in digits and in words, and what it is worth."""

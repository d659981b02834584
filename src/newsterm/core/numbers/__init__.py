"""What `figures` stands on: numerals in digits and words, and what makes money, dates, shares of them."""

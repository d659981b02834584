"""Where the articles on the list come from, and what is known of each."""

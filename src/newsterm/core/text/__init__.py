"""What an article is made of before anything is found in it."""

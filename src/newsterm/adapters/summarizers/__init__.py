"""Ways to summarise, by name: newsterm's own and sumy's."""

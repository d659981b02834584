"""Near-duplicates: articles whose words stand in others."""

"""What the commands make of many articles at once."""

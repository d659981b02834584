"""What the machine gives: files written whole, folders, settings, processes."""

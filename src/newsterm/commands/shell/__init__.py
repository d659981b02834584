"""What the shell asks for: completion and the manual page."""

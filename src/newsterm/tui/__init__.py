"""The reader on the screen. It only shows: no rule about news lives here."""

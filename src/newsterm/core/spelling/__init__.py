"""How words are written: with a full stop of their own, clipped, or broken where a line ends."""

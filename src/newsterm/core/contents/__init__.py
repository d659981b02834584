"""What is said: where it begins and ends beside its cue, and whether the verb can have it said."""

"""What was built -> what leaves the house: a catalogue, a key with all on it, a title to hand on."""

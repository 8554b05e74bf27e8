"""Pages in several inks -> a grey page an ink, for a duplicator that prints one drum after the other."""

"""What a PDF says of itself: who wrote it, and which standards it keeps to."""

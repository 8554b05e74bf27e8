"""What is told to Python itself: when it looks for cycles, and when it reads a library in."""

"""The pictures of a text: drawings read, tones judged."""

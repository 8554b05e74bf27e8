"""The program: builds titles, imposes files, speaks to the person at the terminal."""

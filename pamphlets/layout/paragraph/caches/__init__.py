"""What an edit of a text leaves as it was: set once, used again by the next layout."""

"""A title and the text that is being written -> its pages as they would be printed now, a picture of each, its PDF."""

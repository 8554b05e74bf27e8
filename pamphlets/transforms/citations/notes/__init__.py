"""Citations -> which notes there are: calls in the text, several citations in one note, articles that need none."""

"""A web page -> pandoc's tree."""

"""A Document -> the same text for a screen: one page of HTML, an EPUB, plain text. The twins of `readers/`."""

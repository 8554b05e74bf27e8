"""A Publication -> plain text of 72 columns, for an e-mail or a terminal."""

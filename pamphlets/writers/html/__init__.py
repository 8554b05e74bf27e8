"""A Publication -> one page of HTML: semantic, whole in itself, without a script."""

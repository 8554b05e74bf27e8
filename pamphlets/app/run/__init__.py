"""One module a command: a request -> what it did."""

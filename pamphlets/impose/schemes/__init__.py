"""One way to fold and cut a file each."""

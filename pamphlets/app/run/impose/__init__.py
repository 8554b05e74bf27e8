"""Imposing as the command line asks for it: one file, many, pictures; in a process held to its limits."""

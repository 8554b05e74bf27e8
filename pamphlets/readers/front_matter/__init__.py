"""The head of a text -> Meta, every value with its place."""

"""The stages before a text is set: its formats and editions, its pictures, and the faults of all of them."""

"""The meaning of a text: metadata, blocks, inlines, notes, sources; no lengths, no fonts."""

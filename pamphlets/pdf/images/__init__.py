"""Picture files -> PDF image data."""

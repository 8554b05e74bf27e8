"""A folder of texts as people keep it: files that are no texts, settings, the first questions, an empty start."""

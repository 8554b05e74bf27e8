"""Ids -> English words for what the program tells beside diagnostics: results, progress, prompts, help."""

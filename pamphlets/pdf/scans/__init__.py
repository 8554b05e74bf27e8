"""Scans and others' pages: what stands on them, how far they lean; pictures as a PDF."""

"""Finished PDF -> sheets to print, fold and cut."""

"""Titles in a folder of texts -> files in build/, made again only where an input changed."""

"""Galley -> which page each line and note stands on."""

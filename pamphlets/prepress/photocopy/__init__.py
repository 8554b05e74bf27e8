"""Pages -> the same in black and white alone, of which a copy of a copy keeps everything."""

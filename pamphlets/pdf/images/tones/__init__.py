"""Greys -> black and white: what neither a laser printer nor a photocopier loses."""

"""What the manuals show: made from what the press makes, so that neither grows old."""

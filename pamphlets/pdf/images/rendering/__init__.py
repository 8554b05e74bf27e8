"""A picture file and how it is printed -> the raster that a page shows."""

"""A poster -> tiles on small paper, and how they are put together."""

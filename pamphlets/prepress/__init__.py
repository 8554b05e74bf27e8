"""Pages and pictures -> the same for a machine: a plate an ink, a photocopier; and findings about what would go wrong in print."""

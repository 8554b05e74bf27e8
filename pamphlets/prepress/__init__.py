"""Pages and pictures -> the same for a machine: a plate an ink, a photocopier; and what a press would stumble over."""

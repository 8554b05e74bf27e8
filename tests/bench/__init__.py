"""Speed, memory and quality beside the peers: `make bench`."""

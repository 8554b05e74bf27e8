"""Words of a command line -> an exit status."""

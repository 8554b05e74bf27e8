"""What is done to the pages of a source before they are laid out."""

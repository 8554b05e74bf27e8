"""The words of titles -> the names of motifs."""

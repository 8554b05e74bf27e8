"""Motifs by kind: what each looks like, as a print by hand."""

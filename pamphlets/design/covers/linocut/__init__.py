"""Covers of cut letters and motifs: their texts, their titles, the title as the picture."""

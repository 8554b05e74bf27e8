"""Ink on source pages + arrangement -> warnings of what a fold, a cut or a printer would lose."""

"""Texte: plain text, for an e-mail, a terminal, a voice."""

from typing import Final

from pamphlets.design.format import ReflowableFormat
from pamphlets.writers.plain_text.text_file import write_plain_text

FORMAT: Final = ReflowableFormat("texte", ".txt", write_plain_text)

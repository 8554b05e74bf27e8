"""EPUB: a book for reading devices and telephones."""

from typing import Final

from pamphlets.design.format import ReflowableFormat
from pamphlets.writers.epub.book import write_epub

FORMAT: Final = ReflowableFormat("epub", ".epub", write_epub)

"""Inlines -> words: notes' calls as `[4]`, the addresses of links behind their words, pictures as what is said of them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import assert_never

from pamphlets.core.xml_text import clean_text
from pamphlets.document import nodes
from pamphlets.transforms.citations.urls import is_external, strip_url
from pamphlets.writers.words import ScreenWords


@dataclass(frozen=True, slots=True)
class InlineText:
    """What inlines are written with."""

    words: ScreenWords
    shown_addresses: AbstractSet[str]
    """Those that the text itself shows somewhere: no other link repeats them."""

    def write(self, inlines: nodes.Inlines) -> str:
        """Return the words of inlines; a line end is one that their author insists on."""
        return "".join(map(self._write_inline, inlines))

    def _write_inline(self, inline: nodes.Inline) -> str:
        match inline:
            case nodes.Text(text=text) | nodes.Code(text=text):
                return clean_text(text).replace("\n", " ")
            case nodes.StyledText() | nodes.ForeignText():
                return self.write(inline.children)
            case nodes.Link():
                return self._write_link(inline)
            case nodes.NoteRef(number=number):
                return f"[{number}]"
            case nodes.Image():
                return self.describe_picture(inline)
            case nodes.LineBreak():
                return "\n"
            case nodes.PageRef():
                return ""
            case nodes.Citation():
                raise AssertionError(inline)  # the citations have been written out
            case _:
                assert_never(inline)

    def _write_link(self, link: nodes.Link) -> str:
        """Return the words of a link, with its address where they, or another link, do not show it."""
        words = self.write(link.children)
        target = clean_text(link.target)
        if not is_external(target) or strip_url(words.strip()) == strip_url(target):
            return words
        if not link.is_bare and target in self.shown_addresses:
            return words
        return f"{words} <{target.replace(' ', '%20')}>"

    def describe_picture(self, image: nodes.Image) -> str:
        """Return what is said of a picture, in brackets; nothing for mere decoration."""
        if image.is_decorative or not image.alt.strip():
            return ""
        alt = " ".join(clean_text(image.alt).split())
        return f"[{self.words.picture}{self.words.colon}{alt}]"

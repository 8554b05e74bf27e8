"""What a compositor sets from: looks, letters, pictures, page numbers; and a slip for doubts and faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.hyphenation import Hyphens
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source
from pamphlets.core.style import TextStyle, Theme
from pamphlets.layout.paragraph.shaped_chunks import Sorts


@dataclass(frozen=True, slots=True)
class Art:
    """A picture as the compositor sees it: its proportions, and its paths if it is drawn."""

    size: Size
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One title's type case. `pages` gives the printed page of each anchor as known so far.

    The slips `doubts` and `sorts` are filled while setting; nothing that is set depends on them.
    """

    theme: Theme
    book: FontBook
    source: Source
    art: Mapping[str, Art]
    pages: Mapping[str, str]
    doubts: list[Diagnostic] = field(default_factory=list)
    sorts: dict[tuple[TextStyle, str], Sorts] = field(default_factory=dict)
    hyphens: dict[str, Hyphens] = field(default_factory=dict)

    def sort(self, style: TextStyle, lang: str) -> Sorts:
        """Return the sorts of a style in a language, the same object each time."""
        held = self.sorts.get((style, lang))
        if held is None:
            points = self.hyphens.get(lang)
            if points is None:
                points = self.hyphens[lang] = Hyphens(lang)
            held = self.sorts[style, lang] = Sorts(style, lang, self.book, points)
        return held

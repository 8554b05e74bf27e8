"""What stands beside the signs where sheets are shown in plain characters: one language's words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PreviewWords:
    """What stands beside the signs, in one language."""

    sheet: str
    """Over a sheet: {number}."""
    cover: str
    """Over a cover that is apart: {number}."""
    front: str
    """Over one side of two: {sheet} is either of these."""
    back: str
    blank: str
    """In a cell without a page: seven letters at most."""
    head: str
    fold: str
    cut: str
    spine: str
    creep: str
    """How far the innermost pages go: {creep}."""
    marks: str
    """What else is printed: {marks}."""
    point: str
    """The decimal sign."""

    @property
    def legend(self) -> tuple[tuple[str, str], ...]:
        """What signs mean."""
        return (
            ("▲", self.head),
            ("◀▶", self.head),
            ("┊╌", self.fold),
            ("┃━", self.cut),
            ("‡", self.spine),
        )

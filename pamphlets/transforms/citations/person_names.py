"""Names -> the words that print them: surnames in small capitals, a body's name in plain letters."""

from collections.abc import Sequence
from typing import Final

from pamphlets.document.bibliography import ContributorName
from pamphlets.transforms.citations.styled_words import StyledWords

_MAX_NAMES: Final = 3


def format_full_names(
    names: Sequence[ContributorName], *, inverted: bool = False
) -> list[StyledWords]:
    """Return names in full; inverted, as in a list, the first comes surname first."""
    words: list[list[StyledWords]] = []
    for name in names:
        surname = _format_surname(name)
        if name.literal or not (name.given and name.family):
            words.append([surname])
        elif inverted and not words:
            # « Gaulle Charles de »: what does not count in the order of a list stands behind.
            listed = StyledWords(sorted_surname(name), "small-caps")
            behind = f" {name.particle}" if name.particle else ""
            words.append([listed, StyledWords(f" {name.given}{behind}")])
        else:
            blank = "" if name.given.endswith(("'", "’")) else " "
            words.append([StyledWords(f"{name.given}{blank}"), surname])
    return _join_names(words)


def format_surnames(names: Sequence[ContributorName]) -> list[StyledWords]:
    """Return the surnames of people, their given names left out."""
    return _join_names([[_format_surname(name)] for name in names])


def sorted_surname(name: ContributorName) -> str:
    """Return the surname by which someone stands in a list, without the particle that goes behind."""
    return name.family.removeprefix(name.particle).lstrip()


def _format_surname(name: ContributorName) -> StyledWords:
    """Return a surname; the only name of someone who has no other."""
    if name.literal or not name.family:
        return StyledWords(name.literal or name.given)
    return StyledWords(name.family, "small-caps")


def _join_names(names: list[list[StyledWords]]) -> list[StyledWords]:
    """Return names joined by commas, the last by « et »; of too many, the first ones and « et al. »."""
    joined: list[StyledWords] = []
    for index, name in enumerate(names[:_MAX_NAMES]):
        if index:
            joined.append(StyledWords(" et " if index == len(names) - 1 else ", "))
        joined += name
    if len(names) > _MAX_NAMES:
        joined.append(StyledWords(" et al."))
    return joined

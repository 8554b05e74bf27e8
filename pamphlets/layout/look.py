"""A look: a theme's values together with what they cannot say, the drawing of its cover."""

from collections.abc import Callable
from dataclasses import dataclass

from pamphlets.document import Meta
from pamphlets.marks import Placed
from pamphlets.style import Theme
from pamphlets.text.case import Case

# The marks of a title's front cover, on a page of the theme's size.
Cover = Callable[[Case, Meta], tuple[Placed, ...]]


@dataclass(frozen=True, slots=True)
class Look:
    """What a brochure is dressed in.

    `tightest` and `loosest` bound the size and leading (points) that a number of pages may ask for.
    """

    theme: Theme
    cover: Cover
    tightest: tuple[float, float]
    loosest: tuple[float, float]

"""The schemes there are: one for each module of `schemes/`, named as the module with hyphens for underscores."""

from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose import schemes
from pamphlets.impose.placement.grid import choose_grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, compute_page_size, is_same_size
from pamphlets.impose.plan.sheet import Scheme

# Those that a size of page can mean, in the order in which they are tried.
_BY_SIZE: Final = (
    "saddle",
    "tall-folio",
    "quarto",
    "zine8",
    "octavo",
    "zine16",
    "zine12",
    "leaflet3",
)
_MOST_PAGES: Final = {"zine8": 8}  # a zine has no more sheets than one
_MIN_CARDS: Final = 8  # pieces from which small pages are cards


def scheme_names() -> tuple[str, ...]:
    """Return the names of all schemes, in alphabetical order."""
    return tuple(
        sorted(module.name.replace("_", "-") for module in iter_modules(schemes.__path__))
    )


def load_scheme(name: str) -> Scheme:
    """Return the scheme called `name`. Raises KeyError where there is none."""
    scheme = _import_module(name).SCHEME
    if not isinstance(scheme, Scheme):
        raise TypeError(name)
    return scheme


def _import_module(name: str) -> ModuleType:
    if name not in scheme_names():
        raise KeyError(name)
    return import_module(f"{schemes.__name__}.{name.replace('-', '_')}")


def suggest_scheme_by_size(paper: Paper, page_size: Size, page_count: int) -> Scheme:
    """Return the scheme that so many pages of this size are most likely meant for: saddle where none suits."""
    for name in _BY_SIZE:
        scheme = load_scheme(name)
        has_room = page_count <= _MOST_PAGES.get(name, page_count)
        if has_room and is_same_size(page_size, compute_page_size(paper, scheme)):
            return scheme
    cards = load_scheme("cards")
    grid_scheme = choose_grid(cards, paper, page_size)
    if grid_scheme is not None and grid_scheme.columns * grid_scheme.rows >= _MIN_CARDS:
        return cards
    return load_scheme("saddle")


def suggest_scheme(paper: Paper, sizes: Sequence[Size], options: ImposeOptions) -> Scheme:
    """Return the scheme for a job that names none: by what only one scheme can be asked for, else by size."""
    if options.poster_size or options.tile_grid or options.tile_overlap is not None:
        return load_scheme("poster")
    if options.pieces_per_side:
        return load_scheme("repeat")
    if options.fold_name:
        return load_scheme("leaflet3")
    return suggest_scheme_by_size(paper, sizes[0], len(sizes))

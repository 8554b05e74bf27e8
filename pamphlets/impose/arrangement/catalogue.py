"""The schemes there are: one for each file of `schemes/`, named as the file with hyphens for underscores."""

from importlib import import_module
from types import ModuleType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose import schemes
from pamphlets.impose.placement.grid import choose_grid
from pamphlets.impose.placement.paper import Paper, compute_page_size, is_same_size
from pamphlets.impose.plan.sheet import Scheme

# Those that a size of page can mean, in the order in which they are tried; a zine has no more sheets than one.
_BY_SIZE: Final = (
    ("saddle", 0),
    ("quarto", 0),
    ("zine8", 8),
    ("octavo", 0),
    ("zine16", 0),
    ("leaflet3", 0),
)
_MIN_CARDS: Final = 8  # pieces from which small pages are cards


def scheme_names() -> tuple[str, ...]:
    """Return the names of all schemes, in alphabetical order."""
    import pkgutil  # only who asks for a name that he need not know waits for it

    return tuple(
        sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(schemes.__path__))
    )


def load_scheme(name: str) -> Scheme:
    """Return the scheme called `name`. Raises KeyError where there is none."""
    return _scheme_of_module(_scheme_module(name))


def scheme_manual(name: str) -> str:
    """Return how to print, fold and bind a scheme: its module's docstring. Raises KeyError."""
    return (_scheme_module(name).__doc__ or "").strip()


def suggest_scheme_by_size(paper: Paper, page: Size, pages: int) -> Scheme:
    """Return the scheme that so many pages of this size are most likely meant for: saddle where none suits."""
    for name, most in _BY_SIZE:
        found = _scheme_of_module(_import_scheme_module(name))
        if (not most or pages <= most) and is_same_size(page, compute_page_size(paper, found)):
            return found
    cards = _scheme_of_module(_import_scheme_module("cards"))
    grid = choose_grid(cards, paper, page)
    many = grid is not None and grid.columns * grid.rows >= _MIN_CARDS
    return cards if many else _scheme_of_module(_import_scheme_module("saddle"))


def _scheme_module(name: str) -> ModuleType:
    """Return the module of a scheme. Raises KeyError."""
    if name not in scheme_names():
        raise KeyError(name)
    return _import_scheme_module(name)


def _import_scheme_module(name: str) -> ModuleType:
    """Return the module of a scheme that there is."""
    return import_module(f"{schemes.__name__}.{name.replace('-', '_')}")


def _scheme_of_module(module: ModuleType) -> Scheme:
    """Return the scheme that a module declares."""
    found = module.SCHEME
    if not isinstance(found, Scheme):
        raise TypeError(module.__name__)
    return found

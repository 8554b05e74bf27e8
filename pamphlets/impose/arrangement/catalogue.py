"""The schemes there are: one for each file of `schemes/`, named as the file with hyphens for underscores."""

from importlib import import_module
from types import ModuleType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.impose import schemes
from pamphlets.impose.placement.grid import suited
from pamphlets.impose.placement.paper import Paper, fits, page_size
from pamphlets.impose.plan.sheet import Scheme

# Those that a size of page can mean, in the order in which they are tried; a zine has no more sheets than one.
_BY_SIZE: Final = (("saddle", 0), ("quarto", 0), ("zine8", 8), ("octavo", 0), ("zine16", 0), ("leaflet3", 0))
_CARDS: Final = 8  # pieces from which small pages are cards


def names() -> tuple[str, ...]:
    """Return the names of all schemes, in alphabetical order."""
    import pkgutil  # only who asks for a name that he need not know waits for it

    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(schemes.__path__)))


def scheme(name: str) -> Scheme:
    """Return the scheme called `name`. Raises KeyError where there is none."""
    return _scheme(_module(name))


def manual(name: str) -> str:
    """Return how to print, fold and bind a scheme: its module's docstring. Raises KeyError."""
    return (_module(name).__doc__ or "").strip()


def suggest(paper: Paper, page: Size, pages: int) -> Scheme:
    """Return the scheme that so many pages of this size are most likely meant for: saddle where none suits."""
    for name, most in _BY_SIZE:
        found = _scheme(_import(name))
        if (not most or pages <= most) and fits(page, page_size(paper, found)):
            return found
    cards = _scheme(_import("cards"))
    grid = suited(cards, paper, page)
    many = grid is not None and grid.columns * grid.rows >= _CARDS
    return cards if many else _scheme(_import("saddle"))


def _module(name: str) -> ModuleType:
    """Return the module of a scheme. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    return _import(name)


def _import(name: str) -> ModuleType:
    """Return the module of a scheme that there is."""
    return import_module(f"{schemes.__name__}.{name.replace('-', '_')}")


def _scheme(module: ModuleType) -> Scheme:
    """Return the scheme that a module declares."""
    found = module.SCHEME
    if not isinstance(found, Scheme):
        raise TypeError(module.__name__)
    return found

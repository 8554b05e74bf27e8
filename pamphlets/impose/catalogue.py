"""The schemes there are: one for each file of `schemes/`, named as the file with hyphens for underscores."""

import pkgutil
from importlib import import_module
from types import ModuleType

from pamphlets.impose import schemes
from pamphlets.impose.sheet import Scheme


def names() -> tuple[str, ...]:
    """Return the names of all schemes, in alphabetical order."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(schemes.__path__)))


def scheme(name: str) -> Scheme:
    """Return the scheme called `name`. Raises KeyError where there is none."""
    found = _module(name).SCHEME
    if not isinstance(found, Scheme):
        raise TypeError(name)
    return found


def manual(name: str) -> str:
    """Return how to print, fold and bind a scheme: its module's docstring. Raises KeyError."""
    return (_module(name).__doc__ or "").strip()


def _module(name: str) -> ModuleType:
    """Return the module of a scheme. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    return import_module(f"{schemes.__name__}.{name.replace('-', '_')}")

"""What there is to choose from: formats and looks, by name. Discovered, so that a new one is one new file."""

from importlib import import_module
from pkgutil import iter_modules

from pamphlets.design import formats, themes
from pamphlets.design.format import Format
from pamphlets.layout.look import Look


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(formats.__path__)))


def format_named(name: str) -> Format | None:
    """Return a format, None where there is none of that name."""
    if name not in format_names():
        return None
    made: Format = import_module(f"{formats.__name__}.{name.replace('-', '_')}").FORMAT
    return made


def look_names() -> tuple[str, ...]:
    """Return the names of all looks, sorted."""
    names = sorted(found.name for found in iter_modules(themes.__path__))
    return tuple(name for name in names if look_named(name) is not None)


def look_named(name: str) -> Look | None:
    """Return a look, None where there is none of that name."""
    if name not in {found.name for found in iter_modules(themes.__path__)}:
        return None
    look: Look | None = getattr(import_module(f"{themes.__name__}.{name}"), "LOOK", None)
    return look

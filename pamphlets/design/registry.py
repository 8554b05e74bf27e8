"""What there is to choose from: formats and looks, by name. Discovered, so that a new one is one new file."""

from importlib import import_module
from pkgutil import iter_modules

from pamphlets.design import formats, themes
from pamphlets.design.format import Format
from pamphlets.layout.look import Design


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return tuple(sorted(found.name.replace("_", "-") for found in iter_modules(formats.__path__)))


def find_format(name: str) -> Format | None:
    """Return a format, None where there is none of that name."""
    if name not in format_names():
        return None
    made: Format = import_module(f"{formats.__name__}.{name.replace('-', '_')}").FORMAT
    return made


def design_names() -> tuple[str, ...]:
    """Return the names of all looks, sorted."""
    names = sorted(found.name for found in iter_modules(themes.__path__))
    return tuple(name for name in names if find_design(name) is not None)


def find_design(name: str) -> Design | None:
    """Return a look, None where there is none of that name."""
    if name not in {found.name for found in iter_modules(themes.__path__)}:
        return None
    look: Design | None = getattr(import_module(f"{themes.__name__}.{name}"), "LOOK", None)
    return look

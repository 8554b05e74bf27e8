"""What there is to choose from: formats and designs, by name. Discovered, so that a new one is one new file."""

from importlib import import_module
from pkgutil import iter_modules

from pamphlets.design import formats, themes
from pamphlets.design.format import Format
from pamphlets.layout.look import Design


def format_names() -> list[str]:
    """Return the names of all formats, sorted."""
    return sorted(
        module.name.replace("_", "-") for module in iter_modules(formats.__path__)
    )


def find_format(name: str) -> Format | None:
    """Return a format, None where there is none of that name."""
    if name not in format_names():
        return None
    module = import_module(f"{formats.__name__}.{name.replace('-', '_')}")
    chosen: Format = module.FORMAT
    return chosen


def design_names() -> list[str]:
    """Return the names of all designs that a title may choose, sorted."""
    names = sorted(module.name for module in iter_modules(themes.__path__))
    return [name for name in names if find_design(name) is not None]


def find_design(name: str) -> Design | None:
    """Return a design, None where there is none of that name."""
    if name not in [module.name for module in iter_modules(themes.__path__)]:
        return None
    design: Design | None = getattr(
        import_module(f"{themes.__name__}.{name}"), "DESIGN", None
    )
    return design

"""What there is to choose from: formats and designs, by name. Discovered, so that a new one is one new file."""

from importlib import import_module
from pkgutil import iter_modules

from pamphlets.design import formats, reflowable, themes
from pamphlets.design.format import Format, ReflowableFormat
from pamphlets.layout.look import Design


def format_names() -> list[str]:
    """Return the names of all formats, sorted."""
    return sorted([*page_format_names(), *reflowable_format_names()])


def page_format_names() -> list[str]:
    """Return the names of the formats that have pages, sorted."""
    modules = iter_modules(formats.__path__)
    return sorted(module.name.replace("_", "-") for module in modules)


def reflowable_format_names() -> list[str]:
    """Return the names of the formats for screens, sorted."""
    return sorted(module.name for module in iter_modules(reflowable.__path__))


def find_format(name: str) -> Format | None:
    """Return a format that has pages, None where there is none of that name."""
    if name not in page_format_names():
        return None
    module = import_module(f"{formats.__name__}.{name.replace('-', '_')}")
    chosen: Format = module.FORMAT
    return chosen


def find_reflowable_format(name: str) -> ReflowableFormat | None:
    """Return a format for screens, None where there is none of that name."""
    if name not in reflowable_format_names():
        return None
    chosen: ReflowableFormat = import_module(f"{reflowable.__name__}.{name}").FORMAT
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

"""The value of `build --for` -> Purpose; the options of `--for imprimeur` -> ShopOrder."""

from argparse import Namespace
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.build_options import (
    PURPOSE_NAMES,
    PURPOSES_WITH_LESS_INK,
    Purpose,
)
from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Option, UsageError, option, wrong_value
from pamphlets.core.slug import strip_accents
from pamphlets.prepress.paper_stock import PaperStock, parse_stock
from pamphlets.prepress.shop_order import BLEEDS_MM, Binding, ShopOrder

_MOST_COPIES: Final = 1_000_000
_BINDINGS: Final = MappingProxyType[str, Binding](
    {
        "agrafes": "staples",
        "colle": "glue",
        "aucune": "none",
        "staples": "staples",
        "glue": "glue",
        "none": "none",
    }
)
_NAMED_BINDINGS: Final = ("agrafes", "colle", "aucune")


def _parse_binding(text: str) -> Binding:
    """Return a binding by its French name or its English one."""
    binding = _BINDINGS.get(strip_accents(text).casefold())
    if binding is None:
        known = ", ".join(_NAMED_BINDINGS)
        raise wrong_value("command_line.not-among", text=text, known=known)
    return binding


def _parse_stock(text: str) -> PaperStock:
    """Return a paper by its name and weight."""
    try:
        return parse_stock(text)
    except ValueError:
        raise wrong_value("command_line.no-stock", text=text) from None


def _parse_bleed(text: str) -> int:
    """Return the millimetres of a bleed: 3 or 5."""
    word = text.strip().lower().removesuffix("mm").strip()
    if word not in map(str, BLEEDS_MM):
        known = ", ".join(map(str, BLEEDS_MM))
        raise wrong_value("command_line.not-among", text=text, known=known)
    return int(word)


def _parse_copies(text: str) -> int:
    """Return a number of copies."""
    count = options.parse_number(text)
    if not 0 < count <= _MOST_COPIES:
        raise wrong_value("command_line.no-copies", text=text, most=_MOST_COPIES)
    return count


PRINT_SHOP_OPTIONS: Final[tuple[Option, ...]] = (
    option("--copies", "--exemplaires", type=_parse_copies, metavar="COUNT"),
    option("--binding", "--reliure", type=_parse_binding, metavar="staples|glue"),
    option("--inner-paper", "--papier", type=_parse_stock, metavar="NAME"),
    option("--cover-paper", "--carton", type=_parse_stock, metavar="NAME"),
    option("--bleed", "--fond-perdu", type=_parse_bleed, metavar="3|5"),
    option("--four-colour", "--quadri", action="store_true"),
)


def read_purpose(name: str | None, *, saves_ink: bool) -> Purpose | None:
    """Return the purpose of a build, None for reading and printing at home. Raises UsageError for a name that is none, and for a shop that is to save ink."""
    purpose: Purpose | None = None
    if name is not None:
        options.require_one_of("--for", name.casefold(), tuple(PURPOSE_NAMES))
        purpose = PURPOSE_NAMES[name.casefold()]
    if not saves_ink:
        return purpose
    if purpose not in PURPOSES_WITH_LESS_INK:
        raise UsageError("--economy", "command_line.economy")
    return PURPOSES_WITH_LESS_INK[purpose]


def read_shop_order(arguments: Namespace) -> ShopOrder | None:
    """Return the order to a print shop, None where files are for no shop.

    Raises UsageError for an option that means nothing then.
    """
    asked = {
        "--copies": arguments.copies,
        "--binding": arguments.binding,
        "--inner-paper": arguments.inner_paper,
        "--cover-paper": arguments.cover_paper,
        "--bleed": arguments.bleed,
        "--four-colour": arguments.four_colour or None,
    }
    if arguments.purpose != "imprimeur":
        for name, value in asked.items():
            if value is not None:
                raise UsageError(name, "command_line.print-shop")
        return None
    return ShopOrder(
        bleed_mm=arguments.bleed or BLEEDS_MM[0],
        copies=arguments.copies,
        binding=arguments.binding,
        inner_stock=arguments.inner_paper,
        cover_stock=arguments.cover_paper,
        converts_spot_inks=arguments.four_colour,
    )

"""A PurposeEdition and a ShopOrder -> OrderDetails for the order sheet."""

from collections.abc import Iterable, Sequence

from pamphlets.app.build.purposes.edition import PurposeEdition
from pamphlets.core.geometry import Size
from pamphlets.core.page import Page, ScaledPicture
from pamphlets.core.source import Diagnostic
from pamphlets.core.style import BLACK
from pamphlets.prepress.page_bleed import bleeds_beyond_trim, find_short_bleeds
from pamphlets.prepress.plates.page_inks import list_inks
from pamphlets.prepress.shop_order import COVER_PAGES, LEAST_GLUED_SPINE, Binding, ShopOrder
from pamphlets.printing.order_sheet.order_details import FOUR_INKS, OrderDetails
from pamphlets.transforms.draft_words import draft_mark


def find_coarse_pictures(doubts: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return the pictures that are too coarse for a press, each once, as the text names them."""
    coarse = [doubt for doubt in doubts if doubt.code == "print-shop-coarse"]
    return tuple(dict.fromkeys(doubt.fields["path"] for doubt in coarse))


def describe_order(
    edition: PurposeEdition, pages: Sequence[Page], order: ShopOrder, binding: Binding
) -> OrderDetails:
    """Return what an order sheet tells of pages; its files and coarse pictures are added where they are written."""
    meta, trim = edition.document.meta, pages[0].trim
    spine = order.spine(len(pages)) if binding == "glue" else 0.0
    cover: list[Page] = []
    inner = list(pages)
    if binding != "none" and len(pages) > COVER_PAGES:
        cover, inner = [*pages[:2], *pages[-2:]], list(pages[2:-2])
    orderer = " · ".join(filter(None, (meta.collective, meta.address, meta.contact)))
    inks = _list_inks(pages, order)
    return OrderDetails(
        title=meta.title,
        orderer=orderer,
        printer=meta.imprint,
        page_size=Size(trim.width, trim.height),
        page_count=len(pages),
        binding=binding,
        bleed_mm=order.bleed_mm,
        inner_inks=_list_inks(inner, order),
        cover_inks=_list_inks(cover, order),
        files=(),
        copies=order.copies,
        inner_stock=order.inner_stock,
        cover_stock=order.cover_stock,
        spine=spine,
        spot_inks=tuple(ink for ink in inks if ink not in (BLACK.name, FOUR_INKS)),
        bleeding_pages=_list_labels(page for page in pages if bleeds_beyond_trim(page)),
        short_pages=_list_labels(
            page for page in pages if find_short_bleeds(page, order.bleed)
        ),
        draft=draft_mark(meta),
        has_thin_spine=binding == "glue" and spine < LEAST_GLUED_SPINE,
    )


def _list_labels(pages: Iterable[Page]) -> tuple[str, ...]:
    return tuple(page.label for page in pages)


def _list_inks(pages: Sequence[Page], order: ShopOrder) -> tuple[str, ...]:
    """Return the names of the inks of pages, black first, then the four of a press, then spot inks as they come."""
    names = [ink.name for ink in list_inks(pages)]
    spots = [name for name in names if name != BLACK.name]
    has_colours = any(_has_colours(page) for page in pages)
    if order.converts_spot_inks and spots:
        has_colours, spots = True, []
    black = [BLACK.name] if BLACK.name in names else []
    return (*black, *([FOUR_INKS] if has_colours else []), *spots)


def _has_colours(page: Page) -> bool:
    """Return whether a page shows a picture in its own colours."""
    for item in page.items:
        content = item.content
        if isinstance(content, ScaledPicture) and content.tones.method == "colour":
            return True
    return False

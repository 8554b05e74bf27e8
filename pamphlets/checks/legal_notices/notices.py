"""An edition's Meta and its pages -> each thing that French law or custom wants printed: present, missing, and why.

Loi du 29 juillet 1881, art. 3 (printer), 6 (director), 15 (white paper), 42 (who answers); code de l'environnement,
L.581-5 (who posts it), R.543-207 (sorting); code du patrimoine, L.131-2 (legal deposit). Information, no legal advice:
nothing here stops a title.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.checks.legal_notices.poster_paper import looks_official
from pamphlets.checks.legal_notices.printed_pages import PrintedPages
from pamphlets.core.style import BLACK, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.metadata import Meta
from pamphlets.transforms.paper_words import load_paper_words

NoticeName = Literal[
    "printer", "address", "date", "price", "licence", "deposit", "director", "litter", "paper", "sorting", "owner",
]  # fmt: skip
NoticeState = Literal["missing", "advised", "present", "unneeded"]
"""Missing though law asks for it; missing though custom does; printed; not asked for on such an edition."""
EditionKind = Literal["book", "zine", "poster", "flyer", "letter"]

NOTICE_NAMES: Final[tuple[NoticeName, ...]] = (
    "printer", "address", "date", "price", "licence", "deposit", "director", "litter", "paper", "sorting", "owner",
)  # fmt: skip
_STATES: Final[tuple[NoticeState, ...]] = ("missing", "advised", "present", "unneeded")
_KINDS: Final[Mapping[str, EditionKind]] = MappingProxyType(
    {"affiche": "poster", "tract": "flyer", "lettre": "letter", "zine": "zine"}
)
# What the words of a picture call the official sign, which no one may draw anew.
_SIGN: Final = re.compile(r"\btriman\b|\binfo[- ]?tri\b", re.IGNORECASE)
LEAST_SIGN_HEIGHT: Final[Pt] = mm(10)
_ROUNDING: Final = 0.01  # points
# A postcode, a letter box, a street: how an address looks, beside the collective's own.
_ADDRESS: Final = re.compile(
    r"\b\d{5}\b|\bB\.?P\.?\s*\d|\b(?:rue|avenue|boulevard|place|chemin|route|impasse|quai|all[ée]e|cours|square|faubourg"
    r"|bo[iî]te postale|lieu-dit)\b",
    re.IGNORECASE,
)


class LegalNotice(NamedTuple):
    """One line that law or custom wants printed, and whether it is."""

    name: NoticeName
    state: NoticeState
    reason: str
    """Why, as the end of the id of a sentence."""
    words: str = ""
    """What is printed."""
    page: str = ""
    """Where; empty where it is not."""


class PrintedEdition(NamedTuple):
    """A title as one format prints it."""

    meta: Meta
    kind: EditionKind
    theme: Theme
    pages: PrintedPages

    @property
    def is_bound(self) -> bool:
        """Whether it has pages to keep: a brochure or a zine, no single sheet."""
        return self.kind in ("book", "zine")


def edition_kind(format_name: str) -> EditionKind:
    """Return what a format makes, as the law sees it."""
    return _KINDS.get(format_name, "book")


def find_legal_notices(edition: PrintedEdition) -> tuple[LegalNotice, ...]:
    """Return the state of each notice in an edition, in the order of `NOTICE_NAMES`."""
    return tuple(find(edition) for find in _RULES)


def join_legal_notices(
    editions: Iterable[tuple[LegalNotice, ...]],
) -> tuple[LegalNotice, ...]:
    """Return the notices of a title that is made in several formats: of each the worst."""
    worst: dict[NoticeName, LegalNotice] = {}
    for notices in editions:
        for notice in notices:
            known = worst.setdefault(notice.name, notice)
            if _STATES.index(notice.state) < _STATES.index(known.state):
                worst[notice.name] = notice
    return tuple(worst.values())


def _find_printer(edition: PrintedEdition) -> LegalNotice:
    meta = edition.meta
    page = edition.pages.find(meta.imprint)
    if page is not None:
        reason = "printer-shop" if meta.names_print_shop else "printer-own"
        return LegalNotice("printer", "present", reason, meta.imprint, page)
    reason = "printer-unprinted" if meta.imprint else "printer-missing"
    if meta.awaits_stamp:
        reason = "printer-stamp"
    return LegalNotice("printer", "missing", reason)


def _find_address(edition: PrintedEdition) -> LegalNotice:
    meta = edition.meta
    page = edition.pages.find(meta.imprint)
    is_own = bool(meta.address) and meta.address in meta.imprint
    if page is None or not (is_own or _ADDRESS.search(meta.imprint)):
        return LegalNotice("address", "missing", "address-missing")
    words = meta.address if is_own else meta.imprint
    return LegalNotice("address", "present", "address-printed", words, page)


def _find_date(edition: PrintedEdition) -> LegalNotice:
    meta, pages = edition.meta, edition.pages
    for words in (meta.facts_as_of, meta.date):
        page = pages.find(words)
        if page is not None:
            return LegalNotice("date", "present", "date-printed", words, page)
    page = pages.find_apart(meta.event_day)
    if page is not None:
        return LegalNotice("date", "present", "date-printed", meta.event_day, page)
    if edition.kind == "letter":
        return LegalNotice("date", "unneeded", "date-by-hand")
    return LegalNotice("date", "advised", "date-missing")


def _find_price(edition: PrintedEdition) -> LegalNotice:
    if not edition.is_bound:
        return LegalNotice("price", "unneeded", "price-free")
    return _find_custom(edition, "price", edition.meta.price)


def _find_licence(edition: PrintedEdition) -> LegalNotice:
    if not edition.is_bound:
        return LegalNotice("licence", "unneeded", "licence-sheet")
    return _find_custom(edition, "licence", edition.meta.licence)


def _find_deposit(edition: PrintedEdition) -> LegalNotice:
    if not edition.is_bound:
        return LegalNotice("deposit", "unneeded", "deposit-sheet")
    return _find_custom(edition, "deposit", edition.meta.legal_deposit)


def _find_custom(edition: PrintedEdition, name: NoticeName, words: str) -> LegalNotice:
    """Return the state of a notice that custom alone asks for; `words` are the front matter's, empty for none."""
    page = edition.pages.find(words)
    if page is not None:
        return LegalNotice(name, "present", f"{name}-printed", words, page)
    return LegalNotice(name, "advised", f"{name}-{'unprinted' if words else 'missing'}")


def _find_director(edition: PrintedEdition) -> LegalNotice:
    meta = edition.meta
    page = edition.pages.find(meta.director)
    if page is not None:
        return LegalNotice("director", "present", "director-printed", meta.director, page)
    if meta.issn:
        return LegalNotice("director", "missing", "director-periodical")
    if meta.series and edition.is_bound:
        return LegalNotice("director", "advised", "director-series")
    return LegalNotice("director", "unneeded", "director-once")


def _find_litter(edition: PrintedEdition) -> LegalNotice:
    words = load_paper_words(edition.meta.lang).litter_notice
    page = edition.pages.find(words)
    if page is not None:
        return LegalNotice("litter", "present", "litter-printed", words, page)
    if edition.kind == "letter":
        return LegalNotice("litter", "unneeded", "litter-letter")
    return LegalNotice("litter", "advised", "litter-missing")


def _find_paper(edition: PrintedEdition) -> LegalNotice:
    if edition.kind != "poster":
        return LegalNotice("paper", "unneeded", "paper-no-poster")
    theme, meta = edition.theme, edition.meta
    if looks_official(meta, theme):
        return LegalNotice("paper", "missing", "paper-official")
    ink = theme.second_ink if theme.ink == BLACK else theme.ink
    words = meta.cover_paper if ink == BLACK else ink.name
    return LegalNotice("paper", "present", "paper-coloured", words, edition.pages.labels[0])


def _find_sorting(edition: PrintedEdition) -> LegalNotice:
    meta = edition.meta
    if meta.sorting_label is False:
        return LegalNotice("sorting", "unneeded", "sorting-refused")
    signs = [picture for picture in edition.pages.pictures if _SIGN.search(picture.alt)]
    if signs:
        sign = max(signs, key=lambda picture: picture.height)
        if sign.height < LEAST_SIGN_HEIGHT - _ROUNDING:
            return LegalNotice("sorting", "advised", "sorting-small")
        return LegalNotice("sorting", "present", "sorting-printed", sign.alt, sign.page)
    if meta.sorting_label or meta.names_print_shop:
        return LegalNotice("sorting", "advised", "sorting-shop")
    return LegalNotice("sorting", "unneeded", "sorting-home")


def _find_owner(edition: PrintedEdition) -> LegalNotice:
    meta, pages = edition.meta, edition.pages
    if edition.kind != "poster":
        return LegalNotice("owner", "unneeded", "owner-no-poster")
    page = pages.find(meta.collective)
    if page is not None and pages.find(meta.address) is not None:
        words = f"{meta.collective}, {meta.address}"
        return LegalNotice("owner", "present", "owner-printed", words, page)
    return LegalNotice("owner", "missing", "owner-missing")


_RULES: Final[tuple[Callable[[PrintedEdition], LegalNotice], ...]] = (
    _find_printer, _find_address, _find_date, _find_price, _find_licence, _find_deposit, _find_director, _find_litter,
    _find_paper, _find_sorting, _find_owner,
)  # fmt: skip

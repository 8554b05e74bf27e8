"""What law and custom want printed: present, missing, advised or not wanted, for each kind of printed thing."""

from dataclasses import replace
from functools import cache

import pytest

from pamphlets.checks.legal_notices.notices import (
    NOTICE_NAMES,
    LegalNotice,
    PrintedEdition,
    edition_kind,
    find_legal_notices,
    join_legal_notices,
)
from pamphlets.checks.legal_notices.printed_pages import (
    DescribedPicture,
    PrintedPages,
    read_pages,
)
from pamphlets.core.inks import find_ink
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK
from pamphlets.core.units import mm
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.readers.document import read_document
from tests.design.formats.pressed import press

OWN = "collectif: Le Port\nadresse: 1 rue du Port, 44000 Nantes\n"
SHOP = f"{OWN}imprimeur: Imprimerie Haute, 9 rue Haute, 44000 Nantes\n"
FULL = (
    f"{OWN}faits_arretes_au: 1er mai 2032\nprix: Prix libre\nlicence: Copiez\n"
    "depot_legal: juin 2033\ndirecteur_de_publication: Ana Roux\nencre: rouge\n"
)
FORMATS = ("brochure", "grands-caracteres", "depliant-a6", "affiche", "tract", "lettre")


@cache
def read(name: str, head: str) -> dict[str, LegalNotice]:
    """How a text with such a head stands in a format, by the names of the notices."""
    head = f"titre: Un titre\n{head}"
    document, _ = read_document(Source("a.md", f"---\n{head}---\nMot.\n"), "a", {})
    theme = replace(DESIGN.theme, ink=find_ink(document.meta.ink) or BLACK)
    pages = read_pages(press(name, head, "Mot.\n").pages)
    notices = find_legal_notices(
        PrintedEdition(document.meta, edition_kind(name), theme, pages)
    )
    assert tuple(notice.name for notice in notices) == NOTICE_NAMES
    return {notice.name: notice for notice in notices}


def states(name: str, head: str) -> dict[str, str]:
    return {notice: told.state for notice, told in read(name, head).items()}


@pytest.mark.parametrize("name", FORMATS)
def test_a_full_head_lacks_nothing_the_law_wants(name: str) -> None:
    assert "missing" not in states(name, FULL).values()
    for notice in read(name, FULL).values():
        assert bool(notice.words) == (notice.state == "present")
        assert bool(notice.page) == (notice.state == "present")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_head_lacks_who_prints_and_where(name: str) -> None:
    told = states(name, "")
    assert (told["printer"], told["address"]) == ("missing", "missing")


def test_a_brochure_prints_price_licence_deposit_and_director() -> None:
    told = states("brochure", FULL)
    for name in ("price", "licence", "deposit", "director", "litter", "date"):
        assert told[name] == "present", name
    empty = states("brochure", "")
    for name in ("price", "licence", "deposit", "date"):
        assert empty[name] == "advised", name
    assert empty["director"] == "unneeded"


@pytest.mark.parametrize("name", ["affiche", "tract", "lettre"])
def test_single_sheets_need_none_of_these(name: str) -> None:
    told = states(name, "")
    for notice in ("price", "licence", "deposit", "director"):
        assert told[notice] == "unneeded", notice


def test_what_a_format_has_no_place_for_is_missing_though_the_head_says_it() -> None:
    price = read("grands-caracteres", FULL)["price"]
    assert (price.state, price.reason) == ("advised", "price-unprinted")
    assert read("brochure", FULL)["price"].page


def test_mentions_print_it_all_the_same() -> None:
    head = f"{FULL}mentions: [Prix libre]\n"
    assert states("grands-caracteres", head)["price"] == "present"


@pytest.mark.parametrize(
    ("imprint", "state"),
    [
        ("Imprimerie Haute", "missing"),
        ("Imprimerie Haute, 44000 Nantes", "present"),
        ("Imprimerie Haute, BP 12, Nantes", "present"),
        ("Imprimerie Haute, place Haute, Nantes", "present"),
    ],
)
def test_a_printer_without_an_address_is_half_an_imprint(imprint: str, state: str) -> None:
    told = read("brochure", f"imprimeur: {imprint}\n")
    assert told["printer"].state == "present"
    assert told["printer"].reason == "printer-shop"
    assert told["address"].state == state


def test_brackets_wait_for_a_stamp() -> None:
    notice = read("brochure", "collectif: '[nom de votre collectif]'\n")["printer"]
    assert (notice.state, notice.reason) == ("missing", "printer-stamp")


@pytest.mark.parametrize(
    ("line", "is_shop"),
    [
        ("Imprimerie Haute, 1 rue Haute", True),
        ("IPNS, 1 rue Haute", False),
        ("I.P.N.S. 1 rue Haute", False),
        ("Imprimé par nos soins, 1 rue Haute", False),
        ("Imprimé par nous-mêmes", False),
        ("Imprimerie des Nouspikel", True),
    ],
)
def test_a_print_shop_is_told_from_ones_own_copies(line: str, is_shop: bool) -> None:
    document, _ = read_document(
        Source("a.md", f"---\ntitre: T\nimprimeur: {line}\n---\nMot.\n"), "a", {}
    )
    assert document.meta.names_print_shop == is_shop


def test_a_periodical_wants_a_director_and_a_series_may() -> None:
    assert states("brochure", "issn: 1234-5679\n")["director"] == "missing"
    assert states("brochure", "serie: Cahiers, 3\n")["director"] == "advised"
    assert states("tract", "serie: Cahiers, 3\n")["director"] == "unneeded"


def test_a_letter_is_not_thrown_into_the_street_and_is_dated_by_hand() -> None:
    told = states("lettre", OWN)
    assert (told["litter"], told["date"]) == ("unneeded", "unneeded")
    assert states("lettre", FULL)["date"] == "present"
    assert states("tract", OWN)["litter"] == "present"
    assert states("tract", f"{OWN}langue: en\n")["litter"] == "present"
    bare = states("grands-caracteres", f"{OWN}couverture: non\n")
    assert bare["litter"] == "advised"


def test_a_poster_says_who_posts_it_and_is_not_black_on_white() -> None:
    told = states("affiche", OWN)
    assert (told["paper"], told["owner"]) == ("missing", "present")
    assert states("affiche", FULL)["paper"] == "present"
    assert states("affiche", f"{OWN}papier_couverture: jaune\n")["paper"] == "present"
    assert states("affiche", "")["owner"] == "missing"
    for name in ("brochure", "tract", "lettre"):
        assert states(name, OWN)["paper"] == states(name, OWN)["owner"] == "unneeded"


def test_a_poster_of_a_print_shop_still_says_who_posts_it() -> None:
    owner = read("affiche", SHOP)["owner"]
    assert owner.state == "present"
    assert owner.words == "Le Port, 1 rue du Port, 44000 Nantes"


def test_an_events_day_is_a_date() -> None:
    head = f"{OWN}jour: samedi 15 janvier 2050\n"
    assert states("affiche", head)["date"] == "present"
    assert states("affiche", OWN)["date"] == "advised"


def sorting(head: str, *pictures: DescribedPicture) -> tuple[str, str]:
    """How it stands with the sorting label of a text with such pictures: state and reason."""
    text = f"---\ntitre: Un titre\n{head}---\nMot.\n"
    document, _ = read_document(Source("a.md", text), "a", {})
    pages = PrintedPages(("1",), ("",), pictures)
    edition = PrintedEdition(document.meta, "flyer", DESIGN.theme, pages)
    (notice,) = [told for told in find_legal_notices(edition) if told.name == "sorting"]
    assert bool(notice.page) == (notice.state == "present")
    return notice.state, notice.reason


SIGN = DescribedPicture("1", "Info-tri : papier, bac de tri", mm(10))


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (OWN, ("unneeded", "sorting-home")),
        (SHOP, ("advised", "sorting-shop")),
        (f"{OWN}info_tri: oui\n", ("advised", "sorting-shop")),
        (f"{SHOP}info_tri: non\n", ("unneeded", "sorting-refused")),
    ],
)
def test_the_sorting_label_is_due_where_a_shop_prints_or_where_it_is_said(
    head: str, told: tuple[str, str]
) -> None:
    assert sorting(head) == told


def test_the_official_sign_counts_from_ten_millimetres() -> None:
    assert sorting(SHOP, SIGN) == ("present", "sorting-printed")
    small = SIGN._replace(height=mm(9.9))
    assert sorting(SHOP, small) == ("advised", "sorting-small")
    assert sorting(SHOP, small, SIGN) == ("present", "sorting-printed")
    assert sorting(SHOP, SIGN._replace(alt="Triman"))[0] == "present"
    assert sorting(SHOP, SIGN._replace(alt="Un trimaran"))[0] == "advised"
    assert sorting(OWN, SIGN) == ("present", "sorting-printed")


def test_of_several_formats_the_worst_counts() -> None:
    present = LegalNotice("price", "present", "price-printed")
    advised = LegalNotice("price", "advised", "price-missing")
    missing = LegalNotice("price", "missing", "price-missing")
    unneeded = LegalNotice("price", "unneeded", "price-free")
    assert join_legal_notices([(unneeded,), (present,)]) == (present,)
    assert join_legal_notices([(present,), (advised,)]) == (advised,)
    assert join_legal_notices([(missing,), (advised,)]) == (missing,)

"""OrderDetails and the words of a language -> what the sheet says: rows of label and fact, the call, what to look at."""

from typing import Final, NamedTuple

from pamphlets.core.style import BLACK
from pamphlets.core.units import to_mm
from pamphlets.impose.placement.paper import describe_size
from pamphlets.prepress.paper_stock import USUAL_COVER, USUAL_INNER, PaperStock
from pamphlets.prepress.shop_order import COVER_PAGES
from pamphlets.printing.order_sheet.order_details import FOUR_INKS, OrderDetails
from pamphlets.printing.order_sheet.order_words import OrderFactWords, OrderWords

# To be filled in by hand: a line is ruled in its place.
BLANK: Final = ""


class OrderText(NamedTuple):
    """What stands on the sheet, in words."""

    heading: str
    title: str
    rows: tuple[tuple[str, str], ...]
    """Label and fact; a fact that is empty is filled in by hand."""
    call_heading: str
    call: str
    questions: tuple[str, ...]
    proof_heading: str
    warnings: tuple[str, ...]
    checks: tuple[str, ...]
    signing: tuple[str, ...]
    """Labels of what is filled in at the foot."""


def word_order(details: OrderDetails, words: OrderWords) -> OrderText:
    """Return what an order sheet says."""
    labels = words.labels
    return OrderText(
        words.heading,
        details.title,
        _word_rows(details, words),
        words.call.heading,
        _word_call(details, words),
        _word_questions(details, words),
        words.proof.heading,
        _word_warnings(details, words),
        _word_checks(details, words),
        (labels.delivery, labels.price, labels.signature),
    )


def _word_rows(details: OrderDetails, words: OrderWords) -> tuple[tuple[str, str], ...]:
    """Return the rows of the table."""
    labels, texts = words.labels, words.facts
    rows = [
        (labels.orderer, details.orderer),
        (labels.printer, details.printer),
        (labels.copies, str(details.copies) if details.copies else BLANK),
        (labels.size, _word_size(details, texts)),
        (labels.pages, _word_pages(details, texts)),
        (labels.inks, _word_all_inks(details, texts)),
        *_word_papers(details, words),
        (labels.finishing, _word_finishing(details, texts)),
        (labels.bleed, _word_bleed(details, texts)),
        (labels.standard, texts.standard),
    ]
    files = [f"{name}\u2028{texts.files[part]}" for name, part in details.files]
    rows += [
        (labels.files if number == 0 else "", text) for number, text in enumerate(files)
    ]
    return tuple(rows)


def _word_size(details: OrderDetails, texts: OrderFactWords) -> str:
    """Return the trimmed size, by its name where it has one."""
    size = details.page_size
    sides = {"width": f"{to_mm(size.width):.0f}", "height": f"{to_mm(size.height):.0f}"}
    name = describe_size(size)
    if name[:1].isdigit():
        return texts.size.format(**sides)
    return texts.named_size.format(name=name, **sides)


def _word_pages(details: OrderDetails, texts: OrderFactWords) -> str:
    count = details.page_count
    match details.binding:
        case "staples":
            return texts.book_pages.format(pages=count)
        case "glue":
            return texts.glued_pages.format(inner=count - COVER_PAGES)
        case _ if count == 1:
            return texts.one_side
        case _ if count == 2:
            return texts.both_sides
        case _:
            return texts.leaves.format(pages=count)


def _word_inks(inks: tuple[str, ...], texts: OrderFactWords) -> str:
    """Return inks in words."""
    if not inks:
        return texts.no_ink
    if FOUR_INKS in inks:
        spots = [ink for ink in inks if ink not in (FOUR_INKS, BLACK.name)]
        return ", ".join([texts.four_inks, *spots])
    spots = [ink for ink in inks if ink != BLACK.name]
    if not spots:
        return texts.black
    names = ", ".join(spots)
    return texts.black_and.format(inks=names) if BLACK.name in inks else names


def _word_inks_of_parts(details: OrderDetails, texts: OrderFactWords) -> str:
    """Return the inks of the inside, and of the cover where they differ."""
    inner = _word_inks(details.inner_inks, texts)
    if not details.cover_inks or details.cover_inks == details.inner_inks:
        return inner
    cover = _word_inks(details.cover_inks, texts)
    return texts.inside_and_cover.format(inner=inner, cover=cover)


def _word_all_inks(details: OrderDetails, texts: OrderFactWords) -> str:
    """Return the inks, and what spot inks may become."""
    inks = _word_inks_of_parts(details, texts)
    if not details.spot_inks:
        return inks
    note = texts.spot_note.format(inks=", ".join(details.spot_inks))
    return f"{inks}\u2028{note}"


def _word_stock(stock: PaperStock | None, usual: PaperStock, texts: OrderFactWords) -> str:
    """Return a paper that is asked for, or the usual one as a proposal."""
    if stock is None:
        return texts.proposed.format(paper=usual.name)
    return stock.name


def _word_papers(details: OrderDetails, words: OrderWords) -> list[tuple[str, str]]:
    """Return the rows of the papers."""
    labels, texts = words.labels, words.facts
    inner = _word_stock(details.inner_stock, USUAL_INNER, texts)
    if details.binding == "none":
        return [(labels.paper, inner)]
    if details.binding == "glue" and details.inner_paper.is_bulk_guessed:
        bulk = f"{details.inner_paper.bulk:g}".replace(".", texts.point)
        inner = texts.guessed_bulk.format(name=inner, bulk=bulk)
    cover = texts.same_paper
    if details.cover_stock is not None or details.binding == "glue":
        cover = _word_stock(details.cover_stock, USUAL_COVER, texts)
    return [(labels.inner_paper, inner), (labels.cover_paper, cover)]


def _word_finishing(details: OrderDetails, texts: OrderFactWords) -> str:
    match details.binding:
        case "staples":
            return texts.staples
        case "glue":
            return texts.glue.format(spine=_word_spine(details, texts))
        case "none":
            return texts.trim_only


def _word_spine(details: OrderDetails, texts: OrderFactWords) -> str:
    """Return the width of the spine in millimetres, with a tenth."""
    return f"{to_mm(details.spine):.1f}".replace(".", texts.point)


def _word_bleed(details: OrderDetails, texts: OrderFactWords) -> str:
    if not details.bleeding_pages:
        return texts.bleeds_nowhere
    pages = ", ".join(details.bleeding_pages)
    return texts.bleeds.format(bleed=details.bleed_mm, pages=pages)


def _word_call(details: OrderDetails, words: OrderWords) -> str:
    """Return what to say at the beginning of a call: all that a price depends on, in two sentences."""
    call = words.call
    copies = call.of_some_copies
    if details.copies:
        copies = call.of_copies.format(count=details.copies)
    fields = {
        "size": describe_size(details.page_size),
        "pages": details.page_count,
        "inner": details.page_count - COVER_PAGES,
        "sides": _word_pages(details, words.facts),
    }
    pieces = {"staples": call.stapled_book, "glue": call.glued_book, "none": call.piece}
    inks = _word_inks_of_parts(details, words.facts)
    opening = call.opening.format(
        copies=copies,
        piece=pieces[details.binding].format(**fields),
        inks=inks,
        paper=details.inner_paper.name,
    )
    return f"{opening} {call.file_offer.format(bleed=details.bleed_mm)}"


def _word_questions(details: OrderDetails, words: OrderWords) -> tuple[str, ...]:
    """Return what to ask, what the title alone needs before the rest."""
    questions: list[str] = []
    if details.binding == "glue":
        questions.append(words.call.spine_question)
    if details.spot_inks:
        inks = ", ".join(details.spot_inks)
        questions.append(words.call.spot_question.format(inks=inks))
    return (*questions, *words.call.questions)


def _word_warnings(details: OrderDetails, words: OrderWords) -> tuple[str, ...]:
    """Return what is to be mended before anything is ordered."""
    proof = words.proof
    warnings: list[str] = []
    if details.draft:
        warnings.append(proof.draft.format(mark=details.draft))
    if details.coarse_pictures:
        pictures = ", ".join(details.coarse_pictures)
        warnings.append(proof.coarse.format(pictures=pictures))
    if details.short_pages:
        warnings.append(proof.short_bleed.format(pages=", ".join(details.short_pages)))
    if details.has_thin_spine:
        warnings.append(proof.thin_spine.format(spine=_word_spine(details, words.facts)))
    return tuple(warnings)


def _word_checks(details: OrderDetails, words: OrderWords) -> tuple[str, ...]:
    """Return what to look at on the proof."""
    checks = words.proof.checks
    return (*checks, words.proof.spine_check) if details.has_spine_letters else checks

"""A scheme and ImposeOptions -> the options that mean nothing for it, as they are typed."""

from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.place import is_two_sided
from pamphlets.impose.plan.sheet import COVER_PAGES, Scheme

_Meaning = tuple[str, object, object]
"""An option as it is typed, whether it was, and whether it means something."""


def list_meaningless_options(scheme: Scheme, options: ImposeOptions) -> list[str]:
    """Return the options that mean nothing for a scheme, as they are typed."""
    has_blanks = scheme.page_multiple > 1
    meanings = (
        *_list_book_meanings(scheme, options),
        *_list_cell_meanings(scheme, options),
        *_list_poster_meanings(scheme, options),
        *_list_page_meanings(scheme, options),
        (f"--blanks {options.blanks}", options.blanks != "end", has_blanks),
        ("--last", options.pages_after_blanks, has_blanks),
    )
    return [name for name, is_set, has_meaning in meanings if is_set and not has_meaning]


def _list_book_meanings(scheme: Scheme, options: ImposeOptions) -> tuple[_Meaning, ...]:
    """Return the options about what is folded and bound."""
    marks = options.marks
    is_book = scheme.kind == "book"
    is_folded_book = is_book and not scheme.has_inner_cuts
    has_spine = is_book or scheme.kind == "leaves"
    has_direction = has_spine or scheme.kind in ("strips", "sequence", "cover")
    # A cover opens at one side or the other.
    has_binding = has_spine or (scheme.kind == "cover" and not options.is_top_bound)
    has_cover = is_folded_book and scheme.page_multiple == COVER_PAGES
    has_signatures = scheme.with_signatures is not None
    is_one_pile = scheme.name in ("saddle", "tall-folio")
    has_steps = has_signatures and (not is_one_pile or options.sheets_per_signature)
    has_heavier_cover = options.outer_sheet_thickness not in (None, options.sheet_thickness)
    fold = options.fold_name
    return (
        ("--signature", options.sheets_per_signature, has_signatures),
        (f"--fold {fold}", fold, fold in scheme.fold_names),
        (f"--binding {options.binding}", options.binding, has_binding),
        ("--rtl", options.rtl, has_direction),
        ("--spine", options.spine_width is not None, scheme.with_spine is not None),
        ("--cover apart", options.cover_apart, has_cover),
        ("--creep", options.sheet_thickness, is_folded_book),
        ("--cover-weight", has_heavier_cover, is_folded_book and not has_steps),
        ("--marks staples", "staples" in marks, is_folded_book),
        ("--marks steps", "steps" in marks, has_steps),
    )


def _list_cell_meanings(scheme: Scheme, options: ImposeOptions) -> tuple[_Meaning, ...]:
    """Return the options about cells of which a sheet has as many as it takes, and about their marks."""
    has_grid = scheme.with_grid is not None
    has_gaps = has_grid and scheme.kind != "strips"
    return (
        ("--marks crop", "crop" in options.marks, not scheme.has_inner_cuts),
        ("--up", options.pieces_per_side, has_grid),
        ("--sides", options.side_count, scheme.with_sides is not None),
        ("--order", options.reading_order, scheme.with_reading_order is not None),
        ("--gap", options.gap is not None, has_gaps),
    )


def _list_poster_meanings(scheme: Scheme, options: ImposeOptions) -> tuple[_Meaning, ...]:
    """Return the options about posters, and the marks that these do not have."""
    is_poster = scheme.with_tiling is not None
    marks = options.marks
    return (
        ("--size", options.poster_size or options.tile_grid, is_poster),
        ("--overlap", options.tile_overlap is not None, is_poster),
        ("--margin", options.tile_margin is not None, is_poster),
        (f"--marks {min(marks, default='')}", marks, not is_poster),
    )


def _list_page_meanings(scheme: Scheme, options: ImposeOptions) -> tuple[_Meaning, ...]:
    """Return the options about pages before they are laid out, and about their spine."""
    has_spine = scheme.kind in ("book", "leaves")
    input_pages = options.input_pages
    is_poster = scheme.with_tiling is not None
    return (
        ("--scale fit", options.scale_to_fit, not is_poster),
        ("--scale printable", options.scale_to_printable, not is_poster),
        ("--binding-shift", options.binding_shift, has_spine),
        ("--cover-shift", options.cover_shift is not None, has_spine),
        ("--cover-file", input_pages.cover_file is not None, has_spine),
        ("--start recto", input_pages.starts_on_recto, scheme.page_multiple > 1),
        ("--pages … blank", input_pages.has_blanks, not is_poster),
    )


def list_words_without_backs(scheme: Scheme, options: ImposeOptions) -> list[str]:
    """Return the options about backs, as they are typed, where a scheme prints sheets on one side alone."""
    if not options.words_about_backs or is_two_sided(
        scheme.make_plan(4 * scheme.page_multiple)
    ):
        return []
    return list(options.words_about_backs)

"""A scheme and ImposeOptions -> the options that mean nothing for it, as they are typed."""

from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.place import is_two_sided
from pamphlets.impose.plan.sheet import COVER_PAGES, Scheme


def list_meaningless_options(scheme: Scheme, options: ImposeOptions) -> list[str]:
    """Return the options that mean nothing for a scheme, as they are typed."""
    marks = options.marks
    is_book = scheme.kind == "book"
    is_folded_book = is_book and not scheme.has_inner_cuts
    is_poster = scheme.with_tiling is not None
    has_blanks = scheme.page_multiple > 1
    has_signatures = scheme.with_signatures is not None
    has_steps = has_signatures and (scheme.name != "saddle" or options.sheets_per_signature)
    has_heavier_cover = options.outer_sheet_thickness not in (None, options.sheet_thickness)
    meanings = (
        ("--signature", options.sheets_per_signature, has_signatures),
        (
            f"--fold {options.fold_name}",
            options.fold_name,
            options.fold_name in scheme.fold_names,
        ),
        ("--rtl", options.rtl, is_book or scheme.kind in ("leaves", "strips", "cover")),
        (
            "--cover apart",
            options.cover_apart,
            is_folded_book and scheme.page_multiple == COVER_PAGES,
        ),
        ("--creep", options.sheet_thickness, is_folded_book),
        ("--cover-weight", has_heavier_cover, is_folded_book and not has_steps),
        ("--marks staples", "staples" in marks, is_folded_book),
        ("--marks steps", "steps" in marks, has_steps),
        ("--marks crop", "crop" in marks, not scheme.has_inner_cuts),
        ("--up", options.pieces_per_side, scheme.with_grid is not None),
        ("--sides", options.side_count, scheme.with_sides is not None),
        ("--spine", options.spine_width is not None, scheme.with_spine is not None),
        ("--size", options.poster_size is not None, is_poster),
        ("--overlap", options.tile_overlap is not None, is_poster),
        ("--margin", options.tile_margin is not None, is_poster),
        (f"--marks {min(marks, default='')}", marks, not is_poster),
        (f"--blanks {options.blanks}", options.blanks != "end", has_blanks),
        ("--last", options.pages_after_blanks, has_blanks),
        *_list_page_meanings(scheme, options),
    )
    return [name for name, is_set, has_meaning in meanings if is_set and not has_meaning]


def _list_page_meanings(
    scheme: Scheme, options: ImposeOptions
) -> tuple[tuple[str, object, bool], ...]:
    """Return the options about pages before they are laid out and about their spine: name, value, whether it means something."""
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

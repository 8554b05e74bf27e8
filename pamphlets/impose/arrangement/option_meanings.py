"""A scheme and ImposeOptions -> the options that mean nothing for it, as they are typed."""

from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.plan.sheet import COVER_PAGES, Scheme


def list_meaningless_options(scheme: Scheme, options: ImposeOptions) -> list[str]:
    """Return the options that mean nothing for a scheme, as they are typed."""
    marks = options.marks
    is_book = scheme.kind == "book"
    is_folded_book = is_book and not scheme.has_inner_cuts
    is_poster = scheme.with_tiling is not None
    has_signatures = scheme.with_signatures is not None
    has_steps = has_signatures and (scheme.name != "saddle" or options.sheets_per_signature)
    meanings = (
        ("--signature", options.sheets_per_signature, has_signatures),
        (
            f"--fold {options.fold_name}",
            options.fold_name,
            options.fold_name in scheme.fold_names,
        ),
        ("--rtl", options.rtl, is_book),
        (
            "--cover apart",
            options.cover_apart,
            is_book and scheme.page_multiple == COVER_PAGES,
        ),
        ("--creep", options.sheet_thickness, is_folded_book),
        ("--marks staples", "staples" in marks, is_folded_book),
        ("--marks steps", "steps" in marks, has_steps),
        ("--marks crop", "crop" in marks, not scheme.has_inner_cuts),
        ("--up", options.pieces_per_side, scheme.with_grid is not None),
        ("--size", options.poster_size is not None, is_poster),
        ("--overlap", options.tile_overlap is not None, is_poster),
        ("--margin", options.tile_margin is not None, is_poster),
        ("--scale fit", options.scale_to_fit, not is_poster),
        (f"--marks {min(marks, default='')}", marks, not is_poster),
    )
    return [name for name, is_set, has_meaning in meanings if is_set and not has_meaning]

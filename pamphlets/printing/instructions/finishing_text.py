"""An `Arrangement` and a Language -> what hands do with the printed sheets, in words: a step a line, then remarks."""

from itertools import groupby

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.place import is_two_sided
from pamphlets.impose.plan.fold_lines import find_sheet_lines
from pamphlets.printing.instructions.finishing_methods import (
    describe_binding,
    estimate_spine,
    finishing_method,
    list_pile_pages,
    section_sizes,
    sheets_at_spine,
)
from pamphlets.printing.instructions.languages.language import Language, count_noun


def describe_finishing(arrangement: Arrangement, language: Language) -> str:
    """Return what to do with the printed sheets, step by step."""
    words = language.finishing
    scheme = arrangement.scheme
    method = finishing_method(arrangement)
    last_of_strip = scheme.columns
    text = words.steps[method].format(
        staples=describe_binding(sheets_at_spine(arrangement), language),
        sections=_list_section_sizes(arrangement, language),
        piles=", ".join(map(str, list_pile_pages(arrangement))),
        last=last_of_strip,
        following=last_of_strip + 1,
        panels=scheme.columns * scheme.rows,
        reading=words.by_columns if scheme.reading_order == "columns" else words.by_rows,
        spine=language.decimal(estimate_spine(arrangement)),
    )
    if arrangement.cover_plan and method == "sections":
        text += words.cover_sewn
    elif arrangement.cover_plan:
        text = words.cover + text
    return text + _remark_on_sheets(arrangement, language)


def _remark_on_sheets(arrangement: Arrangement, language: Language) -> str:
    """Return what hands should know of their paper besides the steps: its grain, its spine, its gaps, how it goes on."""
    words = language.finishing
    scheme = arrangement.scheme
    has_several_sheets = len(arrangement.plan) + len(arrangement.cover_plan) > 1
    remarks = ""
    if scheme.name == "tall-folio":
        remarks += words.with_grain
    if arrangement.options.is_top_bound:
        remarks += words.top_bound
    if scheme.gap and find_sheet_lines(scheme, arrangement.plan[0]).cuts:
        remarks += words.gap
    if has_several_sheets and scheme.has_inner_cuts:
        remarks += words.nested
    if scheme.kind == "strips" and is_two_sided(arrangement.plan):
        remarks += words.read_on
    is_sheet_alone = scheme.kind == "panels" or scheme.has_slits
    if has_several_sheets and is_sheet_alone:
        remarks += words.separate
    return remarks


def _list_section_sizes(arrangement: Arrangement, language: Language) -> str:
    """Return how many sheets the sections have, those of like size together."""
    words = language.finishing
    groups: list[str] = []
    for size, same in groupby(section_sizes(arrangement)):
        sections = count_noun(len(list(same)), language.section)
        sheets = count_noun(size, language.sheet)
        groups.append(words.sections.format(sections=sections, sheets=sheets))
    return words.then.join(groups)

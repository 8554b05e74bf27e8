"""Copy -> a zine of one sheet: eight panels, each a small poster, that make one sentence; and what is on the back."""

from collections.abc import Sequence

from pamphlets.core.geometry import Rect
from pamphlets.core.page import PageItem, make_untrimmed_page
from pamphlets.core.source import Diagnostic, raise_errors, without_duplicates
from pamphlets.layout.layout_input import LayoutInput, LayoutResult
from pamphlets.layout.zine.back import make_back
from pamphlets.layout.zine.cover_and_colophon import set_colophon_panel, set_cover_panel
from pamphlets.layout.zine.panel_fitting import set_panels, text_scales
from pamphlets.layout.zine.panel_text import split_panels
from pamphlets.layout.zine.zine_feet import foot_height, set_foot


def lay_out_zine(copy: LayoutInput) -> tuple[LayoutResult, tuple[Diagnostic, ...]]:
    """Return the eight panels of a zine, and the back of its sheet if it has one, labelled « verso ».

    Raises all that does not fit, and all that no panel can be made of, as one group.
    """
    theme, document = copy.design.theme, copy.document
    case = copy.new_context(theme)
    found, told = split_panels(document)
    case.diagnostics.extend(told)
    page = theme.page
    foot = foot_height(case, document.meta)
    room = Rect(
        page.inner, page.top, page.measure, page.size.height - page.top - page.bottom - foot
    )
    shown: list[Sequence[PageItem]] = [set_cover_panel(copy, case, room)]
    within, share = set_panels(copy, case, found.panels, room)
    shown += within
    back = make_back(copy, case, found.source_list)
    less = [smaller for smaller in text_scales(case) if smaller <= share]
    shown.append(
        set_colophon_panel(
            copy, case, room, (found.last_panel, less), noted=document.meta.verso == "blank"
        )
    )
    raise_errors("setting", case.diagnostics)
    made = [
        make_untrimmed_page(
            page.size, (*marks, *set_foot(case, document.meta, number)), str(number)
        )
        for number, marks in enumerate(shown, 1)
    ]
    return LayoutResult((*made, *([back] if back else [])), 0, 0), without_duplicates(
        case.diagnostics
    )

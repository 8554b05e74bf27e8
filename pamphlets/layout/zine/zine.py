"""Copy -> a zine of one sheet: eight panels, each a small poster, that make one sentence; and what is on the back."""

from collections.abc import Sequence

from pamphlets.core.geometry import Rect
from pamphlets.core.page import Placed
from pamphlets.core.page_part import uncut
from pamphlets.core.source import Diagnostic, once, raise_all
from pamphlets.layout.brochure.converge import Settled
from pamphlets.layout.layout_input import Copy
from pamphlets.layout.zine.back import back_of
from pamphlets.layout.zine.cover_and_colophon import colophon_panel, cover_panel
from pamphlets.layout.zine.panel_fitting import shares, thoughts
from pamphlets.layout.zine.panel_text import panels
from pamphlets.layout.zine.zine_feet import feet, foot_of


def zine(copy: Copy) -> tuple[Settled, tuple[Diagnostic, ...]]:
    """Return the eight panels of a zine, and the back of its sheet if it has one, labelled « verso ».

    Raises all that does not fit, and all that no panel can be made of, as one group.
    """
    theme, document = copy.look.theme, copy.document
    case = copy.case(theme)
    found, told = panels(document)
    case.doubts.extend(told)
    page = theme.page
    foot = foot_of(case, document.meta)
    room = Rect(page.inner, page.top, page.measure, page.size.height - page.top - page.bottom - foot)
    shown: list[Sequence[Placed]] = [cover_panel(copy, case, room)]
    within, share = thoughts(copy, case, found.thoughts, room)
    shown += within
    back = back_of(copy, case, found.listed)
    less = [smaller for smaller in shares(case) if smaller <= share]
    shown.append(colophon_panel(copy, case, room, (found.rest, less), noted=document.meta.verso == "blank"))
    raise_all("setting", case.doubts)
    made = [
        uncut(page.size, (*marks, *feet(case, document.meta, number)), str(number))
        for number, marks in enumerate(shown, 1)
    ]
    return Settled((*made, *([back] if back else [])), 0, 0), once(case.doubts)

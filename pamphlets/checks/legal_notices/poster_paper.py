"""The inks and the paper of a poster -> a warning where it could be taken for an official notice.

Loi du 29 juillet 1881, art. 15: only posters of the authorities are printed on white paper; private ones may be, with
coloured letters or pictures on them that leave no doubt.
"""

from pamphlets.core.inks import paper_colour
from pamphlets.core.source import Diagnostic, warning
from pamphlets.core.style import BLACK, Theme
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document


def looks_official(meta: Meta, theme: Theme) -> bool:
    """Return whether a poster is black on white paper; `papier_couverture` names another colour of paper."""
    is_black = theme.ink == BLACK and theme.second_ink == BLACK
    return is_black and paper_colour(meta.cover_paper) == paper_colour("")


def check_poster_paper(document: Document, theme: Theme) -> tuple[Diagnostic, ...]:
    """Return a warning about a poster that is black on white paper, at the line that names its ink."""
    if not looks_official(document.meta, theme):
        return ()
    return (warning("poster-white", document.source, document.meta.span_of("ink")),)

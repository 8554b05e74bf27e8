"""Words for pages before they are laid out: what was done to them, which there are, their sizes, what they lose."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "impose.straightened": (
            "scans that leaned by up to {degrees}° are turned upright: {pages}",
            "scans that show neither lines nor edges, or lean by more than 5°, stay as they are",
        ),
        "impose.borders-cut": (
            "dark borders of scans, up to {depth} mm, are cut off: {pages}",
            "look at these pages; without --cut-borders they stay as they are",
        ),
        "impose.all-straight": (
            "no scan leans by 0.1° to 5°: none is turned",
            "leave out --straighten; what leans more, scan again",
        ),
        "impose.no-borders": (
            "no scan has a dark border of up to a tenth of the page: none is cut off",
            "beside pages that lean, add --straighten; what is white or wider, cut off in a picture editor",
        ),
        "impose.no-scan": (
            "no page is a scan, a picture that fills it: none is turned or cut",
            "leave out --straighten and --cut-borders",
        ),
        "impose.spreads": (
            "these pages are spreads, {sizes}, two pages of a book side by side: {pages}",
            "--spreads pairs cuts them in two; --spreads wraparound too, where the first has the back cover at its left",
        ),
        "impose.spreads-small": (
            "these pages look like spreads, two pages of a book side by side, and are printed small as if they were pages",
            "--spreads pairs cuts them in two; --spreads wraparound too, where the first has the back cover at its left",
        ),
        "impose.spreads-cut": (
            "{spreads} cut into pages of {size}: there are {parts} now",
            "look at their order with --plan",
        ),
        "impose.no-wraparound": (
            "the first page is no spread: no page of it went to the end",
            "leave the cover as it is with --spreads pairs",
        ),
        "impose.no-such-page": (
            "page {page} is asked for, and there are {count} pages",
            "count as the file does: its first page is 1, whatever is printed on it; “last” is the last one",
        ),
        "impose.no-page-chosen": (
            "--pages leaves no page",
            "leave --pages out, or name a page: --pages 1",
        ),
        "impose.cover-pages": (
            "a cover has 1, 2 or 4 pages, and this file has {count}",
            "make a file of the front page and the back page, or of all four in their order",
        ),
        "impose.size": (
            "pages too large, {sizes} instead of {wanted}: {pages}",
            "a sheet of {paper} takes {wanted} pages at 100 %; {advice}",
        ),
        "impose.lying": (
            "pages that lie on their side, {sizes} instead of {wanted} upright: {pages}",
            "{advice}",
        ),
        "impose.smaller": (
            "pages smaller than {wanted}, {sizes}: {pages}",
            "they keep their size and stand at the fold, halfway up",
        ),
        "impose.undrawn": (
            "comments that the PDF holds no picture of are not printed: {pages}",
            "to have them, print the PDF from a PDF reader into a new PDF, and impose that one",
        ),
        "impose.undrawn-fields": (
            "form fields that cannot be drawn as they are filled in (field and page): {fields}",
            "to have them, print the PDF from a PDF reader into a new PDF, and impose that one",
        ),
        "impose.screen-only": (
            "comments or form fields that screens show are not marked for printing, and are not printed: {pages}",
            "to print them as well: --annotations all",
        ),
    }
)

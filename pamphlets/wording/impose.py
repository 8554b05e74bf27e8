"""Words for the faults of imposition."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "impose.missing": (
            "there is no such file",
            "check the name and the folder; « pamphlets build » puts its PDFs into build/<title>/",
        ),
        "impose.not-a-file": ("this is not a file", "name the PDF itself, not its folder"),
        "impose.unreadable": (
            "the file cannot be read: {reason}",
            "check that you may open it, or copy it elsewhere",
        ),
        "impose.empty": ("the file is empty", "export or download the PDF again"),
        "impose.not-a-pdf": (
            "this is not a PDF",
            "open the document in the program it was made with and export it as PDF",
        ),
        "impose.encrypted": (
            "the PDF is encrypted",
            "open it in a PDF reader, print it into a new PDF without a password, and impose that one",
        ),
        "impose.damaged": (
            "the PDF is damaged{page}",
            "export or download it again; if a PDF reader still shows it, print it into a new PDF from there",
        ),
        "impose.no-page": ("the PDF has no page", "export it again"),
        "impose.size": (
            "wrong page size, {sizes} instead of {wanted}: {pages}",
            "a sheet of {paper} takes {wanted} pages at 100 %: export the text with that page size",
        ),
        "impose.lying": (
            "pages that lie on their side, {sizes} instead of {wanted} upright: {pages}",
            "turn these pages by a quarter and save, or export the text again in portrait",
        ),
        "impose.same-file": (
            "this file cannot be read and written, or written twice, in one go",
            "give the imposed PDF a name of its own",
        ),
        "impose.out-is-folder": ("this is a folder, not a file to write", "add the name of the PDF to write"),
        "impose.no-folder": ("the folder {folder} does not exist", "make it first, or choose another one"),
        "impose.unwritable": (
            "the file cannot be written: {reason}",
            "free some space or choose another folder; if there was a file of this name, it is as it was",
        ),
        "impose.mended": (
            "the PDF has faults that could be worked around",
            "look at each sheet before you print many",
        ),
        "impose.blank": (
            "{pages} pages are no multiple of {multiple}: one blank page stands at the end",
            "",
        ),
        "impose.blanks": (
            "{pages} pages are no multiple of {multiple}: {blanks} blank pages stand at the end",
            "",
        ),
    },
)

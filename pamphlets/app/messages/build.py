"""What is said around a text: names, folders and files, sheets that a title asks for, pictures that become pages."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "name-twice": (
            "this text and {other} would both be called “{slug}” in build/",
            "rename one of the two files; accents, capitals and spaces make no difference",
        ),
        "name-empty": (
            "the file's name has no letter or figure to call its brochure by",
            "rename it, for example: mon-titre.md",
        ),
        "ink-unknown": (
            "there is no ink “{ink}”",
            "the inks are: {known}; any other wants its colour on a screen behind its name: Pantone 485 U #da291c",
        ),
        "format-unknown": ("there is no format “{format}”", "the formats are: {known}"),
        "theme-unknown": ("there is no theme “{theme}”", "choose one of: {known}"),
        "text-unreadable": (
            "this file cannot be read: {reason}",
            "look at its name and at who may read it",
        ),
        "text-excess": (
            "this file is more than this computer can read: too long, or its parts stand too deep inside one another",
            "divide it; or take half of it away, and again, until what is left is read: the cause is in what you took",
        ),
        "text-large": (
            "this file has more than {most} million characters",
            "divide it into several texts",
        ),
        "text-outside": (
            "this file is a link to one outside the folder of texts, which is not read",
            "put the file itself here in place of the link",
        ),
        "folder-unreadable": (
            "this folder cannot be listed: {reason}",
            "look at who may read it",
        ),
        "out-unwritable": (
            "this cannot be written: {reason}",
            "free some space, or close what holds the file open; what was there before is whole",
        ),
        "out-mixed": (
            "this cannot be written: {reason}; of the title's files {files} are new, the others are older",
            "close what holds the files open, then build again; until then print none of them",
        ),
        "picture-remote": (
            "the picture “{path}” is an address on the net",
            "download it into images/ and write its name instead: ../images/name.png",
        ),
        "imposition-shape": (
            "“imposition” is followed by lines of its own, or by one word that names a scheme",
            "write for example\n    imposition:\n      pliage: sections\n      feuilles par cahier: 4",
        ),
        "imposition-key": ("“imposition” knows no “{key}”", "it knows: {known}"),
        "imposition-near": ("“imposition” knows no “{key}”", "did you mean “{near}”?"),
        "imposition-value": ("“{value}” is nothing that “{key}” can be", "write {known}"),
        "imposition-scheme": (
            "there is no scheme “{scheme}” for a title",
            "the schemes are: {known}; “pamphlets schemes NAME” says how each is folded",
        ),
        "imposition-paper": (
            "“{paper}” is no paper and no size",
            "write A5 to A1, RA3, SRA3, Letter, Legal, Tabloid, or a size: 320x450mm",
        ),
        "imposition-small": (
            "a sheet of {paper} folded as {scheme} makes pages of {made}, too small for {page}",
            "write papier: {better}, or leave that line out",
        ),
        "imposition-none": (
            "no paper folded as {scheme} makes pages of {page}",
            "write another pliage, or the size of your paper: papier: 600x900mm",
        ),
        "imposition-refused": (
            "“{option}” means nothing for the scheme {scheme}",
            "leave that line out, or write another pliage",
        ),
        "scans.coarse": (
            "pictures printed at {dots} dots an inch or little more, which looks coarse: {pages}",
            "scan them finer, or print them smaller; 300 are best, 150 the least",
        ),
        "scans.mixed": (
            "pictures and PDFs are named in one go",
            "name them apart: pictures become the pages of one job, each PDF is a job of its own",
        ),
        "scans.undo": (
            "pictures are no sheets that could be made into pages",
            "leave out --undo",
        ),
    }
)

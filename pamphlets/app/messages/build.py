"""What is said around a text: names, folders and files, sheets that a title asks for, pictures that become pages."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "name-twice": (
            "this text and {other} would both be called “{slug}” in build/",
            "rename one of the two files; accents, capitals and spaces make no difference",
        ),
        "name-device": (
            "this name is one that Windows keeps for itself: nobody there could open the file, or what is made of it",
            "rename it, for example: {proposal}.md",
        ),
        "name-empty": (
            "the file's name has no letter or figure to call its brochure by",
            "rename it, for example: mon-titre.md",
        ),
        "ink-unknown": (
            "there is no ink “{ink}”",
            "the inks are: {known}; for any other, write its colour on screen after its name: Pantone 485 U #da291c",
        ),
        "format-unknown": ("there is no format “{format}”", "the formats are: {known}"),
        "format-near": (
            "there is no format “{format}”",
            "did you mean “{near}”? The formats are: {known}",
        ),
        "cover-plan-unknown": (
            "the theme “{theme}” has no plan “{plan}” for its covers",
            "choose one of: {known}; or leave the line out, and the title chooses",
        ),
        "motif-near": (
            "there is no motif “{motif}”",
            "did you mean “{near}”? The motifs are: {known}",
        ),
        "motif-unknown": (
            "there is no motif “{motif}”",
            "choose one of: {known}; or leave the line out, and the words of the title choose",
        ),
        "motif-unused": (
            "the theme “{theme}” draws no motifs",
            "write theme: trait, or leave out the line motif",
        ),
        "motif-many": (
            "{count} motifs are too many: a cover draws two at most",
            "keep two of them: motif: [{first}]",
        ),
        "value-cover-title": (
            "“{value}” does not say how the title stands on the picture of the cover",
            "write {key}: réserve (white, out of it), {key}: surimpression (over it), or {key}: bandeau (on a band)",
        ),
        "value-cover-paper": (
            "there is no paper “{value}”",
            "the papers are: {known}; the press shows it in couverture.png alone",
        ),
        "value-focus": (
            "“{key}” wants a place in the picture, not “{value}”",
            "write haut, bas, gauche, droite or centre, or two numbers from 0 to 100: {key}: 30,70",
        ),
        "value-seed": (
            "“{key}” wants a whole number from 0 to {most}, not “{value}”",
            "write {key}: 1, then {key}: 2, and so on, until the cover pleases you",
        ),
        "text-unreadable": (
            "this file cannot be read: {reason}",
            "look at its name and at who may read it",
        ),
        "text-excess": (
            "this file is more than this computer can read: too long, or too many things inside one another",
            "divide it; or take half of it away, and again, until the rest is read: the cause is in what you took last",
        ),
        "text-large": (
            "this file has more than {most} million characters",
            "divide it into several texts",
        ),
        "text-outside": (
            "this file is a link to one outside the folder of texts, so it is not read",
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
            "this cannot be written: {reason}; of this title only {files} are up to date, its other files are older",
            "close what holds the files open, then build again; until then print none of them",
        ),
        "print-shop-name": (
            "who prints this is not said, and a print of a shop that says “IPNS” is false",
            "write the shop's name and address into the head of this text: imprimeur: Imprimerie du Port, 44000 Nantes",
        ),
        "print-shop-draft": (
            "this text still says “{mark}”, and a shop prints hundreds of it",
            "before you order, have the facts that `.venv/bin/pamphlets check --list` names read over, and take out the line brouillon, if it has one",
        ),
        "print-shop-spine": (
            "a spine of {spine} mm is too thin for glue, which wants {least}",
            "leave --binding out, and it is stapled",
        ),
        "print-shop-staples": (
            "{count} pages are too many for staples: more than {most} spring open",
            "write --binding colle",
        ),
        "print-shop-pages": (
            "{count} pages make no whole sheets: {blanks} blank ones stand before the last two, to be bound",
            "write pages: {whole} into the head of this text, and they are filled",
        ),
        "print-shop-coarse": (
            "the picture “{path}” has {dots} dots an inch as it is printed, and a press shows 300",
            "find a larger one; or show it smaller, and it is sharp: {{largeur={percent}%}}",
        ),
        "print-shop-foreign": (
            "“{path}”, a page of another PDF, goes to the shop as it is: its colours and letters may fail on a press",
            "show the shop that page first; or save it as a picture of 300 dots an inch, and name that",
        ),
        "print-shop-folded": (
            "a zine is one sheet that is slit and folded: page by page a shop cannot print it",
            "run make, and bring the shop the sheet that it makes: …-zine-a4.pdf",
        ),
        "picture-remote": (
            "the picture “{path}” is an address on the web",
            "download it into content/images and write its name instead: ../images/name.png",
        ),
        "imposition-shape": (
            "after “imposition” stands one word that names a scheme, or indented lines of its own",
            "write for example\n    imposition:\n      pliage: sections\n      feuilles par cahier: 4",
        ),
        "imposition-key": ("“imposition” has no line “{key}”", "its lines are: {known}"),
        "imposition-near": ("“imposition” has no line “{key}”", "did you mean “{near}”?"),
        "imposition-value": ("“{key}” cannot be “{value}”", "it can be: {known}"),
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
            "the scheme {scheme} knows no “{option}”",
            "leave that line out, or write another pliage",
        ),
        "scans.coarse": (
            "printed at {dots} dots an inch or little more, these pictures look coarse: {pages}",
            "scan them finer, or print them smaller; 300 are best, 150 the least",
        ),
        "scans.mixed": (
            "pictures and PDFs are named in one go",
            "name them apart: pictures become the pages of one job, each PDF is a job of its own",
        ),
    }
)

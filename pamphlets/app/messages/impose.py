"""Words for the faults of imposition."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "impose.missing": (
            "there is no such file",
            "check the name and the folder; « make » puts its PDFs into build/<title>/",
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
        "impose.locked": (
            "the PDF asks for a password",
            "type the command in a terminal, which asks you for it; or name a file: --password-file FILE",
        ),
        "impose.no-password-file": (
            "the password cannot be read: {reason}",
            "name a file whose first line is the password; --password-file - reads it from standard input",
        ),
        "impose.no-password": (
            "the first line is empty: there is no password",
            "write the password there, alone on its line",
        ),
        "impose.wrong-password": (
            "the password does not open the PDF",
            "look at capital letters and accents, and try it in a PDF reader first",
        ),
        "impose.encrypted": (
            "the PDF is encrypted in a way that no password opens",
            "open it in a PDF reader, print it into a new PDF without protection, and impose that one",
        ),
        "impose.damaged": (
            "the PDF is damaged: its pages cannot be found",
            "export or download it again; if a PDF reader still shows it, print it into a new PDF from there",
        ),
        "impose.damaged-page": (
            "the PDF is damaged: what page {page} shows cannot be read",
            "export or download it again; if a PDF reader still shows it, print it into a new PDF from there",
        ),
        "impose.not-sheets": (
            "these pages stand upright, and nothing on them shows that they are sheets of several",
            "--turn right or left lays sheets on their side that were saved upright; --scheme quarto says how they fold",
        ),
        "undo.scheme": (
            "a file of {sides} sides cannot be sheets of {scheme}",
            "leave out --scheme: --undo --plan shows how they are taken then",
        ),
        "undo.pieces": (
            "nothing tells how many pieces stand on a side, or how large they are",
            "--up 8 says how many, --size 85x55mm how large",
        ),
        "undo.paper": (
            "side {side} has the size {size}, not that of {paper}",
            "leave out --paper",
        ),
        "undo.files": (
            "such sheets are in 1 file or in {wanted}, and {count} are named",
            "name the fronts, then the backs; those of a cover apart last",
        ),
        "undo.missing": (
            "pages between the others are in none of these sheets: {pages}",
            "name all files of the sheets, with --passes 2 or --cover apart",
        ),
        "undo.contradiction": (
            "the numbers on the pages say another order: {options}",
            "leave out --scheme and --signature, or type these options",
        ),
        "undo.own": (
            "these sheets are ours and tell the order of their pages: {options} was not needed",
            "",
        ),
        "impose.no-page": ("the PDF has no page", "export it again"),
        "impose.strip": (
            "{pages}: {depth} mm at the {edges} lie in the strip that printers leave white ({safe} mm)",
            "make the margin wider there, have all a little smaller with --scale printable, or take a larger paper and trim; your printer may leave less: --printer",
        ),
        "impose.strips": (
            "{pages}: up to {depth} mm at the {edges} lie in the strip that printers leave white ({safe} mm)",
            "make the margins wider there, have all a little smaller with --scale printable, or take a larger paper and trim; your printer may leave less: --printer",
        ),
        "impose.strip-learnt": (
            "{pages}: {depth} mm at the {edges} lie in the strip that this printer leaves white ({safe} mm)",
            "make the margin wider there, have all a little smaller with --scale printable, or take a larger paper and trim",
        ),
        "impose.strips-learnt": (
            "{pages}: up to {depth} mm at the {edges} lie in the strip that this printer leaves white ({safe} mm)",
            "make the margins wider there, have all a little smaller with --scale printable, or take a larger paper and trim",
        ),
        "impose.near": (
            "{pages}: {distance} mm between ink and {what}, at the {edges}; {safe} mm are safe",
            "make the margin wider there, or let the ink run to the very edge if it is meant to",
        ),
        "impose.across": (
            "{pages}: {depth} mm of ink lie across {what}, at the {edges}",
            "make the margin wider there; with --creep pages go towards the spine",
        ),
        "impose.limit-memory": (
            "the PDF takes too much memory: nothing is written",
            "print it into a new PDF from a PDF reader, and impose that one",
        ),
        "impose.limit-time": (
            "the PDF takes too long to read: nothing is written",
            "print it into a new PDF from a PDF reader, and impose that one",
        ),
        "impose.limit-died": (
            "reading the PDF came to a sudden end: nothing is written",
            "print it into a new PDF from a PDF reader, and impose that one",
        ),
        "impose.unmeasured-memory": (
            "{page}margins not measured: drawing the page takes too much memory",
            "look at the edges of a first sheet before you print many; --no-check-margins leaves this out",
        ),
        "impose.unmeasured-time": (
            "{page}margins not measured: drawing the page takes too long",
            "look at the edges of a first sheet before you print many; --no-check-margins leaves this out",
        ),
        "impose.unmeasured-died": (
            "{page}margins not measured: the page cannot be drawn",
            "look at the edges of a first sheet before you print many; --no-check-margins leaves this out",
        ),
        "impose.too-large": (
            "pages of {size} do not go on {paper}",
            "{advice}",
        ),
        "impose.too-many": (
            "a sheet of {paper} does not take {number} pages of {size}",
            "ask for fewer, leave --up out to have as many as it takes, or have them made smaller with --scale fit",
        ),
        "impose.thick": (
            "{sheets} sheets nested in one pile are hard to fold and to staple",
            "--scheme sections (in a title: “imposition: sections”) makes sections of 4 sheets, to be sewn or glued",
        ),
        "impose.divided": (
            "{sheets} sheets nested in one pile cannot be folded: they are made in sections of 4 sheets, to be sewn or glued",
            "--signature 6 (in a title: “feuilles par cahier: 6”) makes thicker ones; --scheme saddle, a single pile",
        ),
        "impose.scaled": ("printed at {percent} % to fit the sheet: {pages}", ""),
        "impose.option": (
            "{option} means nothing for {scheme}",
            "leave it out, or take another scheme; “pamphlets schemes {scheme}” says what this one can do",
        ),
        "impose.last": (
            "no blank can stand before the last {last} pages: there is no page before",
            "--last takes a number smaller than that of the pages",
        ),
        "impose.no-blanks": (
            "{are} no multiple of {multiple}, and --blanks error forbids blank pages (missing: {blanks})",
            "have {better} pages, or say where blanks may stand: --blanks end, --blanks inside, --last 1",
        ),
        "impose.no-inside": (
            "all pages go on one sheet: there would be nothing inside the cover",
            "leave out “couverture à part”, or --cover apart",
        ),
        "impose.several-covers": (
            "{pages} pages make {covers} covers: one has two pages, front and back, or four with its insides",
            "for one cover choose its pages: --pages 1,last; the book goes on sheets of another scheme, as perfect",
        ),
        "impose.no-spine": (
            "the cover has no spine, as for a stapled pile",
            "for a glued book say how thick it is: --spine 4mm, or --spine 120x80g for 120 pages of paper of 80 g/m²",
        ),
        "impose.same-file": (
            "this file cannot be read and written, or written twice, in one go",
            "give the imposed PDF a name of its own",
        ),
        "impose.not-ours": (
            "a file of this name exists and is not ours: nothing is written",
            "rename it, or give the imposed PDF another name, from which this one is made",
        ),
        "impose.out-is-folder": (
            "this is a folder, not a file to write",
            "add the name of the PDF to write",
        ),
        "impose.no-folder": (
            "the folder {folder} does not exist",
            "make it first, or choose another one",
        ),
        "impose.unwritable": (
            "the file cannot be written: {reason}",
            "free some space or choose another folder; if there was a file of this name, it is as it was",
        ),
        "impose.mended": (
            "the PDF has faults, and was read all the same: {assumptions}",
            "look at each sheet before you print many",
        ),
        "impose.lost-pages": (
            "lost in the PDF, left blank: {pages}",
            "export or download it again; --strict refuses such a file",
        ),
        "impose.lost-content": (
            "something that is shown there is lost in the PDF: {pages}",
            "export or download it again; --strict refuses such a file",
        ),
        "impose.printing-forbidden": (
            "whoever made this PDF has forbidden to print it",
            "ask them, unless it is yours; the sheets are made all the same",
        ),
        "impose.blank": (
            "{are} no multiple of {multiple}: one blank page stands {where}",
            "with {better} pages there would be none; --last 1, --blanks inside: elsewhere; --blanks notes: ruled",
        ),
        "impose.blanks": (
            "{are} no multiple of {multiple}: {blanks} blank pages stand {where}",
            "with {better} pages there would be none; --last 1, --blanks inside: elsewhere; --blanks notes: ruled",
        ),
        "impose.notes": (
            "{are} no multiple of {multiple}; pages ruled for notes {where}: {blanks}",
            "with {better} pages there would be none",
        ),
    },
)

"""What `--help` says of the program, of each command and of its options; `%(default)s` is filled by argparse."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        "help.build": """\
Make the PDFs to read and to print.

Titles that nothing has changed for are left as they are.""",
        "help.build.slugs": "Titles; all where none is named.",
        "help.content": "The folder of texts (%(default)s).",
        "help.out": "The folder for what is made (%(default)s).",
        "help.build.fit": "Set one title in exactly so many pages.",
        "help.build.format": "This format instead of a title's own: brochure, html, …",
        "help.build.for": "imprimeur, riso or photocopie: the files to bring there.",
        "help.build.economy": "Less ink: titles are outlines, and the ink saved is told.",
        "help.build.copies": "So many copies, for the order.",
        "help.build.binding": "Two staples in the fold, or a glued spine with the cover in a file of its own.",
        "help.build.inner-paper": "The paper inside, “offset 90 g, main 1,25”: the spine depends on it.",
        "help.build.cover-paper": "The paper of the cover, “carte 250 g”.",
        "help.build.bleed": "Millimetres of bleed: 3, or 5 for shops that want more.",
        "help.build.four-colour": "Print spot inks in four-colour, which is all that a digital press has.",
        "help.build.pdf": "2: PDF/UA-2 and PDF/A-4, for the newest readers; else PDF/UA-1 and PDF/A-2a.",
        "help.build.force": "Make again what did not change.",
        "help.build.anonyme": "Leave out who wrote, translated, prints and hands it out, in pages and in what files say of themselves; tell what was left out.",
        "help.build.preview": "Make a picture of the cover.",
        "help.build.debug": "Show tracebacks; write the pages as text.",
        "help.build.details": "Say all of every title; without it, the rest stands in build/rapport.txt.",
        "help.jobs": "So many processes at once; else one a core of this computer.",
        "help.cluster": "The address of a Dask scheduler: its machines do the work.",
        "help.quiet": "Say nothing but warnings and errors.",
        "help.printers": "The folder of printers (%(default)s).",
        "help.check": """\
Tell every fault of a text, making no PDF.

What stops a title is an error. A remark is for a careful reader: claims without a source, old states, pictures
without words. Remarks alone leave with status 0.""",
        "help.check.texts": "Texts; all where none is named.",
        "help.check.json": "Print what was found for a program to read.",
        "help.check.list": "List exempted sentences, old states, names; then the pages to open, each once: facts to verify there, those verified on copies (verifie_par: copie), the titles that cite them.",
        "help.check.pages": "Set the text, and list names with their pages.",
        "help.check.archive": "Look quotations up in the source texts there.",
        "help.check.strict": "Leave with status 1 where there are remarks alone, too.",
        "help.check.impression": "Set the pages too, and look at them as a print shop or a copier will: pictures, thin lines, small or pale type, edges, colours, ink, blank pages.",
        "help.notices": """\
Tell which notices of French law and custom are printed, and which are missing.

Who prints, the address, the date, the price, the licence, legal deposit, director, litter, a poster's paper, the
sorting label, who posts it. The pages are set and read; nothing here stops a title.""",
        "help.notices.texts": "Texts; all where none is named.",
        "help.notices.json": "Print the table for a program to read.",
        "help.new": """\
Write a text to begin with.

It goes into the folder of its format, never over another one.""",
        "help.new.title": "What it is called.",
        "help.new.format": "brochure, affiche, tract, zine or lettre (%(default)s).",
        "help.blank": """\
Begin with an empty folder of texts.

The examples go to exemples/, nothing is lost; one short text stays. What you changed is moved if you say so.""",
        "help.blank.yes": "Move what was changed too, without asking.",
        "help.examples": """\
Put the examples back.

They come back from exemples/, over nothing that is there.""",
        "help.import": """\
Bring in a text written elsewhere.

Its notes, pictures and headings come along; what cannot be kept is told. Never over another text.""",
        "help.import.file": "An .odt, .docx, .rtf, .html, .md or .txt.",
        "help.import.titre": "Its title here.",
        "help.import.format": "What the text is to become (%(default)s).",
        "help.list": """\
Name the formats, themes, foldings and fonts.

With `fonts`, each font with its weights, and a page with a line set in each. With `themes`, what is wrong with yours.""",
        "help.list.what": "fonts or themes; without it, all.",
        "help.new-theme": """\
Write a theme to begin with.

It goes into content/themes/, never over another one, and says beside each line what may be changed.""",
        "help.new-theme.name": "What it is called: texts will write “theme: NAME”.",
        "help.specimen": """\
Make pages that show every element of a theme.

They go into build/specimens/.""",
        "help.specimen.names": "Themes; all where none is named.",
        "help.watch": "Build again after each save, until Ctrl+C.",
        "help.watch.slugs": "Titles; all where none is named.",
        "help.atelier": "Write texts and see their pages in the browser, until Ctrl+C.",
        "help.atelier.no-browser": "Only say where it is.",
        "help.impose": """\
Lay the pages of any PDF on sheets.

Printed, folded and cut as `schemes` says, they are a brochure, a zine, a leaflet, cards. Pages keep their size.

impose IN.pdf --plan                        look first: nothing is written
impose IN.pdf -o OUT.pdf --instructions     and how to print and fold
impose IN.pdf -o OUT.pdf --passes 2         without automatic duplex
impose IN.pdf -o OUT.pdf --scheme sections --signature 4 --creep auto
impose p*.png -o OUT.pdf --scheme zine8     scans are pages of one zine
impose IN.pdf -o OUT.pdf --size A2          a poster on many sheets
impose *.pdf --out FOLDER                   each by itself, and a list: rapport.html
impose OUT.pdf -o PAGES.pdf --undo          sheets become pages again""",
        "help.impose.sources": "Finished PDFs, ours or not; or pictures.",
        "help.impose.out": "The PDF to write; for several, the folder.",
        "help.impose.scheme": "How sheets are folded; `schemes` names the ways. Else: by the page size.",
        "help.impose.paper": "A1 to A7, RA3, SRA3, Letter, Legal, Tabloid; or 320x450mm (A4).",
        "help.impose.flip": "The edge the printer turns over: short, if no --printer says else.",
        "help.printer": "One that was learnt.",
        "help.impose.passes": "2: fronts, backs: two files, turned by hand.",
        "help.impose.scale": "Pages at 100 %%, as large as fits, or within the printable area (%(default)s).",
        "help.impose.signature": "Several cahiers of so many sheets at most.",
        "help.impose.up": "So many pieces on a side.",
        "help.impose.fold": "How a leaflet is folded.",
        "help.impose.spine": "How thick the book in a cover is, or its pages and their paper.",
        "help.impose.sides": "Print so many sides of strips and n-up; else both.",
        "help.impose.order": "How n-up is read: along rows or down columns.",
        "help.impose.gap": "Between pieces: their bleed is kept on both sides of a cut.",
        "help.impose.binding": "Where the spine is; top: like a notepad or a calendar.",
        "help.impose.rtl": "Bind at the right.",
        "help.impose.straighten": "Turn scans upright that lean by up to 5 degrees.",
        "help.impose.cut-borders": "Cut dark borders off scans, up to a tenth of the page.",
        "help.impose.spreads": "Cut double pages in two; wraparound: the first is the outside of the cover.",
        "help.impose.join": "All files are one job, one behind the other.",
        "help.impose.start": "recto: each joined file begins on a right page.",
        "help.impose.cover-file": "1, 2 or 4 pages around all others.",
        "help.impose.pages": "Only these, so: 9-1, 5-last, odd, ruled, map.pdf:2.",
        "help.impose.strict": "Refuse a damaged PDF of which something is lost.",
        "help.impose.turn": "Turn all pages by a quarter first.",
        "help.impose.annotations": "Comments and form fields to print: those marked for printing, or all that a screen shows.",
        "help.impose.blanks": "Blanks last, after the cover, ruled, or never (%(default)s).",
        "help.impose.last": "Blanks before the last M pages.",
        "help.impose.cover": "The cover in a file of its own (%(default)s).",
        "help.impose.binding-shift": "Pages so far away from the spine.",
        "help.impose.cover-shift": "The same for the cover, if it differs.",
        "help.impose.creep": "Inner pages towards the spine, so far a sheet.",
        "help.impose.weight": "Of the paper, for --creep auto; else 80.",
        "help.impose.cover-weight": "Of the outermost sheet, if it differs.",
        "help.impose.marks": "What else is printed.",
        "help.impose.size": "Of a poster, or its sheets: columns x rows; else that of its page.",
        "help.impose.overlap": "Of the sheets of a poster, to be glued.",
        "help.impose.margin": "Left white around each sheet of a poster.",
        "help.password-file": "What opens a locked PDF, its first line (- is standard input); else you are asked, which is best.",
        "help.password": "The same, seen by whoever uses this computer.",
        "help.impose.keep-metadata": "Sheets tell author, program and dates as the PDF does; else its title alone.",
        "help.impose.plan": "Show the sheets here; with -o plan.png, .svg, .pdf: a picture.",
        "help.impose.instructions": "Write how to print and fold beside; in the language spoken where none is named.",
        "help.impose.json": "Tell a program how it went: a line a file.",
        "help.impose.check-margins": "That no ink is lost; else up to 100 pages.",
        "help.impose.undo": "Make the pages of imposed sheets again, ours or not; --scheme, --rtl, --flip, --signature, "
        "--passes tell how those of others were made (also: spreads, cover-spreads). With --plan: show it first.",
        "help.impose.force": "For several: make again what was made and did not change.",
        "help.impose.sheet-order": "With --undo: which sheet comes first in the file.",
        "help.schemes": "Say how each scheme is printed, cut and folded.",
        "help.schemes.name": "One of them, in full.",
        "help.setup-printer": """\
Learn a printer from a test sheet.

The sheet is made first; print it, then answer a few questions. What was learnt is a file in imprimantes/.""",
        "help.setup-printer.name": "What you call it; without, all are listed.",
        "help.setup-printer.answers": "Answers from a file; no one is asked.",
        "help.setup-printer.questions": "Show all questions, as such a file.",
        "help.setup-printer.show": "Show what was learnt.",
        "help.setup-printer.usual": "Make it the one builds are for.",
        "help.queue": "The printer's name in CUPS.",
        "help.print": """\
Print copies of a title.

What they take and cost is told first. Where this computer has no printer, you read how to do it by hand.""",
        "help.print.slug": "A title that is built.",
        "help.print.copies": "How many (%(default)s).",
        "help.print.trial": "One sheet, or one copy, to look at.",
        "help.print.side-price": "Of a printed side.",
        "help.print.ream-price": "Of 500 sheets.",
        "help.print.yes": "Do not ask before printing.",
        "help.print.format": "Of a title that has several; else its first.",
        "help.pack-key": """\
Write a key: texts, PDFs and program, for machines without a network.

What did not change is not copied again, and another run writes the same bytes. Texts set aside with _ stay here, and
so do your printers.""",
        "help.pack-key.to": "The folder to write; without it, build/cle-pamphlets.",
        "help.pack-key.machines": "For these: linux, linux-arm, windows, mac, mac-intel; else all but linux-arm.",
        "help.pack-key.pythons": "For these versions of Python; else 3.11 to 3.14.",
        "help.pack-key.check": "Only compare the key in a folder with its checksums.",
        "help.share": """\
Pack a title for another collective.

One archive: the text with its licence and origin, its pictures, theme, fonts, sources. They type: make importer F=… with
it.""",
        "help.share.slugs": "Titles, an archive each.",
        "help.share.to": "The folder to write into; without it, build/partage.",
        "help.langue": "What the program speaks; else as in collectif.yaml.",
        "help.program-usage": "Usage: pamphlets COMMAND [options]",
        "help.program": "Markdown with source footnotes -> brochures ready to print, fold and staple.",
        "help.other-names": "In French: {names}.",
        "help.more": "`pamphlets COMMAND --help` names the options of a command.",
        "help.usage": "%(prog)s [options] {arguments}",
    }
)

"""What is said about files from elsewhere: what could not be read, and what could not be kept."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        # what stops
        "entrance-kind": (
            "a file that ends in {ending} cannot be imported",
            "save it as .odt or .docx (from LibreOffice: File, Save as), or the page as .html, or the pad as .md",
        ),
        "entrance-file": (
            "this file cannot be read: {reason}",
            "check its name and the folder",
        ),
        "entrance-large": (
            "this file has more than 100 megabytes",
            "make its pictures smaller, or leave some out",
        ),
        "entrance-torn": (
            "this document is torn, locked by a password, or not what its name says",
            "open it in LibreOffice and save it again as .odt, without a password",
        ),
        "entrance-expands": (
            "unpacked, this document has more than {limit} MB, or more than {most} parts",
            "make its pictures smaller, or leave some out",
        ),
        "entrance-pictures": (
            "this file has more than {most} pictures, or more than {limit} MB of them",
            "divide it into several, or make its pictures smaller",
        ),
        "entrance-no-text": (
            "this file is no text, whatever its name says",
            "save it as text in UTF-8, or give it the ending of what it is: .odt, .docx, .html",
        ),
        "entrance-time": (
            "this file was not read within {seconds} seconds; nothing was written",
            "divide it into several in the program that made it",
        ),
        "entrance-memory": (
            "reading this file takes more than {limit} MB of memory; nothing was written",
            "divide it into several in the program that made it",
        ),
        "entrance-died": (
            "the program that reads this file broke down over it; nothing was written",
            "open it in LibreOffice, copy the text into a new document and save that",
        ),
        "entrance-nested": (
            "too many things stand inside one another in this file",
            "open it in LibreOffice, copy the text into a new document and save that",
        ),
        "entrance-empty": (
            "there is no text in this file",
            "if it holds pictures of pages, type them out, or have a scanner's program read them (OCR)",
        ),
        "entrance-no-pandoc": (
            "to read this kind of file, the program pandoc is needed, and it is not on this machine",
            "type: make pandoc    (or, on Debian and Ubuntu: sudo apt-get install pandoc); .odt files do without",
        ),
        "entrance-old-pandoc": (
            "the pandoc of this machine is too old ({version}; 2.15 or newer is needed)",
            "type: make pandoc    (it goes into .venv, beside the other libraries); .odt files do without",
        ),
        "entrance-no-html": (
            "to read a web page, the library justhtml is needed, and it is not on this machine",
            "type: make pandoc    (or: .venv/bin/pip install justhtml); .odt and .docx files do without",
        ),
        "entrance-pandoc": (
            "pandoc could not read this file ({reason})",
            "open it in LibreOffice and save it as .odt, which is read without pandoc",
        ),
        "entrance-there": (
            "{path} is there already; nothing was written",
            "choose another title: --titre “…”",
        ),
        # what was not kept, or kept in another way
        "entrance-picture-missing": (
            "pictures left out, as they are not in the file or cannot be printed: {count}{where}",
            "save them as PNG or JPEG into content/images and write ![what one sees](../images/name.png)",
        ),
        "entrance-picture-mute": (
            "pictures without a description: {count}{where}",
            "write between the brackets of ![…] what one sees: it is read to those who do not",
        ),
        "entrance-object": (
            "charts, formulas or embedded files left out: {count}{where}",
            "put a picture of it",
        ),
        "entrance-drawing": (
            "drawings made in the text, left out: {count}{where}",
            "put a picture of it",
        ),
        "entrance-equation": (
            "equations that stand as they are typed in TeX: {count}{where}",
            "write it in words, or put a picture of it",
        ),
        "entrance-changes": (
            "tracked changes taken as accepted: {count}{where}",
            "look through them in the document first, if that is not what is meant",
        ),
        "entrance-comment": ("readers' comments left out: {count}{where}", ""),
        "entrance-box": (
            "text boxes put into the text, after the paragraph they hung on: {count}{where}",
            "",
        ),
        "entrance-block": (
            "boxes of other programs (:::), of which the words alone are kept: {count}{where}",
            "write ::: encadré before such words, and ::: behind them",
        ),
        "entrance-colour": (
            "coloured words, now black: {count}{where}",
            "",
        ),
        "entrance-underline": ("underlined words are in italics: {count}{where}", ""),
        "entrance-small-caps": (
            "words in small capitals are in plain letters: {count}{where}",
            "",
        ),
        "entrance-merged": (
            "merged cells are apart, empty where they were covered; tables or rows: {count}{where}",
            "",
        ),
        "entrance-cell": (
            "table cells whose list or quotation became plain lines: {count}{where}",
            "make the table a list, if it is one",
        ),
        "entrance-letters": (
            "lists numbered by letters are numbered by figures: {count}{where}",
            "",
        ),
        "entrance-contents": (
            "tables of contents left out: {count}; the press makes its own",
            "",
        ),
        "entrance-link": (
            "links that lead nowhere from paper are plain words: {count}{where}",
            "",
        ),
        "entrance-note-in-note": (
            "notes within a note stand there in brackets: {count}{where}",
            "",
        ),
        "entrance-note-empty": ("empty notes left out: {count}{where}", ""),
        "entrance-note-uncalled": (
            "notes that nothing calls, left out: {count}{where}",
            "write [^…] where they belong, in the file that you import; or copy their words over by hand",
        ),
        "entrance-note-lost": (
            "note calls without their note in the page; their figure stands as it was: {count}{where}",
            "look for the notes on the page itself and type them",
        ),
        "entrance-deep": (
            "headings had more than three levels; the lowest are now one",
            "",
        ),
        "entrance-bold": (
            "the text had no headings; bold lines became some: {count}{where}",
            "",
        ),
        "entrance-raw": (
            "code of a web page or of TeX left out: {count}{where}",
            "",
        ),
        "entrance-furniture": (
            "parts of the page that are not the text left out: {count}{where}",
            "",
        ),
        "entrance-form": ("forms, videos or frames left out: {count}{where}", ""),
        "entrance-unknown": (
            "things of a kind we do not know left out: {count}{where}",
            "",
        ),
        "entrance-creator": (
            "the file says that {name} typed it; that name is not taken over",
            "write “auteurs: …” into the front matter, as whoever wrote the text wants to be named",
        ),
    }
)

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
            "unpacked, this document has more than {limit} megabytes or {most} parts",
            "make its pictures smaller, or leave some out",
        ),
        "entrance-pictures": (
            "this file has more than {most} pictures, or {limit} megabytes of them",
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
            "this file takes more than {limit} megabytes of memory to read; nothing was written",
            "divide it into several in the program that made it",
        ),
        "entrance-died": (
            "this file makes the program break down that reads it; nothing was written",
            "open it in LibreOffice, copy the text into a new document and save that",
        ),
        "entrance-nested": (
            "too many things stand inside one another in this file",
            "open it in LibreOffice, copy the text into a new document and save that",
        ),
        "entrance-empty": (
            "no text is found in this file",
            "if it shows pictures of pages, it must be typed or read by a scanner's program first",
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
            "left out: {count} picture(s) that are not in the file or that cannot be printed{where}",
            "save them as PNG or JPEG into content/images and write ![what one sees](../images/name.png)",
        ),
        "entrance-picture-mute": (
            "{count} picture(s) have no description{where}",
            "write between the brackets of ![…] what one sees: it is read to those who do not",
        ),
        "entrance-object": (
            "left out: {count} chart(s), formula(s) or embedded file(s){where}",
            "put a picture of it",
        ),
        "entrance-drawing": (
            "left out: {count} drawing(s) made in the text, near{where}",
            "put a picture of it",
        ),
        "entrance-equation": (
            "{count} equation(s) stand as they are typed in TeX{where}",
            "write it in words, or put a picture of it",
        ),
        "entrance-changes": (
            "{count} tracked change(s) were taken as accepted{where}",
            "look through them in the document first, if that is not what is meant",
        ),
        "entrance-comment": ("left out: {count} comment(s) of readers{where}", ""),
        "entrance-box": (
            "{count} text box(es) stand in the text, after the paragraph they hung on{where}",
            "",
        ),
        "entrance-colour": (
            "left out: the colour of {count} stretch(es) of letters{where}",
            "",
        ),
        "entrance-underline": ("{count} underlined stretch(es) are in italics{where}", ""),
        "entrance-small-caps": (
            "{count} stretch(es) of small capitals are in plain letters{where}",
            "",
        ),
        "entrance-merged": (
            "merged cells of {count} table(s) or row(s) are apart, empty where they were covered{where}",
            "",
        ),
        "entrance-cell": (
            "{count} table cell(s) held a list or a quotation: now lines{where}",
            "make the table a list, if it is one",
        ),
        "entrance-letters": (
            "{count} list(s) numbered by letters are numbered by figures{where}",
            "",
        ),
        "entrance-contents": (
            "left out: {count} table(s) of contents; the press makes its own",
            "",
        ),
        "entrance-link": (
            "{count} link(s) lead nowhere from paper and are plain words{where}",
            "",
        ),
        "entrance-note-in-note": (
            "{count} note(s) within a note stand there in brackets{where}",
            "",
        ),
        "entrance-note-empty": ("left out: {count} empty note(s){where}", ""),
        "entrance-note-lost": (
            "{count} call(s) of a note have no note in the page; their figure stands as it was{where}",
            "look for the notes on the page itself and type them",
        ),
        "entrance-deep": ("headings have more than three levels: the lowest are one", ""),
        "entrance-bold": (
            "{count} bold line(s) became headings: the text had none{where}",
            "",
        ),
        "entrance-raw": (
            "left out: {count} piece(s) of code of a web page or of TeX{where}",
            "",
        ),
        "entrance-furniture": (
            "left out: {count} part(s) of the page that are not the text{where}",
            "",
        ),
        "entrance-form": ("left out: {count} form(s), video(s) or frame(s){where}", ""),
        "entrance-unknown": (
            "left out: {count} thing(s) of a kind we do not know{where}",
            "",
        ),
        "entrance-creator": (
            "the file names {name} as who typed it; that name is not taken over",
            "write “auteurs: …” into the front matter, as whoever wrote the text wants to be named",
        ),
    }
)

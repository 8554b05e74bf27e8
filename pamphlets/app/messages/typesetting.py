"""What is said about set lines, typography, fonts, pictures and links."""

from types import MappingProxyType
from typing import Final

MESSAGES: Final = MappingProxyType(
    {
        "overfull-line": (
            "this does not fit its column ({width} mm), not even letter by letter: “{words}”",
            "give it a wider place: fewer columns in a table, fewer quotations and lists inside one another",
        ),
        "forced-break": (
            "this is wider than its column and was divided where there was room, not where it reads well: “{words}”",
            "reword, or put a space or a hyphen where it may be divided; a long address reads better as [words](address)",
        ),
        "loose-line": (
            "this line has wide holes between its words: “{words}”",
            "change a word or two near it; often a long word just after it cannot be divided",
        ),
        "long-code-line": (
            "this line of code is wider than the column and is turned over: “{words}”",
            "break it yourself where it reads best",
        ),
        "broken-font": (
            "{path} in the folder fonts/ cannot be read as a font",
            "copy the file again from where you got it, or take it out; only .ttf and .otf files serve",
        ),
        "unknown-family": (
            "no font of the family “{family}” is in the folder fonts/",
            "the families there are: {known}; put the missing one into its own folder in fonts/",
        ),
        "missing-glyph": (
            "no font has the character “{char}” ({codepoint}, {name})",
            "take it out or write it in letters; another font serves if it is put into fonts/ and named by the theme",
        ),
        "figures-missing": (
            "the face {family} has no old-style figures, so the text keeps the ones it has",
            "take the line out, or write chiffres: alignés",
        ),
        "picture-inside": (
            "{asked} gives a picture its own place beside the text; inside a sentence, an aside, a quotation, a list, a table or a note there is none",
            "put the picture on a line of its own between two paragraphs, or leave out {asked}",
        ),
        "picture-width": (
            "{asked} says how large this picture is: its width is left out",
            "write either {asked} or the width",
        ),
        "margin-narrow": (
            "the outer margin of these pages is too narrow for {asked}: the picture stands in the width of the text",
            "leave out {asked}, or give the theme a wider outer margin",
        ),
        "caption-tall": (
            "this caption is {lines} lines too long: it stands on another page than its picture, at the foot of the text",
            "shorten it, or say the rest in the text",
        ),
        "foot-no-room": (
            "no page near here has room for this picture at its foot: it fills a page of its own",
            "move the picture to another paragraph, or leave out {{pied}}",
        ),
        "placement-ignored": (
            "{asked} serves in brochures and zines; on a single sheet the picture stands in the text",
            "leave out {asked}; its width is yours to choose: {{largeur=60%}}",
        ),
        "bleed-ignored": (
            "pictures bleed in brochures and zines; this sheet is printed as it is",
            "leave fond_perdu out",
        ),
        "picture-cropped": (
            "{asked} shows {share} % of this picture, and loses the rest at the edges of its place",
            "say what stays in sight: {{cadre=haut}}, bas, gauche, droite, or 30,70; or take a picture of other proportions",
        ),
        "spread-on-page": (
            "pages that do not face each other have no room for {asked}: the picture has one page to itself",
            "",
        ),
        "margin-in-text": (
            "these pages have no outer margin for {asked}: the picture stands in the width of the text",
            "",
        ),
        "picture-missing": (
            "there is no picture “{path}”",
            "look at the name, capitals and accents too",
        ),
        "picture-nowhere": (
            "there is no picture “{path}”",
            "look at the name, capitals and accents too; or copy the file into {folder}, and write: ../images/{name}",
        ),
        "picture-near": ("there is no picture “{path}”", "did you mean: {address}"),
        "picture-elsewhere": (
            "there is no picture “{path}” from this text's folder",
            "“{name}” lies in another folder; write: {address}",
        ),
        "picture-outside": (
            "the picture “{path}” lies outside the folder of texts",
            "put the file into content/images and write its address from the text: ../images/name.png",
        ),
        "picture-unreadable": (
            "the picture “{path}” cannot be opened",
            "look at who may read the file",
        ),
        "picture-unknown": (
            "“{path}” is not a picture that can be printed",
            "save it as PNG or JPEG",
        ),
        "picture-heic": (
            "“{path}” is a HEIC or AVIF picture, as telephones make them",
            (
                "open it and export it as JPEG or PNG (« Exporter », « Enregistrer sous… »); on an iPhone "
                "Réglages > Appareil photo > Formats > « Le plus compatible » makes JPEG from the start"
            ),
        ),
        "picture-damaged": (
            "the picture “{path}” is damaged or was not copied to its end",
            "copy or download it again; or open it in a picture program and save it as PNG",
        ),
        "picture-huge": (
            "the picture “{path}” has more than 100 million dots",
            "make it smaller: 300 dots an inch are enough, 1800 across for the width of an A5 page",
        ),
        "picture-memory": (
            "the picture “{path}” has {size} dots and would take {memory} MB of memory, more than {limit}",
            "make it smaller: 300 dots an inch are enough, 1800 across for the width of an A5 page",
        ),
        "picture-heavy": (
            "the picture “{path}” is a file of more than {limit} MB",
            "make it smaller: 300 dots an inch are enough, 1800 across for the width of an A5 page",
        ),
        "picture-notes": (
            "“{path}” holds more than {limit} MB beside its picture, as programs and cameras write them",
            "open it in a picture program and save it as PNG without metadata",
        ),
        "picture-irregular": (
            "“{path}” is no file of a picture, but a folder, a device or a link to itself",
            "put the picture's own file there",
        ),
        "picture-pages": (
            "“{path}” holds more than 1000 pages",
            "divide the file into several",
        ),
        "pdf-locked": (
            "the PDF “{path}” asks for a password",
            "open it in a PDF reader, print it into a new PDF without a password, and show that one",
        ),
        "pdf-encrypted": (
            "the PDF “{path}” is encrypted in a way that no password opens",
            "open it in a PDF reader, print it into a new PDF without protection, and show that one",
        ),
        "pdf-damaged": (
            "the PDF “{path}” is damaged, or no PDF",
            "export or download it again; if a PDF reader still shows it, print it into a new PDF from there",
        ),
        "pdf-page": (
            "the PDF “{path}” has no page {page}: its pages are 1 to {count}",
            "write {{page=1}}, or another number up to {count}",
        ),
        "picture-ink": (
            "the picture “{path}” prints in black: the title has no ink",
            "write “encre: rouge”, or another ink, at the head of the text, or take {{encre}} away",
        ),
        "picture-tones": (
            "“{path}” is a drawing: “{attribute}” changes nothing in it",
            "take “{attribute}” away, or give the picture as a photograph, in .png",
        ),
        "picture-reduced": (
            "the picture “{path}” has {before} MB; what is printed of it takes {after} MB in a PDF",
            "nothing to do: the file stays as it is, and the printer can show no more",
        ),
        "pdf-first-page": (
            "the PDF “{path}” has {count} pages; the first one is shown",
            "name another one with {{page=2}} behind the picture, or write {{page=1}}",
        ),
        "pdf-memory": (
            "the page of “{path}” takes more memory to read than a picture may",
            "export it as PNG at 300 dots an inch, and show that",
        ),
        "pdf-time": (
            "the page of “{path}” takes more than ten seconds to draw",
            "export it as PNG at 300 dots an inch, and show that",
        ),
        "picture-coarse": (
            "the picture “{path}” is printed at {dpi} dots an inch and will look coarse",
            "use a larger file, or print it smaller with {{largeur=…%}}; 300 are best, {least} the least",
        ),
        "picture-blank": (
            "nothing is seen of the picture “{path}” as it is printed here: it is white on white",
            "give it a dark ground, or dark colours; what is printed is black or the ink on the paper",
        ),
        "link-lost": (
            "the link to “{target}” leads to no page",
            "what it leads to is not printed in this format",
        ),
        "typography-calls-moved": (
            "note calls typed after the punctuation were set before it: {count} in this text, the first one here",
            "in French the call comes first, « fait[^1]. »: type it so, or leave it to the press",
        ),
        "typography-call-touches": (
            "this note call stands right after a figure or a unit and may be read as a power",
            "move the call behind another word, or reword: « en 2009, la loi[^1] » rather than « en 2009[^1] »",
        ),
        "typography-quote": (
            "this straight quotation mark has no partner in its paragraph, so the marks around it are left straight",
            "close the quotation in the same paragraph, or type the French marks yourself: « mot »",
        ),
    }
)

"""Text that no font of a form can show -> one of our fonts, embedded, that has its letters; None where none does.

For names in Polish, Greek or Cyrillic letters, where forms call Helvetica in the letters of Western Europe. Writings
that join letters, stack signs or run from right to left are out of scope: pdfium sets letter after letter.
"""

import unicodedata
from io import BytesIO

from pamphlets.core.fonts.font_files import FONTS
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_file import begin_file


def embed_letters(text: str) -> pdf.IndirectObject | None:
    """Return a composite font with the letters of a text, in a file of its own."""
    letters = sorted(set("".join(text.split())))
    if not letters or not all(map(_stands_alone, letters)):
        return None
    # ReportLab and HarfBuzz, for few forms: 60 ms
    from pamphlets.pdf.content.text_lines import TextLines

    file = BytesIO()
    objects = begin_file(file)
    # Apart, so that no two of them become one shape.
    line = " ".join(letters)
    bodies, numbers = TextLines(FONTS).format_forms([line], objects.next_number)
    for body in bodies:
        objects.append(body)
    root = objects.add(b"<</Type/Catalog/Letters %d 0 R>>" % numbers[0])
    objects.finish(root, objects.add(b"<<>>"))
    catalog = pdf.document_dictionaries(pdf.PdfReader(file))[1]
    form = pdf.read_dictionary(catalog, "/Letters")
    resources = None if form is None else pdf.read_dictionary(form, "/Resources")
    fonts = None if resources is None else pdf.read_dictionary(resources, "/Font")
    if fonts is None or len(fonts) != 1:  # pdfium takes one for a field
        return None
    font = fonts.raw_get(next(iter(fonts)))
    return font if isinstance(font, pdf.IndirectObject) else None


def _stands_alone(letter: str) -> bool:
    """Return whether a letter needs no neighbour to be set, and is followed by the next one at its right."""
    is_mark = unicodedata.category(letter)[0] in "MC"
    return not is_mark and unicodedata.bidirectional(letter) not in ("R", "AL")

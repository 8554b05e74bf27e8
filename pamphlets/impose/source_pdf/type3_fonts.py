"""A page's resources -> its Type 3 fonts with resources of their own.

ISO 32000-2 § 9.6.4, Table 110: a font without Resources takes those of the page on which it is used. Once the page is a
form, Ghostscript looks for them in the sheet.
"""

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf


def supply_type3_resources(resources: pdf.DictionaryObject) -> None:
    """Give each Type 3 font among a page's resources that has none of its own those of the page.

    Where the page's are a direct object the font gets them without the fonts, of which it may be one itself. Raises
    DamagedError.
    """
    fonts = pdf.read_dictionary(resources, "/Font")
    if fonts is None:
        return
    for name in fonts:
        font = pdf.read_dictionary(fonts, name)
        if font is None or "/Resources" in font or font.get("/Subtype") != "/Type3":
            continue
        shared: pdf.PdfObject | None = pdf.own_reference(resources)
        if shared is None:
            shared = pdf.DictionaryObject(resources)
            del shared["/Font"]
        font[pdf.NameObject("/Resources")] = shared

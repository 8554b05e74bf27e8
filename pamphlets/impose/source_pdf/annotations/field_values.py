"""A field of a form -> what it says of itself, or what its groups and its form say of it.

ISO 32000-2 § 12.7.3 (forms) and § 12.7.4 (fields).
"""

from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf

_PUSHED: Final = 1 << 16  # of the flags of a button
_MOST_PARENTS: Final = 32  # of a field
MOST_CHARACTERS: Final = 20_000  # of one value


def read_form(page: pdf.DictionaryObject) -> pdf.DictionaryObject | None:
    """Return what the file of a page says of all its fields: its /AcroForm (§ 12.7.3)."""
    catalog = pdf.own_catalog(page)
    return None if catalog is None else pdf.read_dictionary(catalog, "/AcroForm")


def is_stale(field: pdf.DictionaryObject, form: pdf.DictionaryObject | None) -> bool:
    """Return whether a form says that its pictures of texts and choices may be older than their values."""
    is_asked = form is not None and getattr(
        pdf.read(form, "/NeedAppearances"), "value", False
    )
    return bool(is_asked) and read_inherited(field, "/FT") in ("/Tx", "/Ch")


def is_push_button(field: pdf.DictionaryObject) -> bool:
    """Return whether a field is a button that is pushed, and has no state."""
    return read_inherited(field, "/FT") == "/Btn" and bool(
        read_field_flags(field) & _PUSHED
    )


def read_field_flags(field: pdf.DictionaryObject) -> int:
    """Return the flags of a field, its own or those of its group."""
    flags = read_inherited(field, "/Ff")
    return int(flags) if isinstance(flags, pdf.NumberObject) else 0


def read_field_name(field: pdf.DictionaryObject) -> str:
    """Return the full name of a field, that of its form's groups first (§ 12.7.4.2)."""
    names: list[str] = []
    node: pdf.DictionaryObject | None = field
    for _ in range(_MOST_PARENTS):
        if node is None:
            break
        name = decode_text(pdf.read(node, "/T"))
        if name:
            names.insert(0, name)
        node = pdf.read_dictionary(node, "/Parent")
    return ".".join(names)


def read_inherited(field: pdf.DictionaryObject, key: str) -> object:
    """Return what a field has of a key, or else the next parent (§ 12.7.4.1)."""
    node = field
    for _ in range(_MOST_PARENTS):
        value = pdf.read(node, key)
        parent = pdf.read_dictionary(node, "/Parent")
        if value is not None or parent is None:
            return value
        node = parent
    return None


def decode_text(value: object) -> str:
    """Return what a string, a name or a stream of text says."""
    if isinstance(value, pdf.StreamObject):
        value = pdf.ByteStringObject(pdf.decoded_data(value)[: 2 * MOST_CHARACTERS])
    if isinstance(value, pdf.NameObject):
        return value[1:]
    if isinstance(value, pdf.TextStringObject):
        return str(value)
    if not isinstance(value, pdf.ByteStringObject):
        return ""
    if value.startswith(b"\xfe\xff"):
        return value[2:].decode("utf-16-be", "replace")
    return value.decode("latin-1")

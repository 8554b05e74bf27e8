"""The catalog of a PDF -> its layers, and which of them are not printed. ISO 32000-1 § 8.11.4."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_syntax import format_entry


class Layer(NamedTuple):
    """An optional content group."""

    group: pdf.IndirectObject
    is_printed: bool


def read_layers(catalog: pdf.DictionaryObject) -> list[Layer]:
    """Return the layers of a PDF as its default configuration prints them. Raises DamagedError."""
    properties = pdf.read_dictionary(catalog, "/OCProperties")
    if properties is None:
        return []
    configuration = pdf.read_dictionary(properties, "/D") or pdf.DictionaryObject()
    is_base_printed = pdf.read(configuration, "/BaseState") != "/OFF"
    on, off = (_list_groups(configuration, key) for key in ("/ON", "/OFF"))
    for usage in pdf.read_array(configuration, "/AS"):
        use = pdf.resolve(usage)
        if isinstance(use, pdf.DictionaryObject) and pdf.read(use, "/Event") == "/Print":
            for group in _list_groups(use, "/OCGs").values():
                _apply_print_state(group, on, off)
    layers: list[Layer] = []
    for key, group in _list_groups(properties, "/OCGs").items():
        is_printed = key not in off if is_base_printed else key in on
        layers.append(Layer(group, is_printed))
    return layers


def format_layers(
    catalogs: Sequence[pdf.DictionaryObject],
    new_number: Callable[[pdf.IndirectObject], int],
) -> bytes:
    """Return the entry of a catalog for the layers of one file, as it stands there, or of several. Raises DamagedError.

    Those of several files stay as visible as each is printed.
    """
    if len(catalogs) == 1:
        return format_entry(catalogs[0], "/OCProperties", new_number)
    groups = b""
    hidden = b""
    for catalog in catalogs:
        for layer in read_layers(catalog):
            reference = b" %d 0 R" % new_number(layer.group)
            groups += reference
            if not layer.is_printed:
                hidden += reference
    if not groups:
        return b""
    return b"/OCProperties<</OCGs[" + groups + b"]/D<</OFF[" + hidden + b"]>>>>"


_Groups = dict[tuple[int, int], pdf.IndirectObject]


def _list_groups(dictionary: pdf.DictionaryObject, key: str) -> _Groups:
    """Return the layers that an array names, by number and generation."""
    groups = pdf.read_array(dictionary, key)
    references = [group for group in groups if isinstance(group, pdf.IndirectObject)]
    return {(each.idnum, each.generation): each for each in references}


def _apply_print_state(group: pdf.IndirectObject, on: _Groups, off: _Groups) -> None:
    """Move a layer to those that are on or off, if it says of itself what becomes of it on paper (§ 8.11.4.4)."""
    target = pdf.resolve(group)
    if not isinstance(target, pdf.DictionaryObject):
        return
    usage = pdf.read_dictionary(target, "/Usage") or pdf.DictionaryObject()
    paper = pdf.read_dictionary(usage, "/Print") or pdf.DictionaryObject()
    key = (group.idnum, group.generation)
    match pdf.read(paper, "/PrintState"):
        case "/ON":
            off.pop(key, None)
            on[key] = group
        case "/OFF":
            on.pop(key, None)
            off[key] = group

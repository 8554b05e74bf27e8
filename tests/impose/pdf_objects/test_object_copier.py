"""Objects go over into a new file, each once."""

from io import BytesIO

from pypdf import PdfReader

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import begin_file
from pamphlets.impose.pdf_objects.pdf_reader import open_reader
from tests.support.pages import pdf as write_pdf

_COUNT = 500


def chain() -> bytes:
    """A file whose catalog leads to as many objects, each of which leads to the first."""
    references = b" ".join(b"%d 0 R" % (number + 2) for number in range(_COUNT))
    catalog = b"<</Type/Catalog/Pieces[" + references + b"]>>"
    piece = b"<</Text(piece)/First 2 0 R>>"
    return write_pdf([catalog, *([piece] * _COUNT)])


def test_what_was_copied_is_no_longer_in_memory() -> None:
    data, copy = chain(), BytesIO()
    with open_reader(BytesIO(data), len(data)) as reader:
        objects = begin_file(copy)
        copier = ObjectCopier(objects)
        pieces = pdf.read_array(pdf.document_dictionaries(reader)[1], "/Pieces")
        numbers = [copier.new_number(piece) for piece in pieces]
        copier.copy_waiting()
        assert len(reader.resolved_objects) < 5
        kids = objects.add(b"<</Type/Pages/Count 0/Kids[]>>")
        root = objects.add(b"<</Type/Catalog/Pages %d 0 R>>" % kids)
        objects.finish(root, objects.add(b"<<>>"))
    assert len(set(numbers)) == _COUNT
    copied = PdfReader(copy)
    first = copied.get_object(numbers[0])
    last = copied.get_object(numbers[-1])
    assert isinstance(last, pdf.DictionaryObject)
    assert pdf.read_string(last, "/Text") == b"piece"
    assert last["/First"] == first

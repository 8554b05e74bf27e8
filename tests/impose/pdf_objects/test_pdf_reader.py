"""Objects that stand elsewhere than the table says are found, or lost; never another one in their place."""

from io import BytesIO

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_reader import open_reader
from pamphlets.impose.pdf_objects.repairs import log_repairs
from tests.support.damager import GOOD_FILES


def read_object(data: bytes, number: int) -> object:
    with log_repairs(), open_reader(BytesIO(data), len(data)) as reader:
        return pdf.resolve(pdf.IndirectObject(number, 0, reader))


def test_an_object_that_was_removed_is_not_the_next_one() -> None:
    data = GOOD_FILES["text"]
    begin = data.index(b"5 0 obj")
    end = data.index(b"6 0 obj")
    assert isinstance(read_object(data, 5), pdf.StreamObject)
    removed = data[:begin] + b" " * (end - begin) + data[end:]
    assert read_object(removed, 5) is None
    assert isinstance(read_object(removed, 6), pdf.DictionaryObject)


def test_a_reference_is_not_the_begin_of_an_object() -> None:
    data = GOOD_FILES["text"]
    right = b"%010d" % (data.index(b"\n3 0 obj") + 1)
    wrong = b"%010d" % data.index(b"3 0 R>>")
    font = read_object(data.replace(right, wrong), 3)
    assert isinstance(font, pdf.DictionaryObject)
    assert str(font["/Type"]) == "/Font"


def test_an_object_stream_that_lost_its_type_is_read() -> None:
    data = GOOD_FILES["packed"].replace(b"/Type/ObjStm", b"/Tope/ObjStm")
    font = read_object(data, 3)
    assert isinstance(font, pdf.DictionaryObject)
    assert str(font["/Type"]) == "/Font"

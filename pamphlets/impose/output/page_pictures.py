"""The bytes of a PDF and the number of a page -> a PageForm, which a page of ours shows as a picture.

To be run in a process held to memory and time (`read_page_form` does it): a PDF of a few kilobytes may stand for
gigabytes. The page is drawn there once, small: what pdfium cannot draw in that time, no reader of ours will see.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Final, Literal

from pamphlets.core.system.limited_child import ProcessLimits
from pamphlets.core.system.limited_process import (
    LimitReason,
    ProcessLimitError,
    run_limited,
)
from pamphlets.impose.output.form_xobjects import add_page_form
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_reader import (
    EncryptedError,
    LockedError,
    open_reader,
)
from pamphlets.impose.pdf_objects.repairs import log_repairs
from pamphlets.impose.source_pdf.layers import read_layers
from pamphlets.impose.source_pdf.page_boxes import read_page_view
from pamphlets.pdf.images.page_form import (
    FIRST_PLACEHOLDER,
    FormLayer,
    FormObject,
    PageForm,
)
from pamphlets.pdf.render import can_draw_page

PageFaultCode = Literal[
    "pdf-locked", "pdf-encrypted", "pdf-damaged", "pdf-page", "pdf-memory", "pdf-time",
]  # fmt: skip

# As for a job of `impose`: 600 pages of text take 30 MB and 0.5 s.
_MEMORY: Final = 400_000_000
_MEMORY_A_BYTE: Final = 4
_SECONDS: Final = 10.0
_LIMIT_CODES: Final[Mapping[LimitReason, PageFaultCode]] = {
    "memory": "pdf-memory",
    "time": "pdf-time",
    "died": "pdf-damaged",
}


class PageFormError(Exception):
    """A page that cannot be shown: the code of a message, and how many pages the file has, 0 if that is not known."""

    def __init__(self, code: PageFaultCode, page_count: int = 0) -> None:
        super().__init__(code, page_count)
        self.code: PageFaultCode = code
        self.page_count = page_count


class _FormWriter(ObjectWriter):
    """Keeps the objects of a page as they are copied, numbered from the first placeholder."""

    def __init__(self) -> None:
        super().__init__(BytesIO(), 0)
        self.form_objects: dict[int, FormObject] = {}

    def reserve(self) -> int:
        """Return the placeholder of an object to be written later."""
        return super().reserve() - 1 + FIRST_PLACEHOLDER

    def write(self, number: int, *body: bytes) -> None:
        """Keep the object of a reserved number."""
        self.form_objects[number - FIRST_PLACEHOLDER] = FormObject(b"".join(body), None)

    def write_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Keep a stream; `entries` are those of its dictionary, Length left out."""
        value = b"<<%b/Length %d>>" % (entries, len(data))
        self.form_objects[number - FIRST_PLACEHOLDER] = FormObject(value, data)


def read_page_form(data: bytes, page_number: int) -> PageForm:
    """Return a page of a PDF, the first being 1, read in a process of its own. Raises PageFormError.

    What is seen of it is its TrimBox as far as the CropBox shows it; Rotate and UserUnit are obeyed, annotations that
    print are part of it. Not copied: metadata, links, form fields that nobody filled in.
    """
    limits = ProcessLimits(_MEMORY + _MEMORY_A_BYTE * len(data), _SECONDS)
    try:
        return run_limited(limits, copy_page_form, data, page_number)
    except ProcessLimitError as cause:
        raise PageFormError(_LIMIT_CODES[cause.reason]) from None


def copy_page_form(data: bytes, page_number: int) -> PageForm:
    """Return a page of a PDF, read in this process. Raises PageFormError."""
    try:
        with log_repairs(), open_reader(BytesIO(data), len(data)) as reader:
            pages = pdf.page_dictionaries(reader)
            if not 1 <= page_number <= len(pages):
                raise PageFormError("pdf-page" if pages else "pdf-damaged", len(pages))
            page = pages[page_number - 1]
            view = read_page_view(page)
            writer = _FormWriter()
            copier = ObjectCopier(writer)
            root = add_page_form(page, view, writer, copier) - FIRST_PLACEHOLDER
            layers = [
                FormLayer(copier.new_number(group) - FIRST_PLACEHOLDER, is_printed)
                for group, is_printed in read_layers(pdf.document_dictionaries(reader)[1])
            ]
            copier.copy_waiting()
    except LockedError:
        raise PageFormError("pdf-locked") from None
    except EncryptedError:
        raise PageFormError("pdf-encrypted") from None
    except pdf.DamagedError:
        raise PageFormError("pdf-damaged") from None
    if not can_draw_page(data, page_number):
        raise PageFormError("pdf-damaged")
    form_objects = tuple(form for _, form in sorted(writer.form_objects.items()))
    return PageForm(view.size, form_objects, root, len(pages), tuple(layers))

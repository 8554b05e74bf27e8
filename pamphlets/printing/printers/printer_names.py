"""What people call a printer, and its queue -> whether a profile can bear it; if not, a name that it can."""

from typing import Final

from pamphlets.core.slug import is_device_name, make_slug
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error

MOST_NAME_LETTERS: Final = 60
MOST_QUEUE_LETTERS: Final = 127  # as CUPS has it


def is_printer_name(name: str) -> bool:
    """Return whether a profile can bear a name, its file too, on any system."""
    return (
        len(name) <= MOST_NAME_LETTERS
        and name.isprintable()
        and not set(name) & set("/\\")
        and make_slug(name) != ""
        and not is_device_name(make_slug(name))
    )


def is_queue_name(queue: str) -> bool:
    """Return whether a profile can hold the name of a queue."""
    return len(queue) <= MOST_QUEUE_LETTERS and queue.isprintable()


def propose_name(name: str) -> str:
    """Return a name that a profile can bear, as near to the one wished as that can be."""
    slug = make_slug(name[:MOST_NAME_LETTERS])
    if not slug:
        return "bureau"
    return (
        f"imprimante-{slug}"
        if is_device_name(slug)
        else slug[:MOST_NAME_LETTERS].strip("-")
    )


def check_names(name: str, queue: str, source: Source) -> None:
    """Raise a fault of `source` for a name or a queue that could be written, and not be read again."""
    if not is_printer_name(name):
        limits = {"most": str(MOST_NAME_LETTERS), "proposal": propose_name(name)}
        raise_error(error("printer.name-unfit", source, WHOLE_FILE, **limits))
    if not is_queue_name(queue):
        limits = {"most": str(MOST_QUEUE_LETTERS)}
        raise_error(error("printer.queue-unfit", source, WHOLE_FILE, **limits))

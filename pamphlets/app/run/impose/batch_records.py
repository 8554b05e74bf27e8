"""Files of an earlier run over many -> which of them stand: a run that was interrupted goes on where it stopped.

Each file that is made adds a line of JSON to a journal in the folder of what is made, at once: who is killed loses
the file under way alone. A journal is data: what in it is no record as we write one is forgotten.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from pamphlets.app.build.build_records import RECORDS_FOLDER, file_state
from pamphlets.app.build.file_hashes import FileHashes
from pamphlets.app.run.impose.batch_task import BatchResult
from pamphlets.app.run.impose.impose_task import ImposeRequest
from pamphlets.app.run.impose.limited_impose import list_sources
from pamphlets.app.run.reports.report_rows import ReportMessage, word_messages
from pamphlets.app.visible_text import escape_json
from pamphlets.core.executors.program_hash import hash_program
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.regular_files import read_regular_file

_JOURNAL: Final = "sheets.jsonl"
_MOST_BYTES: Final = 200_000_000  # of a journal: 3 000 files take 2 million
_SECRET_FIELDS: Final = frozenset({"password"})
# What a line leads to that is none of ours.
_NONSENSE: Final = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """One file that was made."""

    name: str
    """That of the PDF, in the folder of what is made."""
    key: str
    """The hash of the program and of what was asked."""
    digests: tuple[str, ...]
    outputs: Mapping[str, tuple[int, int]]
    """Each file that was written -> its size and time."""
    facts: Mapping[str, str | int | None]
    seconds: float
    messages: tuple[ReportMessage, ...]


class BatchRecords:
    """The records of a folder."""

    def __init__(self, folder: Path) -> None:
        """Begin with what earlier runs left."""
        self._folder: Final = folder
        self._journal: Final = folder / RECORDS_FOLDER / _JOURNAL
        self._hashes: Final = FileHashes(folder / RECORDS_FOLDER / "digests")
        self._program: Final = hash_program()
        self._records: dict[str, BatchRecord] = {}
        for record in _read_journal(self._journal):
            self._records[record.name] = record

    def find_standing(self, request: ImposeRequest) -> BatchRecord | None:
        """Return the record of a file that would be made again just as it is; None where it would not."""
        record = self._records.get(_name_output(request))
        if record is None or record.key != self._hash_request(request):
            return None
        for name, state in record.outputs.items():
            if file_state(self._folder / name) != state:
                return None
        digests = tuple(map(self._hashes.hash_file, list_sources(request)))
        return record if digests == record.digests else None

    def add(self, request: ImposeRequest, batch_result: BatchResult) -> None:
        """Write a file down that was made; where that cannot be done, it is made again the next time."""
        result = batch_result.result
        if not result.lines:
            return
        outputs: dict[str, tuple[int, int]] = {}
        for name in list_written_files(request, batch_result):
            state = file_state(self._folder / name)
            if state is not None:
                outputs[name] = state
        record = BatchRecord(
            _name_output(request),
            self._hash_request(request),
            batch_result.digests,
            outputs,
            result.facts,
            batch_result.seconds,
            word_messages(result.diagnostics),
        )
        self._records[record.name] = record
        with suppress(OSError):
            self._journal.parent.mkdir(exist_ok=True)
            with self._journal.open("a", encoding="utf-8") as file:
                file.write(_format_record(record))

    def save(self) -> None:
        """Write the journal anew, a line a file, with what was hashed; where that cannot be done it stays as it is."""
        with suppress(OSError):
            self._hashes.save()
            if self._records:
                text = "".join(map(_format_record, self._records.values()))
                write_text_atomically(self._journal, text)

    def _hash_request(self, request: ImposeRequest) -> str:
        """Return the hash of all that decides the bytes of a file but for the bytes that are read."""
        asked = repr(_describe_value(request))
        return sha256(
            f"{self._program}\n{asked}".encode("utf-8", "surrogateescape")
        ).hexdigest()


def list_written_files(request: ImposeRequest, batch_result: BatchResult) -> Iterator[str]:
    """Yield what may have been written for a file, from the folder of what is made."""
    yield _name_output(request)
    for role in ("cover", "fronts", "backs", "instructions"):
        path = batch_result.result.facts.get(role)
        if isinstance(path, str):
            yield Path(path).name
            if role == "instructions":
                yield Path(path).with_suffix(".pdf").name


def _name_output(request: ImposeRequest) -> str:
    return request.output_path.name if request.output_path else ""


def _describe_value(value: object) -> object:
    """Return a value as lists, sets in order, so that equal ones look equal in every process. No password is in it."""
    if is_dataclass(value):
        named = [each.name for each in fields(value) if each.name not in _SECRET_FIELDS]
        parts = [[name, _describe_value(getattr(value, name))] for name in named]
        return [type(value).__name__, parts]
    if isinstance(value, Mapping):
        return sorted([repr(key), _describe_value(part)] for key, part in value.items())
    if isinstance(value, set | frozenset):
        return sorted(repr(part) for part in value)
    if isinstance(value, tuple | list):
        return [_describe_value(part) for part in value]
    return str(value) if isinstance(value, Path) else repr(value)


def _format_record(record: BatchRecord) -> str:
    # A name may hold bytes that are no UTF-8, which no file could then hold.
    return escape_json(json.dumps(asdict(record), ensure_ascii=False)) + "\n"


def _read_journal(path: Path) -> Iterator[BatchRecord]:
    """Yield the records of a journal that make sense."""
    try:
        text = read_regular_file(path, _MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return
    for line in text.splitlines():
        with suppress(*_NONSENSE):
            yield _record_from_json(json.loads(line))


def _record_from_json(row: Any) -> BatchRecord:  # noqa: ANN401 (it may hold anything)
    """Return the record that a line of JSON holds. Raises what another shape leads to."""
    outputs: dict[str, tuple[int, int]] = {}
    for name, (size, changed) in row["outputs"].items():
        outputs[str(name)] = int(size), int(changed)
    facts: dict[str, str | int | None] = {}
    for name, fact in row["facts"].items():
        facts[str(name)] = fact if isinstance(fact, int) or fact is None else str(fact)
    messages: list[ReportMessage] = []
    for severity, text, hint in row["messages"]:
        messages.append(ReportMessage(str(severity), str(text), str(hint)))
    return BatchRecord(
        str(row["name"]),
        str(row["key"]),
        tuple(map(str, row["digests"])),
        outputs,
        facts,
        float(row["seconds"]),
        tuple(messages),
    )

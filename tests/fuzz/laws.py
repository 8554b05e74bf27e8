"""How a command ended, and what lies there afterwards -> the laws that it broke, each in a line."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pypdfium2 import PdfDocument

from pamphlets.app.messages import all_messages
from tests.fuzz.case import Case, FuzzCommand
from tests.fuzz.runner import CommandResult, Project
from tests.support.message_log import wording_forms
from tests.support.structure.structure_laws import find_structure_faults
from tests.support.structure.tagged_file import read_tagged_file

MOST_MEGABYTES = 400
# Pandoc's heap is held to 384 MB; while its collector copies, it takes half as much again.
MOST_IMPORT_MEGABYTES = 600
_OUR_FAULT = ("Traceback (most recent call last)", "our fault", "a fault of this program")
_DIAGNOSTIC = re.compile(r"(\S.*?)(:\d+(?::\d+)?)?: (error|warning|notice): (.*)")
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_FIELD = re.compile(r"\\\{\w+\\\}")
_SHEET = (
    "-zine-"  # in the name of a file that is a sheet from the beginning, and has no tags
)
_NO_LETTERS = re.compile(r"[^a-z]+")


def broken_laws(
    project: Project,
    command: FuzzCommand,
    result: CommandResult,
    before: Mapping[str, bytes],
) -> Iterator[str]:
    """Yield what a command did that none may do; `before` is what lay there."""
    output = result.output
    if result.is_stopped or result.status in {-9, -24}:
        yield f"hang: it was stopped after {result.cpu_seconds:.0f} s"
    elif result.status not in command.statuses:
        yield f"status: it left with {result.status}"
    if any(words in output for words in _OUR_FAULT):
        yield f"crash: {_crash_place(project, output)}"
    is_import = command.words[0] == "import"
    if result.megabytes > (MOST_IMPORT_MEGABYTES if is_import else MOST_MEGABYTES):
        yield f"memory: {result.megabytes:.0f} MB"
    control = _CONTROLS.search(output)
    if control:
        yield f"control: it printed {control[0]!r} in {_line_of(output, control.start())!r}"
    yield from _badly_said(command, result)
    yield from _left_behind(project, command, before)


def broken_laws_of_pages(project: Project, case: Case, output: str) -> Iterator[str]:
    """Yield what is wrong with the pages that were made of a text: words that are lost, lines off the paper, tags."""
    printed = project.folder / case.printed
    text, outside = read_pages(printed)
    letters = _NO_LETTERS.sub("", text.casefold())
    lost = sorted(word for word in case.words if word not in letters)
    if lost and ": warning: " not in output.replace("warning: no imprint", ""):
        yield f"lost: {len(lost)} of {len(case.words)} words, {' '.join(lost[:5])}"
    if outside:
        yield f"outside: {outside[0]}"
    if _SHEET not in printed.stem:
        yield from broken_laws_of_tags(printed)


def broken_laws_of_files(project: Project) -> Iterator[str]:
    """Yield the PDFs that qpdf finds faulty; nothing is looked at where there is no qpdf."""
    if shutil.which("qpdf") is None:
        return
    for path in sorted(project.folder.rglob("*.pdf")):
        if "build" not in path.parts and not path.name.startswith("sheets"):
            continue
        checked = subprocess.run(
            ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
        )
        if checked.returncode == 2:
            yield f"qpdf: {path.name}: {checked.stderr.strip()[-200:]}"


def broken_laws_of_tags(path: Path) -> Iterator[str]:
    """Yield what is wrong with the structure of a file that is read."""
    for fault in find_structure_faults(read_tagged_file(path)):
        if fault != "Figure without Alt":  # its author is asked for one
            yield f"structure: {fault}"


def read_pages(path: Path) -> tuple[str, list[str]]:
    """Return the text of a PDF in the order it was written, and where it lies outside of its page."""
    document = PdfDocument(path)
    texts, outside = [], []
    for number, page in enumerate(document, 1):
        text_page = page.get_textpage()
        texts.append(text_page.get_text_range())
        lines = [text_page.get_rect(line) for line in range(text_page.count_rects())]
        if not any(_is_outside(box, page.get_size()) for box in lines):
            continue
        # pdfium ends a line with a character of its own, flat and somewhere behind it: letters have a height.
        for place in range(text_page.count_chars()):
            box = text_page.get_charbox(place)
            thickness = min(box[2] - box[0], box[3] - box[1])  # of a space next to none
            if thickness > 0.5 and _is_outside(box, page.get_size()):
                outside.append(f"page {number}, {box} on {page.get_size()}")
    document.close()
    return "\n".join(texts), outside


def _is_outside(box: tuple[float, float, float, float], size: tuple[float, float]) -> bool:
    """Return whether a box of left, bottom, right and top lies more than a point off a page."""
    left, bottom, right, top = box
    return left < -1 or bottom < -1 or right > size[0] + 1 or top > size[1] + 1


def _badly_said(command: FuzzCommand, result: CommandResult) -> Iterator[str]:
    """Yield failures without a located error, and errors in words that no table has."""
    if result.status == 2 or "--json" in command.words:  # wrong usage; rows for programs
        return
    matches = [_DIAGNOSTIC.fullmatch(line) for line in result.output.splitlines()]
    diagnostics = [match for match in matches if match]
    if result.status == 1 and all(match[3] != "error" for match in diagnostics):
        yield f"silent: it failed without an error that names a file: {result.output[-200:]!r}"
    if result.status == 0 and any(match[3] == "error" for match in diagnostics):
        yield "told: it told an error, and left with 0"
    for match in diagnostics:
        if not _known_messages().fullmatch(match[4]):
            yield f"words: no message reads {match[4]!r}"


def _left_behind(
    project: Project, command: FuzzCommand, before: Mapping[str, bytes]
) -> Iterator[str]:
    """Yield what lies there that should not, or is not as it was."""
    after = project.contents()
    for name, content in before.items():
        if after.get(name) != content:
            yield f"touched: {name} is {'changed' if name in after else 'gone'}"
    for path in project.top.rglob(".pamphlets-*"):
        yield f"left: {path.relative_to(project.top)}"
    may_add = "project/content/" if command.words[0] == "import" else "project/sheets"
    for name in after.keys() - before.keys():
        if not name.startswith(may_add) and not name.endswith("pamphlets-erreur.txt"):
            yield f"left: {name}"


def _crash_place(project: Project, output: str) -> str:
    """Return the exception of a crash and the last line of ours that it went through."""
    reports = sorted(project.top.rglob("pamphlets-erreur.txt"))
    text = reports[0].read_text("utf-8", "backslashreplace") if reports else output
    places = re.findall(r'File "[^"]*/pamphlets/([^"]+)", line (\d+)', text)
    last = ":".join(places[-1]) if places else "?"
    lines = [
        line
        for line in text.splitlines()
        if re.match(r"[ |]*[\w.]*(Error|Exception|Interrupt)\b", line)
    ]
    return f"{last} {lines[-1].strip(' |')[:150] if lines else ''}"


def _line_of(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0][:120]


@cache
def _known_messages() -> re.Pattern[str]:
    """Return what matches every message of the program, whatever its fields hold."""
    patterns = {
        _FIELD.sub(".*", re.escape(message.format_map(_SameFields())))
        for wording, _ in all_messages().values()
        for message in wording_forms(wording)
    }
    return re.compile("|".join(sorted(patterns)), re.DOTALL)


class _SameFields(dict[str, str]):
    """Gives each field its name in braces."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"

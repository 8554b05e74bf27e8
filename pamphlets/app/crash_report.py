"""A bug of ours -> a report that its finder can send to anybody: the traceback, and nothing about the finder.

No password, no name of a user or of a folder outside the project, no environment. Paths start at the project, at the
libraries (`site-packages/`) or at Python's own (`python3.11/`).
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir, mkstemp
from traceback import format_exception
from typing import Final

from pamphlets import __version__
from pamphlets.app.visible_text import show_controls_in_lines
from pamphlets.core.system.atomic_files import write_text_atomically

REPORT_NAME: Final = "pamphlets-erreur.txt"
_PROGRAM: Final = Path(__file__).resolve().parents[2]
_PASSWORD_OPTION: Final = "--password"  # noqa: S105 (the name of an option)
_MASK: Final = "•••"
_SHORTEST_PREFIX: Final = 3  # of an option: --p
_SHORTEST_SECRET: Final = 3  # signs; a shorter word stands in too many others
_LONGEST_LINE: Final = 500  # signs; what holds more is somebody's text
_DRIVE: Final = r"(?:[A-Za-z]:[/\\]+|/)"
_QUOTED_PATH: Final = re.compile(
    rf"(?P<quote>['\"])(?P<path>{_DRIVE}(?:(?!(?P=quote))[^\n])*?[/\\](?:(?!(?P=quote))[^\n])*)(?P=quote)"
)
_BARE_PATH: Final = re.compile(
    rf"(?<![\w.…~<>/\\-])(?P<path>{_DRIVE}(?:[^/\\\s'\":]+[/\\]+)+[^/\\\s'\":]*)"
)
_LIBRARY: Final = re.compile(r"[/\\](?=(?:site-packages|dist-packages|python3\.\d+)[/\\])")
_SEPARATORS: Final = re.compile(r"[/\\]+")
_HOME: Final = re.compile(
    r"(?:[A-Za-z]:)?[/\\]+(?:home|Users|media|run[/\\]media)[/\\]+[^/\\]+[/\\]*"
)


def write_crash_report(crash: BaseException, folder: Path) -> Path | None:
    """Return where a report was written: in `folder` if it is there, else among temporary files; None if nowhere."""
    text = format_crash_report(crash, sys.argv)
    with suppress(OSError):
        if folder.is_dir():
            write_text_atomically(folder / REPORT_NAME, text)
            return folder / REPORT_NAME
    with suppress(OSError):
        # A name that nobody can know before: the folder is everybody's.
        handle, path = mkstemp(".txt", "pamphlets-erreur-", gettempdir())
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 (a handle, not a path)
            file.write(text)
        return Path(path)
    return None


def format_crash_report(crash: BaseException, command_line: Sequence[str]) -> str:
    """Return the report about a bug that came up while a command line was carried out."""
    words, secrets = _hide_secrets(command_line[1:])
    words = [_shorten_word(word) for word in words]
    version = f"pamphlets {__version__}, Python {sys.version}, {sys.platform}"
    traceback = "".join(format_exception(crash))
    for secret in secrets:
        if len(secret) >= _SHORTEST_SECRET:
            traceback = traceback.replace(secret, _MASK)
    text = shorten_paths(f"{version}\n{' '.join(['pamphlets', *words])}\n\n{traceback}")
    lines = (line[:_LONGEST_LINE] for line in show_controls_in_lines(text).split("\n"))
    return "\n".join(lines)


def shorten_paths(text: str) -> str:
    """Return a text in which no path says whose machine it is on."""
    for folder in _project_folders():
        text = re.sub(rf"(?<![\w/\\]){re.escape(folder)}[/\\]+", "", text)
    home = os.path.expanduser("~")  # noqa: PTH111 (it never fails)
    text = re.sub(rf"(?<![\w/\\]){re.escape(home)}(?![^/\\\s'\":])", "~", text)
    text = _QUOTED_PATH.sub(_shorten_match, text)
    text = _BARE_PATH.sub(_shorten_match, text)
    for name in filter(None, _user_names()):
        text = re.sub(rf"(?<=[/\\]){re.escape(name)}(?![^/\\\s'\":])", "~", text)
    return text


def _shorten_match(match: re.Match[str]) -> str:
    return match.group().replace(match["path"], _shorten_path(match["path"]))


def _shorten_path(path: str) -> str:
    """Return a path from the libraries on, or its last name alone."""
    if _HOME.fullmatch(path):
        return "~"
    *_, library = _LIBRARY.split(path)
    if library != path:
        return library
    last_name = _SEPARATORS.split(path.rstrip("/\\"))[-1]
    return f"…/{last_name}"


def _project_folders() -> Iterator[str]:
    """Yield where the program lies and where it was started, links followed or not."""
    yield str(_PROGRAM)
    with suppress(OSError):  # it may be gone
        here = os.getcwd()  # noqa: PTH109
        for folder in (here, os.path.realpath(here), os.environ.get("PWD", "")):
            if len(folder) > 1:
                yield folder


def _user_names() -> Iterator[str]:
    """Yield what the system may call who started the program."""
    yield os.path.basename(os.path.expanduser("~"))  # noqa: PTH111, PTH119
    for key in ("USER", "LOGNAME", "USERNAME"):
        yield os.environ.get(key, "")


def _shorten_word(word: str) -> str:
    """Return a word of a command line with the path that it is, or that its option is given, shortened."""
    option, equals, value = word.partition("=")
    path = value if equals else word
    if not os.path.isabs(path):  # noqa: PTH117 (it may be no path)
        return word
    short = _shorten_path(path)
    for folder in _project_folders():
        if path.startswith((f"{folder}/", f"{folder}\\")):
            short = path[len(folder) + 1 :]
    return f"{option}={short}" if equals else short


def _hide_secrets(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words of a command line with what follows `--password`, or a beginning of it, masked; and that."""
    shown: list[str] = []
    secrets: list[str] = []
    is_secret = False
    for word in words:
        option, equals, value = word.partition("=")
        is_option = len(option) >= _SHORTEST_PREFIX and _PASSWORD_OPTION.startswith(option)
        if is_secret:
            secrets.append(word)
            shown.append(_MASK)
        elif is_option and equals:
            secrets.append(value)
            shown.append(f"{option}={_MASK}")
        else:
            shown.append(word)
        is_secret = is_option and not equals and not is_secret
    return shown, secrets

"""What a double-click starts: set-up where that is needed, then the workbench; faults in a window, where there is one.

With words it is the press itself, as on Windows, where nobody has `make`: `Pamphlets.bat build mon-titre`.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import Final

from pamphlets.set_up.environment import Environment
from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.make_words import MakeOrder, carry_out_here, read_make_words
from pamphlets.set_up.sentences import PROGRAM_NAME, word_in_both, write_lines
from pamphlets.set_up.setting_up import set_up

_WORKBENCH: Final = ["atelier"]
_DIALOG_SCRIPT: Final = Path("requirements", "start", "dialog.sh")
_START_FILE: Final = "Pamphlets.desktop"
_CONTENT_VARIABLE: Final = "PAMPHLETS_CONTENT"
_HERE_VARIABLE: Final = "PAMPHLETS_HERE"
_MESSAGE_BOX_ON_TOP: Final = 0x10 | 0x10000  # MB_ICONERROR | MB_SETFOREGROUND
_SIGNAL_BASE: Final = 128
# Closing the window, Ctrl+C or Ctrl+Break ends the workbench; all but the last two are 128 and a signal's number.
_STATUSES_OF_A_STOP: Final = frozenset({0, 129, 130, 143, 149, 0xC000013A})


def start(words: list[str], top: Path) -> int:
    """Return the exit status of the press, set up first; without words it is the workbench's."""
    order = MakeOrder(tuple(words or _WORKBENCH), ("atelier",) if not words else ())
    if words[:1] == ["make"]:
        if carry_out_here(words[1:], top):
            return 0
        order = read_make_words(words[1:])
    if order.content is not None:
        os.environ[_CONTENT_VARIABLE] = order.content
    is_workbench = list(order.words) == _WORKBENCH
    try:
        environment = set_up(top, *order.locks)
    except SetUpError as fault:
        sys.stderr.write(f"\n{write_lines(fault.code, **fault.fields)}")
        show_fault(top, fault)
        return 1
    if is_workbench:
        trust_start_file(top)
        sys.stderr.write(write_lines("open"))
    status = run_press(environment, top, order.words) if order.words else 0
    if is_workbench and status not in _STATUSES_OF_A_STOP:
        sys.stderr.write(f"\n{write_lines('stopped', status=str(status))}")
    return 0 if is_workbench and status in _STATUSES_OF_A_STOP else status


def run_press(environment: Environment, top: Path, words: Sequence[str]) -> int:
    """Return the exit status of a command line of the press; the workbench runs in the folder of the project."""
    variables = dict(os.environ)
    # Where the environment lies elsewhere it knows the folder as it was called when it was made.
    ways = [str(top), variables.get("PYTHONPATH", "")]
    variables["PYTHONPATH"] = os.pathsep.join(filter(None, ways))
    command = [str(environment.python), "-m", PROGRAM_NAME, *words]
    # The start files had to go to the project's folder; what is typed begins where somebody typed it.
    folder = top if list(words) == _WORKBENCH else variables.pop(_HERE_VARIABLE, None)
    with subprocess.Popen(command, cwd=folder, env=variables) as press:  # noqa: S603 (our own)
        while True:
            try:
                status = press.wait()
                # A signal that comes while the press is read in ends it: then it has no status of its own.
                return status if status >= 0 else _SIGNAL_BASE - status
            except KeyboardInterrupt:  # the press has it too, and tidies up first
                continue


def show_fault(top: Path, fault: SetUpError) -> None:
    """Show a fault in a window, where the system has one; the terminal has told it already."""
    french, english = word_in_both(fault.code, **fault.fields)
    words = "\n\n".join(filter(None, (french, fault.command, english)))
    if sys.platform == "win32":
        import ctypes  # 5 ms, for a fault

        ctypes.windll.user32.MessageBoxW(None, words, "Pamphlets", _MESSAGE_BOX_ON_TOP)
        return
    script = str(top / _DIALOG_SCRIPT)
    # Not waited for: the terminal can be read meanwhile.
    subprocess.Popen(["sh", script, words], cwd=top)  # noqa: S603, S607 (our own script)


def trust_start_file(top: Path) -> None:
    """Let GNOME's file manager start our .desktop file at a double-click, now that somebody has started it once.

    It shows such a file as text until its owner says « Autoriser l’exécution » (GLib metadata `metadata::trusted`).
    """
    start_file = top / _START_FILE
    gio = which("gio")
    if sys.platform != "linux" or gio is None or not start_file.is_file():
        return
    with suppress(OSError, subprocess.TimeoutExpired):
        start_file.chmod(start_file.stat().st_mode | 0o111)
        words = [gio, "set", str(start_file), "metadata::trusted", "true"]
        subprocess.run(words, capture_output=True, check=False, timeout=5)  # noqa: S603

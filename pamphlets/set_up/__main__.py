"""`python -E -S -m pamphlets.set_up run`: the words -> an exit status. Needs no library but Python's own."""

import sys
from pathlib import Path

from pamphlets.set_up.environment import TOP
from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.sentences import write_lines
from pamphlets.set_up.setting_up import require_usual_folder, set_up


def main(words: list[str], top: Path = TOP) -> int:
    """Return 0 where all that the words name is there: `start` opens the workbench, a lock's name installs it."""
    if words[:1] == ["start"]:
        from pamphlets.set_up.start import start  # 4 ms, for a double-click alone

        return start(words[1:], top)
    try:
        environment = set_up(top, *words)
        require_usual_folder(environment, top)
    except SetUpError as fault:
        sys.stderr.write(describe_fault(fault))
        return 1
    if "test" in words:
        # tarfile: 12 ms, for the tests alone
        from pamphlets.set_up.commonmark import fetch_commonmark

        if not fetch_commonmark(environment, top):
            sys.stderr.write(write_lines("commonmark"))
    return 0


def describe_fault(fault: SetUpError) -> str:
    """Return what is the matter, in both languages, and what to type."""
    command = f"\n    {fault.command}\n\n" if fault.command else ""
    return f"\n{write_lines(fault.code, **fault.fields)}{command}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

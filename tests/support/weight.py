"""How much memory a command takes, counted in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

_TOP = Path(__file__).resolve().parents[2]
_PROGRAM = """if True:
    import resource, sys
    from pathlib import Path
    from pamphlets.app.cli.main import run_command_line as run
    try:
        run(sys.argv[1:])
    except SystemExit as leaving:
        assert not leaving.code
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts in ru_maxrss what the parent held when it forked
        print(1024 * int(status.read_text().split("VmHWM:")[1].split()[0]))
    else:
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""


def peak(*words: str) -> int:
    """The most bytes that `pamphlets` with these words has in memory at once; it must say nothing and succeed."""
    where = {**os.environ, "PYTHONPATH": str(_TOP)}
    return int(
        subprocess.check_output(
            [sys.executable, "-c", _PROGRAM, *words], env=where, text=True
        )
    )

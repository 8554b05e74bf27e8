"""A command line carried out in this process."""

import io
from contextlib import redirect_stderr, redirect_stdout

import pytest

from pamphlets.app.cli.main import run_command_line


def run_words(*words: str) -> tuple[int, str]:
    """The exit status of a command line, and all that it prints; nobody sits at the terminal."""
    output = io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        redirect_stdout(output),
        redirect_stderr(output),
    ):
        patch.setattr("sys.stdin", io.StringIO())
        try:
            status = run_command_line(words)
        except SystemExit as leaving:
            status = int(leaving.code or 0)
    return status, output.getvalue()

"""One ImposeRequest -> an exit status; who sits at the terminal is asked for a password, and told how it went."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_BUG, EXIT_DONE
from pamphlets.app.run.impose.batch_task import BatchResult, impose_in_batch
from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import run_impose_request
from pamphlets.app.run.impose.standard_streams import (
    impose_streams,
    uses_standard_streams,
)
from pamphlets.app.streams import STANDARD_STREAM
from pamphlets.impose.plan.plan_check import BrokenPlanError

_LOCKED_CODE: Final = "impose.locked"


def impose_file(request: ImposeRequest, *, quiet: bool = False) -> int:
    """Carry out one request, with a password where one is missing and somebody is there to give it."""
    if uses_standard_streams(request):
        result = impose_streams(request, run_impose_request)
        is_quiet = quiet or request.output_path == STANDARD_STREAM
        return report_result(request, result, quiet=is_quiet)
    return report_result(request, ask_and_impose(request).result, quiet=quiet)


def ask_and_impose(request: ImposeRequest) -> BatchResult:
    """Return what a request came to, with a password where one is missing and somebody is there to give it."""
    batch_result = impose_in_batch(request)
    if needs_password(batch_result.result) and sys.stdin.isatty():
        password = terminal.ask_password(request.source)
        if password:
            return impose_in_batch(replace(request, password=password))
    return batch_result


def needs_password(result: ImposeResult) -> bool:
    """Return whether a file was refused for want of its password."""
    return [fault.code for fault in result.diagnostics] == [_LOCKED_CODE]


def report_result(request: ImposeRequest, result: ImposeResult, *, quiet: bool) -> int:
    """Print how one file went and return its status."""
    status = EXIT_DONE if result.lines else EXIT_AUTHOR_ERROR
    if request.as_json and result.crash is None:
        out = request.output_path
        facts = result.facts
        terminal.print_json_row(request.source, out, facts, result.diagnostics)
        return status
    diagnostics = result.diagnostics
    if quiet:
        diagnostics = tuple(each for each in diagnostics if each.severity != "notice")
    terminal.print_diagnostics(diagnostics)
    if result.crash is not None:
        if "--debug" in sys.argv:
            raise result.crash
        if isinstance(result.crash, BrokenPlanError):
            terminal.print_error_sentence(
                "impositions.broken-plan", path=request.source, reason=result.crash
            )
        terminal.print_crash(result.crash, Path("build"))
        return EXIT_BUG
    if result.lines and not quiet:
        terminal.print_sentences(result.lines)
    return status

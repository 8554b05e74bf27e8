"""What is at fault in something that was sent -> an answer that says it, with what to do about it."""

from collections.abc import Iterable
from http import HTTPStatus

from starlette.responses import JSONResponse

from pamphlets.app import terminal
from pamphlets.core.source import Diagnostic


def answer_faults(faults: Iterable[Diagnostic]) -> JSONResponse:
    """Return the answer 422: the first fault in one line, and all of them."""
    rows = terminal.diagnostic_rows(faults)
    parts = [str(rows[0]["message"]), str(rows[0]["hint"])]
    message = " – ".join(part for part in parts if part)
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return JSONResponse({"message": message, "diagnostics": rows}, status)

"""A text as it stands in the editor -> the claims in it that no source covers, and other doubts about its sources."""

from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from pamphlets.app import terminal
from pamphlets.app.build.fact_check import fact_check, load_parties
from pamphlets.app.build.project import build_day
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.web.routes.page_boxes import describe_place
from pamphlets.app.web.text_files import locate_text
from pamphlets.app.web.workspace import Workspace, workspace_of
from pamphlets.core.source import PamphletError
from pamphlets.core.system.input_files import InputFiles


async def find_claims(request: Request) -> JSONResponse:
    """Answer with a row for each doubt, its first and last place in the text. Of a text with faults there are none."""
    workspace = workspace_of(request)
    asked = await request.json()
    path = locate_text(workspace.content, asked["path"])
    text = str(asked["text"]).encode("utf-8")
    return JSONResponse(await workspace.run_aside(_check_text, workspace, path, text))


def _check_text(workspace: Workspace, path: Path, text: bytes) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    try:
        project = workspace.sources.open(InputFiles({path: text}))
        day = build_day(workspace.request.epoch)
        findings = fact_check(
            title_from_path(path), project, load_parties(project), day, None
        )
        described = terminal.diagnostic_rows(findings.diagnostics)
        for row, diagnostic in zip(described, findings.diagnostics, strict=True):
            rows.append({**row, **describe_place(diagnostic.span, diagnostic.source)})
    except* PamphletError:
        pass  # told with each preview
    return rows


ROUTES: Final[tuple[BaseRoute, ...]] = (
    Route("/api/claims", find_claims, methods=["POST"]),
)

"""An ImposeRequest and its sources, one or many -> an exit status: of one job, or of one for each source."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pamphlets.app.run.impose.impose_file import impose_file
from pamphlets.app.run.impose.impose_folder import impose_folder
from pamphlets.app.run.impose.impose_task import ImposeRequest
from pamphlets.app.run.impose.picture_pages import is_picture
from pamphlets.app.run.impose.sheet_files import gather_sheet_files
from pamphlets.core.executors.worker_options import USUAL_BATCH, BatchOptions
from pamphlets.core.source import Source, error, raise_error


def impose_files(
    request: ImposeRequest,
    sources: Sequence[Path],
    *,
    quiet: bool,
    options: BatchOptions = USUAL_BATCH,
) -> int:
    """Carry out a request for each source; for many, `output_path` is the folder for what they become.

    There, what an earlier run has made and would be made just so again stands, unless the options say force.

    Pictures are the pages of one job, in the order in which they are named. Raises the faults of sources that do
    not go together, and OSError where the folder cannot be made.
    """
    quiet = quiet or request.as_json
    if any(is_picture(source) for source in sources):
        request = _gather_pictures(request, sources)
        sources = sources[:1]
    if request.undo is not None:
        request, sources = gather_sheet_files(request, request.undo, sources)
    out = request.output_path
    if request.show_plan:
        if out is not None and len(sources) > 1:  # a picture has room for one
            raise_error(error("impose.same-file", Source(str(out), "")))
        return max(impose_file(replace(request, source=source)) for source in sources)
    if out is None:
        raise ValueError("sheets need a file or a folder")
    if len(sources) == 1:
        if out.is_dir():
            request = replace(request, output_path=out / sources[0].name)
        return impose_file(replace(request, source=sources[0]), quiet=quiet)
    return impose_folder(_make_requests(request, sources, out), out, options, quiet=quiet)


def _make_requests(
    request: ImposeRequest, sources: Sequence[Path], out: Path
) -> list[ImposeRequest]:
    """Return a request for each source, and make the folder that they go into.

    Raises a fault where two would have one name, and OSError where the folder cannot be made.
    """
    out.mkdir(parents=True, exist_ok=True)
    requests: dict[Path, ImposeRequest] = {}
    for source in sources:
        path = out / source.name
        if path in requests:
            raise_error(error("impose.same-file", Source(str(path), "")))
        requests[path] = replace(request, source=source, output_path=path)
    return list(requests.values())


def _gather_pictures(request: ImposeRequest, sources: Sequence[Path]) -> ImposeRequest:
    """Return the request for one file of pictures. Raises a fault where one of the sources is none."""
    for source in sources:
        if not is_picture(source):
            raise_error(error("scans.mixed", Source(str(source), "")))
    out = request.output_path
    if out is not None and out.is_dir() and not request.show_plan:
        out /= f"{sources[0].stem}.pdf"
    return replace(request, output_path=out, pictures=tuple(sources))

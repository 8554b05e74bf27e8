"""The folder of texts -> what its titles share, for those requests that do not wait for pages to be set."""

from threading import Lock

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.project import Project, open_bare_project
from pamphlets.app.preview.shared_files import SharedFiles
from pamphlets.core.source import PamphletError
from pamphlets.core.system.input_files import InputFiles


class SharedSources:
    """What the titles of a folder share, read again only where it has changed. For several threads."""

    def __init__(self, request: BuildRequest) -> None:
        self._request = request
        self._shared = SharedFiles(request)
        self._lock = Lock()

    def open(self, files: InputFiles) -> Project:
        """Return the project of now, which reads texts through `files`; without sources where their register is at fault."""
        with self._lock:
            try:
                return self._shared.open(files)[0]
            except* PamphletError:
                pass  # told with each preview
        return open_bare_project(self._request.content, self._request.fonts)

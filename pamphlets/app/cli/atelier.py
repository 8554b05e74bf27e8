"""The command that opens the atelier: a page in the browser, on this machine alone."""

import webbrowser
from argparse import Namespace
from importlib.util import find_spec

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Command, LocatedUsageError, option
from pamphlets.app.content.project_folders import describe_missing_content
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.languages.wording import spoken_language


def open_atelier(arguments: Namespace) -> int:
    """Show texts and their pages in the browser, until Ctrl+C."""
    if not arguments.content.is_dir():
        fault = describe_missing_content(arguments.content, arguments.folders)
        raise LocatedUsageError(fault)
    if find_spec("uvicorn") is None or find_spec("nicegui") is None:
        terminal.print_error_sentence("atelier.not-installed")
        return EXIT_AUTHOR_ERROR
    # 300 ms: the server, and all stages.
    from pamphlets.app.build.build_options import BuildRequest
    from pamphlets.app.preview.session import PreviewSession
    from pamphlets.app.web.server import listen, make_app, serve
    from pamphlets.app.web.workspace import Workspace

    request = BuildRequest(
        arguments.content,
        arguments.out,
        printers=arguments.printers,
        language=spoken_language(),
    )
    listener, address = listen(arguments.content)
    workspace = Workspace(request, PreviewSession(request))

    def begin() -> None:
        terminal.print_sentence("atelier.open", address=address.url)
        if arguments.browser:
            webbrowser.open(address.url)

    try:
        serve(make_app(workspace, address), listener, begin)
    finally:
        workspace.close()
    return EXIT_DONE


COMMANDS = (
    Command(
        "atelier",
        "workbench",
        "",
        (
            options.CONTENT,
            options.OUT,
            options.PRINTERS,
            option("--no-browser", dest="browser", action="store_false"),
        ),
        open_atelier,
    ),
)

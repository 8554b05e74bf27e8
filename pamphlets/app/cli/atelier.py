"""The command that opens the atelier: a page in the browser, on this machine alone."""

import os
import sys
import webbrowser
from argparse import Namespace
from contextlib import suppress
from importlib.util import find_spec
from threading import Thread
from typing import NoReturn

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Command, LocatedUsageError, option
from pamphlets.app.content.project_folders import describe_missing_content
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE, EXIT_INTERRUPTED
from pamphlets.core.system.stop_signals import stop_exit_code
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
            # A browser in a terminal, or one that BROWSER names, is waited for until it is closed.
            Thread(target=webbrowser.open, args=(address.url,), daemon=True).start()

    try:
        serve(make_app(workspace, address), listener, begin)
    finally:
        if not workspace.close():
            _leave_at_once()
    return EXIT_DONE


def _leave_at_once() -> NoReturn:
    """End the process though a thread sets pages in it, which Python would wait for.

    What it writes it writes beside, as for a run that is killed: nothing is left half done (`temporary_names`).
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(stop_exit_code() or EXIT_INTERRUPTED)


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

"""A folder of texts whose collective is not named yet, and somebody at the terminal -> `collectif.yaml`, filled in.

Asked once: `reglages.yaml` remembers it, whatever was answered.
"""

import os
import sys
from contextlib import suppress

from pamphlets.app import terminal
from pamphlets.app.build.titles import COLLECTIVE_FILE
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.languages.wording import sentence


def ask_first_questions(folders: ProjectFolders) -> None:
    """Ask who prints, where nobody was asked before and somebody is there to answer. Raises OSError."""
    is_watched = sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")
    if not is_watched or folders.settings.are_questions_asked:
        return
    # PyYAML: 30 ms, until the questions were put
    from pamphlets.app.content import collective_file

    file = collective_file.read_collective_file(folders.content / COLLECTIVE_FILE)
    if not file.asked_keys:
        return
    terminal.print_sentence("first.why")
    answers: dict[str, str] = {}
    with suppress(EOFError):
        for key in file.asked_keys:
            question = terminal.write_sentence(sentence(f"first.{key}"))
            answers[key] = collective_file.clean_answer(terminal.ask(question))
    if any(answers.values()):
        collective_file.write_answers(file, answers)
        terminal.print_sentence("first.written", path=file.path)
    else:
        terminal.print_sentence("first.skipped", path=file.path)
    # PyYAML: 30 ms, as above
    from pamphlets.app.content.settings_file import remember_questions

    with suppress(
        OSError
    ):  # a disk that can only be read: it is asked again, and harms nothing
        remember_questions(folders.settings_file)

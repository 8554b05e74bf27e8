"""requirements/pip.txt -> the wheel of pip that it pins, of a pack or of the index (PEP 691, "JSON-based Simple API").

Debian and its kin have Python without pip's own wheel: with this nobody has to type `sudo apt-get` for python3-venv.
"""

import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from pamphlets.set_up.faults import SetUpError

_INDEX: Final = "https://pypi.org/simple"
_ACCEPT: Final = "application/vnd.pypi.simple.v1+json"
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_SECONDS: Final = 30


def find_pip_wheel(top: Path, wheels: Path, folder: Path) -> Path:
    """Return the wheel that the lock pins: from `wheels`, else fetched into `folder`. Raises SetUpError."""
    lock = (top / "requirements" / "pip.txt").read_text("utf-8")
    hashes = set(_HASH.findall(lock))
    for place in (wheels, folder):
        for path in sorted(place.glob("pip-*.whl")):
            if hashlib.sha256(path.read_bytes()).hexdigest() in hashes:
                return path
    try:
        return _fetch_wheel(hashes, folder)
    except (OSError, ValueError, KeyError) as cause:
        reason = getattr(cause, "reason", cause)
        raise SetUpError("failed", reason=f"pip: {reason}") from cause


def _fetch_wheel(hashes: set[str], folder: Path) -> Path:
    """Return where a wheel with one of these hashes was put. Raises OSError, ValueError and KeyError."""
    page = f"{os.environ.get('PIP_INDEX_URL', _INDEX).rstrip('/')}/pip/"
    files: list[dict[str, Any]] = json.loads(_download(page))["files"]
    for file in files:
        if file["hashes"].get("sha256") not in hashes or not file["filename"].endswith(
            ".whl"
        ):
            continue
        content = _download(urljoin(page, file["url"]))
        if hashlib.sha256(content).hexdigest() in hashes:
            path = folder / Path(file["filename"]).name
            path.write_bytes(content)
            return path
    raise URLError("no such wheel")


def _download(address: str) -> bytes:
    """Return what lies at an address. Raises OSError, and ValueError for one that is not on the web."""
    if not address.startswith(("https://", "http://127.0.0.1:")):
        raise ValueError(address)
    request = Request(address, headers={"Accept": _ACCEPT})  # noqa: S310 (checked above)
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
            content: bytes = answer.read()
    except HTTPError as refusal:
        refusal.close()  # it holds the connection
        raise
    return content

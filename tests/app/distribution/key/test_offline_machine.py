"""A key from the real program and its real wheels: another machine, with Python alone and no network, builds from it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pamphlets.app.distribution.key.platforms import PLATFORMS

TOP = Path(__file__).resolve().parents[4]
TEXT = "---\ntitre: Sans réseau\ncollectif: Les voisines\nadresse: 1 rue\n---\n\nUn mot[^a].\n\n[^a]: Sa source.\n"
# Whatever asks for a name or a connection, in Python, has this instead.
NO_SOCKETS = (
    "import socket\n"
    "def refuse(*_words, **_options): raise OSError('no network here')\n"
    "socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse\n"
)
OURS = ("PYTHON", "PAMPHLETS", "VIRTUAL_ENV", "PIP_", "MAKE", "SOURCE_DATE_EPOCH")


def run(words: list[str], folder: Path, **more: str) -> str:
    """What a command says, in an environment that knows nothing of this one."""
    here = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    result = subprocess.run(
        words, cwd=folder, env=here | more, capture_output=True, text=True, check=False
    )
    said = result.stdout + result.stderr
    if result.returncode and "could not be fetched" in said:
        pytest.skip("no package index, which the first key needs")
    assert result.returncode == 0, said
    return said


@pytest.mark.network
def test_a_machine_without_a_network_builds_the_same_bytes_from_a_key(
    tmp_path: Path,
) -> None:
    machine = "linux" if os.uname().machine == "x86_64" else "linux-arm"
    if sys.platform != "linux" or machine not in PLATFORMS:
        pytest.skip("its wheels are fetched for Linux here")
    home = tmp_path / "ici"
    text = home / "content" / "brochures" / "sans-reseau.md"
    text.parent.mkdir(parents=True)
    text.write_text(TEXT, "utf-8")
    python = f"3.{sys.version_info[1]}"
    places = ["--content", str(home / "content"), "--out", str(home / "build")]
    key = tmp_path / "clé"
    words = [sys.executable, "-m", "pamphlets", "pack-key", "--language", "en", *places]
    words += ["--to", str(key), "--machines", machine, "--pythons", python]
    run(words, TOP, PYTHONPATH=str(TOP))
    first_sums = (key / "SHA256SUMS").read_bytes()
    run(words, TOP, PYTHONPATH=str(TOP))
    assert (key / "SHA256SUMS").read_bytes() == first_sums

    there = tmp_path / "autre machine"
    shutil.copytree(key, there)
    shutil.rmtree(there / "build")
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(NO_SOCKETS)
    offline = {
        "HOME": str(tmp_path), "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "PYTHONPATH": str(guard),
        "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_NO_CACHE_DIR": "1", "PIP_CONFIG_FILE": os.devnull,
    }  # fmt: skip
    run(["sh", "requirements/set-up.sh", "atelier"], there, **offline)
    run([".venv/bin/python", "-m", "pamphlets", "build"], there, **offline)
    built = {path.name: path.read_bytes() for path in (there / "build").glob("*/*.pdf")}
    ours = {path.name: path.read_bytes() for path in (home / "build").glob("*/*.pdf")}
    assert built.keys() == ours.keys()
    assert built == ours
    assert (there / "build/index.html").read_bytes() == (
        home / "build/index.html"
    ).read_bytes()
    run([".venv/bin/python", "-m", "pamphlets", "pack-key", "--to", str(tmp_path / "fille"),
         "--machines", machine, "--pythons", python], there, **offline)  # fmt: skip
    assert (tmp_path / "fille" / "SHA256SUMS").read_bytes() == first_sums

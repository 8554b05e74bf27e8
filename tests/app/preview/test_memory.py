"""A day of edits fits in the memory of an old laptop, and the last thousand take no more than the first."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[3]
IS_JUDGE = "PAMPHLETS_JUDGE" in os.environ
EDITS = 2000 if IS_JUDGE else 120
TEXT = "brochures/mon-espace-sante.md" if IS_JUDGE else "lettres/lettre-opposition.md"
MOST_MEGABYTES = 200
MOST_GROWTH = 8
# Words that no other edit types, all over the text, each page that changes drawn, as `pamphlets atelier` does it.
PROGRAM = """
import gc, json, sys
from pathlib import Path
from random import Random
gc.disable()
from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.session import PreviewSession

def resident_megabytes():
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024

path, out, edits = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
session = PreviewSession(BuildRequest(path.parent.parent, out))
title, text, random = title_from_path(path), path.read_text("utf-8"), Random(1)
words = [at for at in range(text.index("\\n---\\n") + 5, len(text) - 1) if text[at - 1] == " " and text[at].isalpha()]
sizes, old = [], set()
for number in range(edits):
    at = random.choice(words)
    typed = "".join(random.choice("abcdeéilmnoprstu") for _ in range(7))
    preview = session.update(title, {path: f"{text[:at]}{typed} {text[at:]}".encode()})
    keys = {page.key for page in preview.pages}
    for key in sorted(keys - old)[:2]:
        session.render_page(key, 1.5)
    old = keys
    if (number + 1) % (edits // 4) == 0:
        sizes.append(resident_megabytes())
print(json.dumps(sizes))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_does_not_grow_with_edits(tmp_path: Path) -> None:
    program = [sys.executable, "-c", PROGRAM, str(TOP / "content" / TEXT)]
    done = subprocess.run(
        [*program, str(tmp_path), str(EDITS)],
        cwd=TOP,
        capture_output=True,
        check=True,
        text=True,
    )
    sizes: list[float] = json.loads(done.stdout)
    assert max(sizes) <= MOST_MEGABYTES, sizes
    if IS_JUDGE:  # the caches are full after some hundred edits
        assert sizes[-1] - sizes[1] <= MOST_GROWTH, sizes

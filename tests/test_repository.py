"""What lies at the top: promises of the two READMEs, the locks, nothing of anyone's machine."""

import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest

from pamphlets.app.build.pipeline import check_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.fonts.font_files import FONTS

TOP = Path(__file__).resolve().parents[1]
LOCKS = sorted((TOP / "requirements").glob("*.txt"))
AT_THE_TOP = {
    ".ci", ".gitattributes", ".gitignore", "ARCHITECTURE.md", "LICENSE", "LISEZMOI.md", "Makefile",
    "Pamphlets.bat", "Pamphlets.command", "Pamphlets.desktop", "README.md", "build",
    "content", "docs", "fonts", "make.bat", "pamphlets", "pyproject.toml", "requirements", "tests",
}  # fmt: skip
MANUALS = ("README.md", "LISEZMOI.md", "docs/imposer.md", "docs/themes.md")
# By git, and so not part of the repository.
UNSEEN = {
    ".git",
    ".venv",
    "__pycache__",
    ".hypothesis",
    ".DS_Store",
}


def ours() -> list[Path]:
    """Every text file that git would track."""
    return [
        path
        for name in AT_THE_TOP - {"build", "fonts"}
        for path in ([TOP / name] if (TOP / name).is_file() else (TOP / name).rglob("*"))
        if path.is_file()
        and not UNSEEN & set(path.parts)
        and b"\0" not in path.read_bytes()
    ]


def test_nothing_else_lies_at_the_top() -> None:
    assert {path.name for path in TOP.iterdir()} - UNSEEN == AT_THE_TOP


def test_an_environment_that_is_a_link_is_ignored_too() -> None:
    """A pattern that ends with a slash is for folders alone, and git would track where a link leads on one machine."""
    assert ".venv" in (TOP / ".gitignore").read_text("utf-8").splitlines()


@pytest.mark.parametrize("readme", MANUALS)
def test_every_make_command_of_the_readmes_exists(readme: str) -> None:
    rules = re.findall(r"^([\w -]+):", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE)
    targets = set(" ".join(rules).split())
    titles = {path.stem for path in (TOP / "content").rglob("*.md")}
    text = (TOP / readme).read_text("utf-8")
    named = re.findall(
        r"^ *(?:\$ )?make ([a-z][\w-]*)|`make ([a-z][\w-]*)`", text, re.MULTILINE
    )
    assert {one or other for one, other in named} <= targets | titles


@pytest.mark.parametrize("readme", MANUALS)
def test_every_pamphlets_command_of_the_readmes_exists(readme: str) -> None:
    text = (TOP / readme).read_text("utf-8")
    commands = set(
        re.findall(r"^ *(?:\$ )?(?:\.venv/bin/)?pamphlets ([a-z-]+)", text, re.MULTILINE)
    )
    assert commands
    for command in commands:
        run = [sys.executable, "-m", "pamphlets", command, "--help"]
        subprocess.run(run, cwd=TOP, check=True, capture_output=True)


def test_the_examples_of_the_help_page_are_read_without_a_doubt(tmp_path: Path) -> None:
    page = (TOP / "LISEZMOI.md").read_text("utf-8").partition("# Aide-mémoire")[2]
    page = page.partition("# Les clés")[0]
    registers = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    page = re.sub(r"```.*?```", "", page, flags=re.DOTALL)
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", page, re.MULTILINE)
    examples = [textwrap.dedent(block).strip() for block in blocks]
    cells = re.findall(r"^\| `(.*)` \|", page, re.MULTILINE)
    links = [cell for cell in cells if cell.startswith("[")]
    text = tmp_path / "brochures" / "a.md"
    text.parent.mkdir()
    text.write_text(
        "\n\n".join([*examples[:1], "# Un titre", *links, *examples[1:]]), "utf-8"
    )
    (tmp_path / "images").mkdir()
    shutil.copy(TOP / "content" / "images" / "tiroir.svg", tmp_path / "images")
    (tmp_path / "collectif.yaml").write_text("collectif: A\nadresse: B\n")
    assert len(examples) == 8
    assert len(links) == 3
    assert len(registers) == 2
    for register in registers:
        (tmp_path / "sources.yaml").write_text(register, "utf-8")
        shop, doubts = open_project(tmp_path, FONTS)
        assert [*doubts, *check_title(title_from_path(text), shop)] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_and_hashes_everything_and_names_no_index(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert "index" not in text
    for requirement in (
        re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    ):
        assert re.match(
            r"[a-z0-9._-]+==[\w.]+( ; [^#]+?)?( +--hash=sha256:[0-9a-f]{64})+ *$",
            requirement,
        )


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    wanted = {"run": project["project"]["dependencies"], **project["dependency-groups"]}
    for lock, requirements in wanted.items():
        text = (TOP / "requirements" / f"{lock}.txt").read_text("utf-8")
        pinned = set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))
        names = {
            re.split(r"[\[<>=;]", name)[0].lower().replace("_", "-")
            for name in requirements
        }
        assert names <= pinned


def test_no_file_names_a_folder_of_someone_s_machine() -> None:
    personal = re.compile(r"(?<![\w.}])/(?:home|Users|work|tmp|root)/\w")
    found = {path for path in ours() if personal.search(path.read_text("utf-8", "replace"))}
    assert found - {Path(__file__).resolve()} == set()


def test_the_house_and_its_fonts_are_free_to_take() -> None:
    assert (TOP / "LICENSE").read_text("utf-8").startswith("MIT License")
    for folder in (path for path in (TOP / "fonts").iterdir() if path.is_dir()):
        assert [*folder.glob("OFL.txt"), *folder.glob("LICENSE*")], (
            f"{folder.name} without its licence"
        )

"""A third language is one file: under one that nobody speaks, every word that is printed comes from its catalogue.

Its letters all have accents. What has none is a field: a path, what is typed, a name, a text of the author's.
"""

import re
import shutil
from pathlib import Path

import pytest

from pamphlets.app.cli.main import COMMANDS
from pamphlets.design.registry import design_names, format_names
from pamphlets.impose.arrangement.catalogue import scheme_names
from pamphlets.languages import catalogue
from pamphlets.languages.choice import find_language
from pamphlets.languages.wording import speak_language
from tests.support.catalogues import PSEUDO_LANGUAGE, write_pseudo_language
from tests.support.command_line import run_words
from tests.support.pages import booklet

HEAD = "---\ntitre: Un titre\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\n"
FAULTY = "---\ntitr: Un\ntheme: gris\n---\n\nUn appel[^x] de 12 % et ![](q.png), [@a].\n"
# Paths, options, names of commands, of formats, of schemes and of papers: what can be typed, in any language.
_PLACES = re.compile(
    r"\S*[/.]\S*|--?[\w-]+(?:[/,] ?--?[\w-]+)*|\b[a-z]+-[\w-]+|[{\['][^\]}]*[}\]']|\b[A-Z]+\d\b|^\w+ = \S*$"
)
_TYPED = {
    *"pamphlets make a faux b blah bureau content build imprimantes titr titre theme gris en fr".split(),
    *"x nope autre texte mm g zz N M CUPS".split(),
    *"auto roll z with short long end page copy crop steps staples slug".split(),
    *(name for command in COMMANDS for name in (command.name, command.french_name)),
    *(
        re.sub(r"\d", "", name)
        for name in (*scheme_names(), *format_names(), *design_names())
    ),
}


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of languages with one file more than ours."""
    folder = tmp_path_factory.mktemp("languages")
    shutil.copy(catalogue.CATALOGUES / "fr.po", folder)
    write_pseudo_language(folder)
    return folder


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, languages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a text, a faulty one and a PDF."""
    monkeypatch.setattr(catalogue, "CATALOGUES", languages)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(f"{HEAD}Du texte.\n", "utf-8")
    (folder / "faux.md").write_text(FAULTY, "utf-8")
    (tmp_path / "texte.html").write_text("<p>Bonjour</p>", "utf-8")
    booklet(tmp_path / "in.pdf", 8)


def run_pseudo(*words: str) -> str:
    """What a command line prints under the language."""
    with speak_language(PSEUDO_LANGUAGE):
        _, output = run_words(*words)
    return output


def plain_words(output: str) -> list[str]:
    """The words with a plain letter that are no field: no excerpt of the author's, no path, nothing typed."""
    words: list[str] = []
    lines = output.splitlines()
    for number, line in enumerate(lines):
        is_excerpt = number + 1 < len(lines) and lines[number + 1].strip() == "^"
        if is_excerpt:
            continue
        for word in re.findall(r"[^\W\d_]+", _PLACES.sub(" ", line)):
            if re.search(r"[A-Za-z]", word) and word not in _TYPED:
                words.append(word)
    return words


def test_the_file_makes_a_language() -> None:
    assert find_language(f"{PSEUDO_LANGUAGE}_ZZ.UTF-8") == PSEUDO_LANGUAGE


def test_what_has_plain_letters_and_is_no_field_is_seen() -> None:
    assert plain_words("a.md:1:2: éŕŕôŕ: there is\n  Un appel\n  ^\n") == ["there", "is"]


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_help_of_every_command(command: str) -> None:
    assert plain_words(run_pseudo(command, "--help")) == []


@pytest.mark.parametrize(
    "line",
    [
        "--help",
        "blah",
        "build nope",
        "build --fit x",
        "build --fit 5",
        "build --wrong",
        "build --format",
        "check --archive nope",
        "new",
        "new !",
        "new A",
        "new Autre",
        "new Autre --format gris",
        "import nope.md",
        "import texte.html",
        "impose",
        "impose in.pdf",
        "impose in.pdf --flip x",
        "impose in.pdf --paper x",
        "impose in.pdf --size x",
        "impose in.pdf --up x",
        "impose in.pdf --marks x",
        "impose in.pdf --margin x",
        "impose in.pdf --plan --json",
        "impose in.pdf --creep x -o out.pdf",
        "impose in.pdf -o out.pdf --weight 80",
        "impose in.pdf -o out.pdf --passes 2 --instructions",
        "impose in.pdf -o out.pdf --scale fit --cover apart",
        "impose in.pdf --plan --creep auto --marks crop",
        "impose nope.pdf -o out.pdf",
        "impose in.pdf -o out.txt",
        "schemes",
        "schemes saddle",
        "schemes nope",
        "print a --copies x",
        "print a",
        "setup-printer",
        "setup-printer bureau",
        "setup-printer --questions",
        "setup-printer --usual",
        "--langue",
    ],
)
def test_commands_and_their_faults(line: str) -> None:
    output = run_pseudo(*line.split())
    assert output.strip()
    assert plain_words(output) == []


def test_lists_but_for_the_names_of_fonts() -> None:
    output, _, fonts = run_pseudo("list").rpartition("\n\n")
    assert fonts
    assert plain_words(re.sub(r"(?m)^  [\w-]+:", "", output)) == []


def test_builds_checks_and_prints() -> None:
    first = run_pseudo("build", "--no-preview")
    assert "a: " in first
    second = run_pseudo("build", "--no-preview")
    checked = run_pseudo("check", "--list", "--pages")
    printed = run_pseudo("print", "a")
    Path("content/brochures/a.md").unlink()
    removed = run_pseudo("build", "--no-preview")
    for output in (first, second, checked, printed, removed):
        assert output.strip()
        assert plain_words(output) == []

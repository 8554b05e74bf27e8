"""Faults of a text that is not made: as many as there are, each in the one Source of the text."""

from pathlib import Path

from pamphlets.app.build.build_options import BuiltTitle
from pamphlets.app.build.title_output import TitlePlaces, build_together
from pamphlets.app.build.titles import Title
from pamphlets.core.source import Diagnostic, Source, Span, error, raise_errors
from pamphlets.core.system.input_files import InputFiles


def build_with_faults(
    folder: Path, aside_name: str
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text of a title, and what is told when its build ends with two faults of it and one of a file of its own."""
    text = Source("content/brochures/a.md", "un\ndeux\n")

    def build(_title: Title, aside: Path, _files: InputFiles) -> BuiltTitle:
        own = Source(str(aside / aside_name), "")
        faults = [error("yaml-shape", text, Span(at, at + 2)) for at in (0, 3)]
        raise_errors("reading", [*faults, error("yaml-shape", own)])
        raise AssertionError

    title = Title("a", folder / "content" / "brochures" / "a.md", "brochure")
    places = TitlePlaces(title, folder / "content", folder / "build")
    return text, build_together(places, build, None, {}).diagnostics


def test_faults_of_one_text_share_its_source_and_those_of_files_name_their_place(
    tmp_path: Path,
) -> None:
    text, diagnostics = build_with_faults(tmp_path, "a.pdf")
    first, second, own = diagnostics
    assert first.source is second.source is text
    assert own.source.path == str(tmp_path / "build" / "a" / "a.pdf")

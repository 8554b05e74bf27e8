"""Inlines have one form wherever they stand, and can be moved there."""

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import Source, Span
from pamphlets.document import nodes
from pamphlets.document.moved_nodes import (
    NodeOrigin,
    find_origin,
    move_inlines,
    relative_form,
)
from pamphlets.document.traversal import list_inlines
from pamphlets.readers.document import read_document

HEAD = "---\ntitre: A\n---\n\n"
RUNS = (
    "Un *mot*, `code` et [un lien](https://example.org/a).",
    "Une note[^1], une [autre]{lang=en}, ![carré](a.svg).",
    "Des sources [@quai, p. 2; voir @autre#fait].\\\nUne ligne.",
)
NOTE = "\n\n[^1]: Sa source.\n"


def read_runs(body: str) -> list[nodes.Inlines]:
    """The inlines of each paragraph."""
    document, _ = read_document(Source("a.md", HEAD + body + NOTE), "a")
    return [
        block.children for block in document.blocks if isinstance(block, nodes.Paragraph)
    ]


@given(
    st.permutations(RUNS), st.sampled_from(("", "Un [lien](https://a.org).\n\n", "é\n\n"))
)
def test_a_run_moved_is_the_run_that_is_read_there(runs: list[str], before: str) -> None:
    first = read_runs("\n\n".join(runs))
    second = read_runs(before + "\n\n".join(runs))[bool(before) :]
    assert len(first) == len(second) == 3
    for old, new in zip(first, second, strict=True):
        old_origin, origin = find_origin(old), find_origin(new)
        assert relative_form(old, old_origin) == relative_form(new, origin)
        by = NodeOrigin(origin.offset - old_origin.offset, origin.node - old_origin.node)
        assert move_inlines(old, by) == new


def test_other_runs_have_other_forms() -> None:
    forms = set()
    for run in (*RUNS, *(run.replace("mot", "pot") for run in RUNS[:1])):
        (inlines,) = read_runs(run)
        forms.add(relative_form(inlines, find_origin(inlines)))
    assert len(forms) == 4


def test_a_run_that_is_not_moved_is_the_very_run() -> None:
    run = (nodes.Text("a", Span(3, 4)),)
    assert move_inlines(run, NodeOrigin()) is run


def test_every_inline_is_known() -> None:
    inlines = {type(inline) for run in RUNS for inline in list_inlines(_blocks(run))}
    assert inlines == {
        *(nodes.Text, nodes.StyledText, nodes.Code, nodes.Link, nodes.NoteRef, nodes.Image),
        *(nodes.ForeignText, nodes.Citation, nodes.LineBreak),
    }


def _blocks(body: str) -> nodes.Blocks:
    return read_document(Source("a.md", HEAD + body + NOTE), "a")[0].blocks

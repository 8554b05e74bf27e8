import pytest

from pamphlets.core.source import Source
from pamphlets.document import nodes
from pamphlets.readers.markdown.containers import CONTAINER_KINDS
from tests.readers.markdown.outline import HEAD, all_told, outline, read_body, told


def block_of(text: str) -> nodes.Block:
    (block,) = read_body(text)[0].blocks
    return block


@pytest.mark.parametrize("name", ["encadré", "encadre", "aside", "Encadré"])
def test_an_aside_has_several_names(name: str) -> None:
    assert isinstance(block_of(f"::: {name}\nmots\n:::\n"), nodes.Aside)


@pytest.mark.parametrize("name", ["exergue", "pullquote"])
def test_a_pull_quote_has_several_names(name: str) -> None:
    assert isinstance(block_of(f"::: {name}\nmots\n:::\n"), nodes.PullQuote)


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("affiche", "affiche"),
        ("poster", "affiche"),
        ("tract", "tract"),
        ("Flyer", "tract"),
        ("zine", "zine"),
        ("lettre", "lettre"),
        ("letter", "lettre"),
    ],
)
def test_a_section_for_one_format_has_its_french_name(name: str, format_name: str) -> None:
    section = block_of(f"::: {name}\nmots\n:::\n")
    assert isinstance(section, nodes.FormatSection)
    assert section.format == format_name


@pytest.mark.parametrize("name", ["étapes", "etapes", "steps"])
def test_steps_are_the_numbered_lists_alone(name: str) -> None:
    document, _ = read_body(f"::: {name}\n1. un\n\n- point\n\nmots\n:::\n")
    assert (
        outline(document)
        == "ol 1 tight steps\n  -\n    p un\nul tight\n  -\n    p point\np mots"
    )
    assert told(f"::: {name}\n- point\n:::\n") == ["1:5 error steps-list"]


@pytest.mark.parametrize("name", ["signes", "signs"])
def test_signs_are_asked_for_in_the_tables_alone(name: str) -> None:
    table = "| a |\n|---|\n| oui |\n"
    blocks = read_body(f"::: {name}\nmots\n\n{table}:::\n\n{table}")[0].blocks
    tables = [block for block in blocks if isinstance(block, nodes.Table)]
    assert [block.prints_signs for block in tables] == [True, False]
    assert told(f"::: {name}\nmots\n:::\n") == ["1:5 error signs-table"]


@pytest.mark.parametrize("name", ["champs", "fields"])
def test_fields_are_lists_of_any_kind(name: str) -> None:
    blocks = read_body(f"::: {name}\n1. un\n\n- point\n\nmots\n:::\n")[0].blocks
    lists = [block for block in blocks if isinstance(block, nodes.List)]
    assert [block.are_fields for block in lists] == [True, True]
    assert [block.are_steps for block in lists] == [False, False]
    assert told(f"::: {name}\nmots\n:::\n") == ["1:5 error fields-list"]


def test_steps_in_steps_are_steps() -> None:
    assert told("::: étapes\n::: étapes\n1. un\n:::\n:::\n") == []


def test_blocks_in_another_language_know_it() -> None:
    blocks = block_of("::: {lang=en}\nwords\n:::\n")
    assert isinstance(blocks, nodes.ForeignBlocks)
    assert blocks.lang == "en"


@pytest.mark.parametrize(
    "caption",
    ["![x](x.png)\nLégende\n", "![x](x.png)\\\nLégende\n", "![x](x.png)\n\nLégende\n"],
)
def test_a_caption_follows_its_picture(caption: str) -> None:
    figure = block_of(f"::: figure\n{caption}:::\n")
    assert isinstance(figure, nodes.Figure)
    (words,) = figure.caption
    assert isinstance(words, nodes.Paragraph)
    assert nodes.to_plain_text(words.children) == "Légende"
    assert words.span.stop - words.span.start == len("Légende")


@pytest.mark.parametrize(
    ("attributes", "width", "full_page"),
    [
        ("largeur=60%", 0.6, False),
        ("width='62,5 %'", 0.625, False),
        ("largeur=100%", 1.0, False),
        ("plein", None, True),
        ("pleine", None, True),
        ("FULL", None, True),
        ("plein largeur=5%", 0.05, True),
    ],
)
def test_a_picture_has_the_size_that_its_attributes_give(
    attributes: str, width: float | None, full_page: bool
) -> None:
    figure = block_of(f"![x](x.png){{{attributes}}}\n")
    assert isinstance(figure, nodes.Figure)
    assert (figure.image.width, figure.image.placement == "page") == (width, full_page)


@pytest.mark.parametrize("attributes", ["largeur=0%", "largeur=101%", "grand", "largeur=6"])
def test_any_other_size_is_a_fault(attributes: str) -> None:
    assert told(f"![x](x.png){{{attributes}}}\n") == ["1:13 error attribute-picture"]


def test_a_name_that_is_unknown_is_told_those_that_are_not() -> None:
    (fault,) = all_told(Source("a.md", f"{HEAD}::: xyzzy\nmots\n:::\n"))
    assert fault.code == "container-unknown"
    names = fault.fields["known"].replace(";", ",").split(",")
    known = {name.strip().removesuffix(" for those formats") for name in names}
    assert known - {"{lang=en}"} <= set(CONTAINER_KINDS)


@pytest.mark.parametrize(
    ("name", "near"), [("etape", "étapes"), ("encadr", "encadré"), ("figur", "figure")]
)
def test_a_misspelt_name_is_told_the_nearest_with_its_accents(name: str, near: str) -> None:
    (fault,) = all_told(Source("a.md", f"{HEAD}::: {name}\nmots\n:::\n"))
    assert (fault.code, fault.fields["near"]) == ("container-near", near)


def test_only_a_name_stands_behind_the_colons() -> None:
    assert told("::: encadré Mon titre\nmots\n:::\n") == ["1:5 error container-words"]


def test_a_container_is_closed_and_holds_something() -> None:
    assert told("::: encadré\nmots\n") == ["1:1 error container-open"]
    assert told("::: encadré\n:::\n") == ["1:5 error container-empty"]
    assert told(":::\n") == ["1:1 error container-stray"]


@pytest.mark.parametrize("name", ["courrier", "Courrier", "form-letter"])
def test_a_letter_to_copy_has_two_names(name: str) -> None:
    assert isinstance(block_of(f"::: {name}\n[Nom]\n:::\n"), nodes.FormLetter)


@pytest.mark.parametrize("line", ["exergue {page}", "exergue{page}", "Exergue { Page }"])
def test_a_pull_quote_may_ask_for_a_page(line: str) -> None:
    quote = block_of(f"::: {line}\nmots\n:::\n")
    assert isinstance(quote, nodes.PullQuote)
    assert quote.full_page


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("exergue {pages}", "container-attribute"),
        ("exergue {}", "container-attribute"),
        ("exergue page", "container-braces"),
        ("exergue (page)", "container-braces"),
        ("page {ornements}", "container-attribute"),
        ("page ornement", "container-braces"),
        ("encadré {page}", "container-no-attribute"),
        ("courrier {page}", "container-no-attribute"),
        ("exergue {page} mots", "container-words"),
        ("page À retenir", "container-words"),
        ("exergu {page}", "container-near"),
        ("pages", "container-near"),
        ("courier", "container-near"),
        ("modèle", "container-near"),
        ("ornement", "container-near"),
        ("page, ornement", "container-near"),
    ],
)
def test_what_stands_behind_a_name_is_known_or_reported(line: str, code: str) -> None:
    assert told(f"::: {line}\nmots\n:::\n") == [f"1:5 error {code}"]


@pytest.mark.parametrize("text", ["::: page", "::: page\n:::", "::: Page :::", ":::page"])
def test_a_page_begins_at_a_line_closed_or_not(text: str) -> None:
    document, diagnostics = read_body(f"un\n\n{text}\n\ndeux\n")
    assert outline(document) == "p un\nnew page\np deux"
    assert not diagnostics


def test_lines_that_begin_pages_may_follow_each_other_and_boxes() -> None:
    text = "::: page\n\n::: encadré\nun\n:::\n\n::: page {ornement}\n\ndeux\n\n::: page\n\ntrois\n"
    document, diagnostics = read_body(text)
    assert (
        outline(document) == "new page\naside\n  p un\nnew page\np deux\nnew page\np trois"
    )
    pages = [block for block in document.blocks if isinstance(block, nodes.NewPage)]
    assert [page.has_ornament for page in pages] == [False, True, False]
    assert not diagnostics


def test_what_stands_in_a_page_has_it_to_itself() -> None:
    document, _ = read_body("un\n\n::: page\n## deux\n\ntrois\n:::\n\nquatre\n")
    kinds = [type(block).__name__ for block in document.blocks]
    assert kinds == ["Paragraph", "NewPage", "Heading", "Paragraph", "NewPage", "Paragraph"]
    assert len({block.node for block in document.blocks}) == len(document.blocks)


@pytest.mark.parametrize("line", ["page", "exergue {page}"])
def test_no_page_begins_inside_a_box(line: str) -> None:
    text = f"::: encadré\nun\n\n::: {line}\ndeux\n:::\n:::\n"
    assert told(text) == ["4:5 warning new-page-inside"]
    document, _ = read_body(text)
    assert "new page" not in outline(document)
    inner = list(nodes.walk_blocks(document.blocks))
    assert not any(
        isinstance(block, nodes.PullQuote) and block.full_page for block in inner
    )


def heading_of(text: str) -> nodes.Heading:
    heading = block_of(text)
    assert isinstance(heading, nodes.Heading)
    return heading


@pytest.mark.parametrize(
    ("braces", "anchor"),
    [
        ("{ouverture}", "un"),
        ("{#ici} {ouverture}", "ici"),
        ("{#ici ouverture}", "ici"),
        ("{ opener #ici }", "ici"),
    ],
)
def test_a_section_may_open_a_page(braces: str, anchor: str) -> None:
    heading = heading_of(f"## Un {braces}\n")
    assert (heading.opens_page, heading.anchor) == (True, anchor)
    assert nodes.to_plain_text(heading.children) == "Un"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Un {ouverture}\n", "1:1 notice opener-chapter"),
        ("### Un {ouverture}\n", "1:1 warning opener-level"),
        ("::: encadré\n## Un {ouverture}\n:::\n", "2:1 warning new-page-inside"),
        ("## Un {ouvertur}\n", "1:1 error opener-near"),
        ("## Un {page}\n", "1:1 error opener-near"),
        ("## Un {ouverture}.\n", "1:1 error opener-near"),
        ("## Un (ouverture)\n", "1:1 warning opener-near"),
    ],
)
def test_a_heading_that_opens_no_page_says_why(text: str, line: str) -> None:
    assert told(text) == [line]


@pytest.mark.parametrize("line", ["pages", "newpage", "saut de page", "ornement"])
def test_a_line_that_was_to_begin_a_page_is_reported_once(line: str) -> None:
    assert told(f"un\n\n::: {line}\n\ndeux\n") == ["3:5 error container-near"]

import pytest

from tests.readers.markdown.outline import outline, read_body, told

MARKS = [
    "\\newpage", "\\pagebreak", "\\clearpage", "\\cleardoublepage", "\\pagebreak[4]", "\\newpage{}",
    "{{< pagebreak >}}", "<!-- pagebreak -->", "<!-- \\newpage -->", "<!--nextpage-->", "<!-- saut de page -->",
    '<div style="page-break-after: always"></div>', '<div style="break-before:page;">&nbsp;</div>',
    '<div style="page-break-after: always">\n</div>', '<p style="page-break-before:always">',
    '<div class="page-break"></div>', '<br class="pagebreak" />', '<hr style="page-break-after: always">',
    "```{=latex}\n\\newpage\n```", '```{=openxml}\n<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n```',
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_of_its_own_asks_for_a_new_page(mark: str, gap: str) -> None:
    text = f"Un.{gap}{mark}  {gap}Deux.\n"
    assert outline(read_body(text)[0]) == "p Un.\nnew page\np Deux."
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["\\newpages", "un \\newpage", "\\newpage deux", "`\\newpage`", "<!-- pages -->", '<div class="page">a</div>'],
)  # fmt: skip
def test_other_lines_ask_for_none(text: str) -> None:
    assert "new page" not in outline(read_body(f"a\n\n{text}\n")[0])


def test_code_asks_for_none() -> None:
    assert outline(read_body("```\n\\newpage\n```\n")[0]) == "code\n  \\newpage"
    assert outline(read_body("    \\newpage\n")[0]) == "code\n  \\newpage"


@pytest.mark.parametrize("name", ["tract", "zine", "{lang=en}"])
def test_a_format_s_own_text_may_ask_for_one(name: str) -> None:
    text = f"::: {name}\na\n\n\\newpage\n\nb\n:::\n"
    assert "  new page\n" in outline(read_body(text)[0])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> a\n>\n> \\newpage\n", "3:3"),
        ("- a\n\n  \\newpage\n", "3:3"),
        ("::: encadré\na\n\n\\newpage\n:::\n", "4:1"),
        ("::: encadré\n::: {lang=en}\na\n\n\\newpage\n:::\n:::\n", "5:1"),
        ("un[^a]\n\n[^a]: a\n\n    \\newpage\n", "5:5"),
    ],
)
def test_inside_another_block_it_is_left_out_and_told(text: str, line: str) -> None:
    assert told(text) == [f"{line} warning new-page-inside"]
    assert "new page" not in outline(read_body(text)[0])

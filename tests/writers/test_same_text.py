"""The text of HTML, of EPUB, of plain text and of the PDF is one text: each is compared with the Document of all."""

import re
from collections.abc import Iterator
from random import Random

import pytest

from pamphlets.app.build.project import open_project, read_title
from pamphlets.app.build.stages.editions import (
    edit_for_format,
    edit_for_screens,
    title_formats,
)
from pamphlets.app.build.titles import find_titles
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.document.nodes import Document, Table, walk_blocks
from pamphlets.writers.epub.book import write_epub
from pamphlets.writers.plain_text.text_file import write_plain_text
from tests.support.documents import Hostile, prose, written
from tests.support.publications import (
    html_words,
    iter_block_letters,
    note_patterns,
    open_html,
    parse_xhtml,
    plain_words,
    publish_document,
    read_book,
    squeeze,
    text_pattern,
    xhtml_words,
)
from tests.support.structure.editions import CONTENT

EVERYTHING = """\
Un mot[^a], *deux*[^b][^c] et ~~trois~~ H~2~O `a  b`, [un lien](https://exemple.org/page?x=1&y=2 "titre").

## Un titre[^a]

> Une citation.
>
> — Quelqu'un

1. un
2. deux
   - trois

   encore

- [x] fait
- [ ] à faire

| Année | Personnes |
|---|--:|
| 2021 | 3 |
| 2022 |  |

::: encadré
### Dedans

Mot.
:::

::: exergue
Une phrase.
:::

::: exergue
Une autre.
:::

::: {lang=en}
Some *English* words.
:::

Terme
: Une explication.

```
a < b && c
```

***

![Un quai.](quai.png)

[^a]: Une note, et [son lien](https://exemple.org).
[^b]: Deux

    paragraphes.
[^c]: - une liste
"""


def hostile_documents() -> Iterator[Document]:
    for seed in range(4):
        pool = [prose(Random(seed + place), 80) for place in range(6)]
        yield Hostile(seed, pool, pool).document()


DOCUMENTS = [written(EVERYTHING), *hostile_documents()]


def content_documents() -> Iterator[Document]:
    """The brochures of content/, as their screens have them; the very text that the PDF is set from."""
    project, _ = open_project(CONTENT, FONTS)
    for title in find_titles(CONTENT):
        if title.format == "brochure":
            whole, _ = read_title(title, project)
            document, _ = edit_for_screens(whole, title, project)
            fmt = title_formats(whole, title)[0]
            assert edit_for_format(whole, title, fmt, project)[0] == document
            yield document


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [*DOCUMENTS, *content_documents()]


def test_a_page_of_html_says_the_text_and_nothing_else(documents: list[Document]) -> None:
    for document in documents:
        page = open_html(publish_document(document))
        assert re.fullmatch(
            text_pattern(document), squeeze(html_words(page.query_one("main")))
        )
        rows = page.query("section[role=doc-endnotes] > ol > li")
        for pattern, row in zip(note_patterns(document), rows, strict=True):
            assert re.fullmatch(pattern, squeeze(html_words(row)))


def test_an_epub_says_the_text_and_nothing_else(documents: list[Document]) -> None:
    for document in documents:
        files = read_book(write_epub(publish_document(document)))
        words = ""
        for name, data in files.items():
            if name.startswith(("texte-", "sources.")):
                words += xhtml_words(parse_xhtml(data)[1])
        assert re.fullmatch(text_pattern(document), squeeze(words))
        if document.notes:
            rows = parse_xhtml(files["notes.xhtml"])[1][0][1]
            for pattern, row in zip(note_patterns(document), rows, strict=True):
                assert re.fullmatch(pattern, squeeze(xhtml_words(row)))


def test_plain_text_says_every_block_in_order(documents: list[Document]) -> None:
    for document in documents:
        letters = plain_words(write_plain_text(publish_document(document)))
        place = 0
        # The cells of a table stand under their heads, which each row repeats.
        has_tables = any(isinstance(block, Table) for block in walk_blocks(document.blocks))
        for block, kind in iter_block_letters(document):
            start = letters.find(block, 0 if kind == "cell" else place)
            if start < 0 and has_tables:
                start = letters.find(block)
            assert start >= 0, (kind, block)
            place = (
                start + len(block) if kind not in ("cell", "group of sources") else place
            )

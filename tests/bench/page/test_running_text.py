from pamphlets.core.source import Source
from pamphlets.document.nodes import to_plain_text
from pamphlets.readers.document import parse_document
from tests.bench.page.running_text import keep_running_text

TEXT = """---
titre: Essai
theme: bloc
pages: 12
---

## Un titre

Un paragraphe.

| Une | table |
|-----|-------|
| a   | b     |

> Une citation.

::: encadré
Un encadré.
:::

::: exergue
Un exergue.
:::

::: étapes
1. Une étape.
:::

## Sources
"""


def test_tables_and_pull_quotes_go_and_what_is_boxed_is_plain_text() -> None:
    document, _ = parse_document(Source("essai.md", TEXT), "essai")
    running = keep_running_text(document)
    kinds = [type(block).__name__ for block in running.blocks]
    assert kinds == ["Heading", "Paragraph", "Paragraph", "Paragraph", "List"]
    words = [to_plain_text(getattr(block, "children", ())) for block in running.blocks]
    assert words[1:4] == ["Un paragraphe.", "Une citation.", "Un encadré."]
    assert (running.meta.theme, running.meta.pages) == ("sobre", None)

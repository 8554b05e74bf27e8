import pytest

from pamphlets.core.source import Source
from pamphlets.readers.front_matter.missing_head import describe_missing_head


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n# Le four banal ##\n\ntexte\n", "Le four banal"),
        ("##\u00a0Le pain\n", "Le pain"),
        ("# #\n", "Le titre de la brochure"),
        ("Un mot.\n\n# Plus loin\n", "Le titre de la brochure"),
    ],
)
def test_the_lines_to_put_on_top_hold_the_title_that_was_typed(
    text: str, title: str
) -> None:
    source = Source("a.md", text)
    fault = describe_missing_head(source, len(text) - len(text.lstrip()))
    assert fault.fields["title"] == title

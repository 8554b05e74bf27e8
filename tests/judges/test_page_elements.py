"""What of all texts in all formats is read aloud by no one."""

from pamphlets.core.fonts.typed_letters import squeeze
from tests.support.structure.editions import iter_editions
from tests.support.structure.page_elements import find_unread_content, read_titles


def test_of_all_texts_in_all_formats_nothing_is_an_artifact_but_folios_heads_and_signs() -> (
    None
):
    faults: list[str] = []
    for edition in iter_editions():
        faults += [f"{edition.name} {fault}" for fault in find_unread_content(edition)]
        titles = read_titles(edition.pages)
        title = squeeze(edition.document.meta.title)
        if not edition.name.endswith(" lettre") and not (
            len(titles) == 1 and titles[0].startswith(title)
        ):
            faults.append(f"{edition.name}: {titles}")
    assert faults == []

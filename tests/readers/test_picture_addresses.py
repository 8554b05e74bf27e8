"""What is wrong with a picture's address, before a file is looked for."""

import pytest

from pamphlets.readers.picture_addresses import (
    MAX_ADDRESS_SHOWN,
    address_fields,
    find_address_fault,
    find_embedded_picture,
)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("../images/a.png", ""),
        ("a b’é.png", ""),
        ("images/10:30.png", ""),
        ("a:b.png", ""),
        ("data.png", ""),
        ("data:image/png;base64,AAAA", "picture-embedded"),
        ("DATA:image/svg+xml,%3Csvg/%3E", "picture-embedded"),
        ("https://a.fr/b.png", "picture-remote"),
        ("HTTP://a.fr/b.png", "picture-remote"),
        ("//a.fr/b.png", "picture-remote"),
        ("gopher://a.fr/b.png", "picture-remote"),
        ("file:///media/ana/b.png", "picture-absolute"),
        ("/media/ana/b.png", "picture-absolute"),
        ("~/b.png", "picture-absolute"),
        ("C:/Documents/ana/b.png", "picture-absolute"),
        ("C:\\Documents\\ana\\b.png", "picture-absolute"),
        ("\\\\serveur\\b.png", "picture-absolute"),
        ("..\\images\\b.png", "picture-backslash"),
        ("blob:https://pad.fr/1234", "picture-pasted"),
        ("cid:image1", "picture-pasted"),
    ],
)
def test_each_kind_of_address_has_its_fault(address: str, fault: str) -> None:
    assert find_address_fault(address) == fault


def test_a_message_names_what_can_be_typed_and_never_a_megabyte() -> None:
    assert address_fields("C:\\images\\b.png") == {
        "path": "C:\\images\\b.png",
        "name": "b.png",
        "slashed": "C:/images/b.png",
    }
    fields = address_fields("data:image/png;base64," + "A" * 1_000_000)
    assert max(map(len, fields.values())) == MAX_ADDRESS_SHOWN + 1


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("a ![b](data:image/png;base64,AAAA)", 6),
        ("a ![b](<data:image/png;base64,AAAA>)", 6),
        ('<img src="data:image/gif;base64,AAAA">', 8),
        ("les data: une image", -1),
        ("(data:)", -1),
    ],
)
def test_an_embedded_picture_is_found_in_words(words: str, offset: int) -> None:
    assert find_embedded_picture(words) == offset

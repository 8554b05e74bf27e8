"""Where a link of a file for a screen may lead."""

import pytest

from pamphlets.writers.link_targets import make_outside_address


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://exemple.org", "https://exemple.org"),
        ("https://exemple.org/a b?x=é#y", "https://exemple.org/a%20b?x=%C3%A9#y"),
        ("https://exemple.org/50%", "https://exemple.org/50%25"),
        ("https://exemple.org/%C3%A9", "https://exemple.org/%C3%A9"),
        ("http://exemple.org:80/", "http://exemple.org:80/"),
        ("https://été.fr/", "https://xn--t-9fab.fr/"),
        ("mailto:a@b.fr", "mailto:a@b.fr"),
        ("tel:+33 1 23", "tel:+33%201%2023"),
        ("HTTPS://Exemple.org", "https://Exemple.org"),
        ("https://", None),
        ("https://exemple.org:99999/", None),
        ("https://[::1/", None),
        ("https://exe mple.org/", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("autre.pdf", None),
        ("mailto:", None),
        ("", None),
    ],
)
def test_addresses_of_the_network_stay_and_others_go(
    target: str, address: str | None
) -> None:
    assert make_outside_address(target) == address

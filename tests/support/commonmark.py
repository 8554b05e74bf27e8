"""CommonMark's own examples, and what a browser shows of the HTML they ought to give."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

SPEC = Path(
    os.environ.get(
        "PAMPHLETS_COMMONMARK",
        Path(__file__).resolve().parents[2] / "build/commonmark/spec.json",
    )
)
EXAMPLES = json.loads(SPEC.read_text("utf-8")) if SPEC.exists() else []
UNSETTABLE = {27}  # letters of Malayalam and Kannada, which want a shaping of their own
# Deliberate deviations, by number: what a browser shows, and what we print. Numbers and their brackets stay as typed;
# a backslash before a space makes it a no-break one, as in pandoc.
# between tags of HTML Markdown is read.
DEVIATIONS = {
    13: ("\\A\\a\\\\3", "\\A\\a\\3"),
    151: ("*foo*", "foo"),
    155: ("*foo*", "foo"),
    159: ("*foo*", "foo"),
    161: ("```cintx=33;```", "intx=33;"),
    162: ("*bar*", "bar"),
    164: ("*bar*", "bar"),
    165: ("*bar*", "bar"),
    166: ("*foo*", "foo"),
    177: ("*bar*", "bar"),
    186: ("*foo*", "foo"),
    189: ("*Emphasized*", "Emphasized"),
    268: ("3.ok", "003.ok"),
    296: ("10.foo", "10)foo"),
    297: ("10.foo", "10)foo"),
    302: ("3.baz", "3)baz"),
}
# Deliberate deviations: a word between angle brackets that is no tag of HTML is text. What we print of these.
UNKNOWN_TAGS = {
    150: "hello<foo>",
    163: "<Warning>bar</Warning>",
    201: "[foo]:<bar>(baz)[foo]",
    491: "[link](<foobar>)",
    524: 'foo<barattr="">',
    536: 'foo<barattr="">',
    613: "<bab><c2c>",
    614: "<b2/>",
    615: '<b2data="foo">',
    617: 'Foo<responsive-imagesrc="foo.jpg"/>',
    623: "</foo>",
}
# A picture's title is its caption in print; a browser keeps it for the mouse.
CAPTIONS = {
    **dict.fromkeys((572, 584, 585, 586, 588, 589, 591), "title"),
    **dict.fromkeys((573, 576, 577), "train&tracks"),
}
# The standard library takes `<!-->` for the beginning of a long comment; HTML (§ 13.2.5.43) does not.
BRIEF_COMMENT = re.compile(r"<!--(?:>|->)")


class Visible(HTMLParser):
    """The characters of HTML that a browser shows; with `marks`, also those in front of list items."""

    def __init__(self, html: str, *, marks: bool = False) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.hidden = 0
        self.marks = marks
        self.lists: list[
            int | None
        ] = []  # the next number of each list around, None for bullets
        self.feed(BRIEF_COMMENT.sub("", html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in {"script", "style"}
        if tag == "ul":
            self.lists.append(None)
        elif tag == "ol":
            self.lists.append(int(dict(attrs).get("start") or 1))
        elif tag == "li" and self.marks and self.lists:
            number = self.lists[-1]
            self.shown.append("–" if number is None else f"{number}.")
            self.lists[-1] = None if number is None else number + 1

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"script", "style"} and self.hidden > 0
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.shown.append(data)

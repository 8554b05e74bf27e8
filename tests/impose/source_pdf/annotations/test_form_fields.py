"""Fields of forms stand on their sheet as they are filled in, with or without a picture in the file."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from pamphlets.core.source import Diagnostic
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.nasty import BOX, FONTS, book, page
from tests.support.pages import stream

SPINE = 420.945  # points: where the first page begins on a side of A4
ROW = 24  # points between fields that stand above each other
FRAME = b"/MK<</BC[1 0 0]/BG[0.8 0.9 1]>>"
OPTIONS = b"/Opt[(One)[(b)(Beta)][(c)(Gamma)]]"
OLD = b"/AP<</N 5 0 R>>"  # says OLD
RED, PALE, WHITE = (255, 0, 0), (204, 230, 255), (255, 255, 255)


def form(fields: Sequence[bytes], entries: bytes = b"", flags: bytes = b"/F 4") -> bytes:
    """A page of fields from above downwards; object 5 is an old picture, 6 a group of fields."""
    widgets = b""
    for row, field in enumerate(fields):
        rect = b"/Rect[40 %d 240 %d]" % (560 - ROW * row, 580 - ROW * row)
        name = b"" if b"/Parent" in field else b"/T(field%d)" % row
        widgets += b"<</Subtype/Widget" + flags + rect + name + field + b">>"
    old = stream(
        b"BT /F 12 Tf 2 5 Td (OLD) Tj ET", b"/Subtype/Form/BBox[0 0 200 20]" + FONTS
    )
    group = b"<</T(group)/FT/Tx/V(Inherited)/DA(/TiRo 10 Tf 0 g)/Q 2>>"
    embedded = b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"
    boxless = stream(b"", b"/Subtype/Form")
    catalog = (
        b"/AcroForm<</Fields[]/DA(/Helv 0 Tf 0 g)/DR<</Font<</Mono 7 0 R>>>>"
        + entries
        + b">>"
    )
    return page(
        BOX + FONTS + b"/Annots[" + widgets + b"]",
        b"0 g",
        [old, group, embedded, boxless],
        catalog,
    )


class Sheet:
    """What stands on the first side of a form that was imposed."""

    def __init__(self, folder: Path, data: bytes, *, all_annotations: bool = False) -> None:
        source, out = folder / "form.pdf", folder / "out.pdf"
        source.write_bytes(data)
        input_pages = InputPageOptions(print_screen_annotations=all_annotations)
        scheme, paper = load_scheme("saddle"), parse_paper("A4")
        options = ImposeOptions(input_pages=input_pages)
        done = impose_pdf(source, out, scheme, paper, "short", options=options)
        self.diagnostics: list[Diagnostic] = [
            each for each in done.diagnostics if not each.code.startswith("impose.blank")
        ]
        self.out = out
        with pypdfium2.PdfDocument(out) as document:
            self._texts = []
            text = document[0].get_textpage()
            for row in range(20):
                top = 583 - ROW * row
                bounds = {"left": SPINE + 38, "right": SPINE + 242}
                self._texts.append(
                    text.get_text_bounded(top=top, bottom=top - ROW, **bounds)
                )

    @cached_property
    def _picture(self) -> Image.Image:
        with pypdfium2.PdfDocument(self.out) as document:
            picture: Image.Image = document[0].render(scale=2).to_pil()
            return picture.convert("RGB")

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.diagnostics]

    def text(self, row: int) -> str:
        return " ".join(self._texts[row].split())

    def colours(
        self, row: int, left: float = 40, right: float = 240, inset: int = 0
    ) -> set[tuple[int, ...]]:
        """All colours of a row between two places of the page, so far within its upper and lower edge."""
        top = self._picture.height - 2 * (580 - ROW * row)
        edges = (top + 2 * inset, top + 40 - 2 * inset)
        box = (2 * (SPINE + left), edges[0], 2 * (SPINE + right), edges[1])
        area = self._picture.crop(tuple(map(round, box)))  # type: ignore[arg-type]
        return set(zip(*[iter(area.tobytes())] * 3, strict=True))


TEXTS = {
    "a value": (b"/FT/Tx/V(Marie)", "Marie"),
    "accents, a ligature and the euro": (b"/FT/Tx/V<FEFF00E90153202620AC>", "éœ…€"),
    "a font of the form": (b"/FT/Tx/DA(/Mono 12 Tf 0 g)/V(Mono)", "Mono"),
    "a font that is lost": (b"/FT/Tx/DA(/Lost 12 Tf 0 g)/V(Lost)", "Lost"),
    "no font at all": (b"/FT/Tx/DA(1 0 0 rg)/V(Fontless)", "Fontless"),
    "an empty dictionary of pictures": (b"/FT/Tx/AP<<>>/V(Empty)", "Empty"),
    "a picture that is null": (b"/FT/Tx/AP<</N null>>/V(Null)", "Null"),
    "a picture that is lost": (b"/FT/Tx/AP<</N 77 0 R>>/V(Gone)", "Gone"),
    "a picture without a box": (b"/FT/Tx/AP<</N 8 0 R>>/V(Boxless)", "Boxless"),
    "what its group says": (b"/Parent 6 0 R", "Inherited"),
    "a name for a text": (b"/FT/Tx/V/Name", "Name"),
    "brackets and backslashes": (rb"/FT/Tx/V(a\(b\)\\c)", r"a(b)\c"),
    "a choice": (b"/FT/Ch/Ff 131072/V(b)" + OPTIONS, "Beta"),
    "a choice that was typed": (b"/FT/Ch/Ff 393216/V(Typed)" + OPTIONS, "Typed"),
    "a button's caption": (b"/FT/Btn/Ff 65536/MK<</CA(Push)>>", "Push"),
    "a password": (b"/FT/Tx/Ff 8192/V(abc)", "***"),
    "letters that Helvetica lacks": (b"/FT/Tx/V<FEFF0141006F0064017A0020041F>", "Łodź П"),
    "rich text beside the plain": (b"/FT/Tx/Ff 33554432/RV(<b>x</b>)/V(Plain)", "Plain"),
}


def test_fields_without_a_picture_are_drawn_from_their_values(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, form([entries for entries, _ in TEXTS.values()]))
    assert sheet.codes == ["impose.mended"]  # one picture is lost
    assert [sheet.text(row) for row in range(len(TEXTS))] == [
        text for _, text in TEXTS.values()
    ]


def test_a_box_to_be_filled_in_is_framed_and_tinted(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, form([b"/FT/Tx" + FRAME, b"/FT/Sig" + FRAME, b"/FT/Tx"]))
    assert sheet.codes == []
    for row in (0, 1):
        assert {RED, PALE} <= sheet.colours(row)
    assert sheet.colours(2) == {WHITE}


@pytest.mark.parametrize(
    "kind", [b"/FT/Btn/MK<</BC[1 0 0]/CA(4)>>", b"/FT/Btn/Ff 32768/MK<</BC[1 0 0]>>"]
)
def test_a_box_without_pictures_is_ticked_or_not(tmp_path: Path, kind: bytes) -> None:
    states = (b"/AS/Yes", b"/V/Yes", b"/AS/Off/V/Off", b"")
    sheet = Sheet(tmp_path, form([kind + state for state in states]))
    assert sheet.codes == []
    inks = [min(sheet.colours(row, 130, 150)) < (9, 9, 9) for row in range(4)]
    assert inks == [True, True, False, False]
    assert all(RED in sheet.colours(row) for row in range(4))


def test_lines_of_a_list_are_shown_and_the_chosen_one_marked(tmp_path: Path) -> None:
    listed = b"/FT/Ch/DA(/Helv 6 Tf 0 g)/V(b)" + OPTIONS
    sheet = Sheet(tmp_path, form([listed]))
    assert sheet.text(0) == "One Beta Gamma"
    assert (0, 51, 113) in sheet.colours(0)


@pytest.mark.parametrize(
    ("entries", "text"),
    [(b"/NeedAppearances true", "New"), (b"/NeedAppearances false", "OLD"), (b"", "OLD")],
)
def test_a_picture_is_trusted_unless_its_form_says_that_it_is_old(
    tmp_path: Path, entries: bytes, text: str
) -> None:
    sheet = Sheet(tmp_path, form([b"/FT/Tx/V(New)" + OLD], entries))
    assert (sheet.text(0), sheet.codes) == (text, [])


def test_a_field_emptied_since_its_picture_was_made_is_empty(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, form([b"/FT/Tx" + OLD], b"/NeedAppearances true"))
    assert (sheet.text(0), sheet.codes) == ("", [])


def test_a_value_in_letters_of_no_font_is_named_with_its_field_and_page(
    tmp_path: Path,
) -> None:
    japanese = b"/FT/Tx/V<FEFF65E5672C>"
    sheet = Sheet(
        tmp_path,
        form([japanese + FRAME, japanese + OLD, b"/FT/Tx/V(ok)"], b"/NeedAppearances true"),
    )
    assert sheet.codes == ["impose.undrawn-fields"]
    assert sheet.diagnostics[0].fields["fields"] == "field0 (1), field1 (1)"
    assert RED in sheet.colours(0)
    assert [sheet.text(row) for row in (1, 2)] == ["OLD", "ok"]


def test_only_so_many_fields_are_named(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, form([b"/FT/Tx/V<FEFF65E5>"] * 9))
    assert str(sheet.diagnostics[0].fields["fields"]).endswith("field7 (1), …")


def test_fields_in_groups_are_named_in_full(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, form([b"/FT/Tx/Parent 6 0 R/T(name)/V<FEFF65E5>"]))
    assert sheet.diagnostics[0].fields["fields"] == "group.name (1)"


def test_what_screens_alone_show_is_named_and_printed_where_that_is_asked(
    tmp_path: Path,
) -> None:
    pushed = b"/FT/Btn/Ff 65536/MK<</CA(Print)>>"
    data = form([b"/FT/Tx/V(Seen)", pushed, b"/FT/Tx"], flags=b"")
    sheet = Sheet(tmp_path, data)
    assert (sheet.text(0), sheet.codes) == ("", ["impose.screen-only"])
    sheet = Sheet(tmp_path, data, all_annotations=True)
    assert (sheet.text(0), sheet.text(1), sheet.codes) == ("Seen", "", [])


@pytest.mark.parametrize(
    "field",
    [b"/FT/Tx", b"/FT/Btn/Ff 65536" + OLD, b"/F 2/FT/Tx/V(x)", b"/F 32/FT/Tx/V(x)"],
)
def test_nothing_is_said_of_what_is_not_seen_or_pushed(
    tmp_path: Path, field: bytes
) -> None:
    assert Sheet(tmp_path, form([field], flags=b"")).codes == []


def test_the_same_form_gives_the_same_bytes(tmp_path: Path) -> None:
    data = form([entries for entries, _ in TEXTS.values()])
    first = Sheet(tmp_path, data).out.read_bytes()
    assert Sheet(tmp_path, data).out.read_bytes() == first


VALUES_OF_KEYS = (
    b"null", b"5", b"-1", b"(x)", b"/N", b"[]", b"[1 2]", b"[[(a)] 5 [1 (b)]]", b"[0 0 1]", b"<</W(x)/S 5>>",
    b"<</BC[1 0 0]/BG(x)/R 45/CA 5>>", b"77 0 R", b"4 0 R", b"6 0 R", b"(/Helv 1e99 Tf 0 g)", b"(\\( /Lost -5 Tf)",
    b"16777216", b"99999999999", b"true", b"[0 0 0 0]", b"[9 9 -9 -9]", b"<</N<</Yes 5 0 R>>>>", b"<feff d800>",
)  # fmt: skip
FIELD_KEYS = ("FT", "V", "DA", "Q", "Ff", "MaxLen", "MK", "BS", "Border", "AP", "AS", "Opt", "I", "TI", "Parent", "T", "Rect", "OC")  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["Tx", "Ch", "Btn", "Sig"]),
    st.dictionaries(st.sampled_from(FIELD_KEYS), st.sampled_from(VALUES_OF_KEYS)),
    st.booleans(),
)
def test_whatever_stands_in_a_field_the_page_comes_out(
    tmp_path: Path, kind: str, entries: dict[str, bytes], is_old: bool
) -> None:
    written = b"/FT/" + kind.encode()
    for key, value in entries.items():
        written += b"/" + key.encode() + b" " + value
    need = b"/NeedAppearances true" if is_old else b""
    sheet = Sheet(tmp_path, form([b"/FT/Tx/V(whole)", written], need))
    assert sheet.text(0) == "whole"
    assert b"nan" not in sheet.out.read_bytes()


@pytest.mark.parametrize("text", ["05E905DC05D505DD", "00650301"])
def test_letters_that_need_each_other_are_not_set_one_by_one(
    tmp_path: Path, text: str
) -> None:
    """Hebrew runs to the left, an accent stands over its letter."""
    sheet = Sheet(tmp_path, form([b"/FT/Tx/V<FEFF%b>" % text.encode()]))
    assert sheet.codes == ["impose.undrawn-fields"]


def test_each_letter_of_a_code_has_a_cell_with_a_line_beside_it(tmp_path: Path) -> None:
    code = b"/FT/Tx/Ff 16777216/MaxLen 4/V(750)" + FRAME
    sheet = Sheet(tmp_path, form([code, code + b"/BS<</W 0>>"]))
    assert sheet.codes == []
    assert [RED in sheet.colours(0, x - 2, x + 2, 8) for x in (65, 90, 140, 190, 215)] == [
        False, True, True, True, False,
    ]  # fmt: skip
    assert RED not in sheet.colours(1)


def test_an_older_border_is_as_wide_as_it_says(tmp_path: Path) -> None:
    sheet = Sheet(
        tmp_path, form([b"/FT/Tx/Border[0 0 6]" + FRAME, b"/FT/Tx/Border[0 0 0]" + FRAME])
    )
    assert sheet.colours(0, 42, 45, 8) == {RED}
    assert sheet.colours(1) == {PALE}


def test_pages_do_not_borrow_letters_of_each_other(tmp_path: Path) -> None:
    """Each page's letters come from a file of their own, forgotten when the page is written."""
    letters = [chr(0x410 + number) for number in range(12)]
    pages = []
    for letter in letters:
        value = b"/V<FEFF%04X>" % ord(letter)
        field = (
            b"<</Subtype/Widget/F 4/FT/Tx/DA(/Helv 12 Tf 0 g)/Rect[40 500 240 520]"
            + value
            + b">>"
        )
        pages.append((BOX + FONTS + b"/Annots[" + field + b"]", b"0 g"))
    sheet = Sheet(tmp_path, book(pages))
    with pypdfium2.PdfDocument(sheet.out) as document:
        seen = "".join(side.get_textpage().get_text_range() for side in document)
    assert sorted("".join(seen.split())) == letters


def test_the_letters_of_a_page_are_in_one_font(tmp_path: Path) -> None:
    names = [b"/FT/Tx/V<FEFF041F04%02X>" % (0x30 + number) for number in range(15)]
    sheet = Sheet(tmp_path, form(names))
    assert sheet.codes == []
    assert sheet.out.read_bytes().count(b"/FontFile") == 1
    other_font = [b"/FT/Tx/V<FEFF041F>", b"/FT/Tx/V<FEFF1F15>", b"/FT/Tx/V<FEFF65E5>"]
    assert Sheet(tmp_path, form(other_font)).diagnostics[0].fields["fields"] == "field2 (1)"


def test_a_page_that_holds_nothing_but_fields_is_whole(tmp_path: Path) -> None:
    empty = form([b"/FT/Tx/V(Alone)"]).replace(b"/Contents 4 0 R", b"")
    sheet = Sheet(tmp_path, empty)
    assert (sheet.text(0), [code for code in sheet.codes if code != "impose.mended"]) == (
        "Alone",
        [],
    )

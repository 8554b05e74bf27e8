"""The nasty PDFs themselves, by what is nasty about them."""

import base64
import zlib
from typing import Final

from tests.support.nasty import (
    BOX,
    CROP,
    FONTS,
    LYING,
    PLAIN,
    TURNS,
    H,
    Nasty,
    W,
    book,
    box,
    drawing,
    layers,
    mixed,
    packed,
    page,
    resources,
    shift,
    stamp,
    updated,
)
from tests.support.pages import FONT, pdf, stream

_CROPPED = CROP % (30, 40, 30 + W, 40 + H)
_HALF = b"/MediaBox[0 0 %.4f %.4f]/UserUnit 2" % (W / 2, H / 2)
_TREE = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]" + LYING + b"/Rotate 90" + FONTS + b">>",
    b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[4 0 R]" + BOX + b">>",
    b"<</Type/Pages/Parent 3 0 R/Count 1/Kids[5 0 R]/Rotate 0>>",
    b"<</Type/Page/Parent 4 0 R/Contents 6 0 R>>",
    stream(drawing()),
]

BOXES: Final = {
    "turned by a quarter": Nasty(page(LYING + FONTS + b"/Rotate 90", TURNS[90] + drawing())),
    "turned by a half": Nasty(page(BOX + FONTS + b"/Rotate 180", TURNS[180] + drawing())),
    "turned by three quarters": Nasty(page(LYING + FONTS + b"/Rotate 270", TURNS[270] + drawing())),
    "turned backwards": Nasty(page(LYING + FONTS + b"/Rotate -90", TURNS[270] + drawing())),
    "turned more than once": Nasty(page(LYING + FONTS + b"/Rotate 450", TURNS[90] + drawing())),
    "turned by its parents": Nasty(pdf([*_TREE[:2], _TREE[2].replace(BOX, b""), _TREE[3].replace(b"/Rotate 0", b""),
                                        _TREE[4], stream(TURNS[90] + drawing())])),
    "all inherited, over several levels": Nasty(pdf(_TREE)),
    "a box that begins elsewhere": Nasty(
        page(b"/MediaBox[-100 50 %.4f %.4f]" % (W - 100, H + 50) + FONTS, shift(-100, 50) + drawing())
    ),
    "a box with its corners exchanged": Nasty(page(b"/MediaBox[%.4f %.4f 0 0]" % (W, H) + FONTS)),
    "a box from the upper left": Nasty(page(b"/MediaBox[0 %.4f %.4f 0]" % (H, W) + FONTS)),
    "cropped": Nasty(page(_CROPPED + FONTS, shift(30, 40) + drawing())),
    "cropped, corners exchanged": Nasty(
        page(CROP % (30 + W, 40 + H, 30, 40) + FONTS, shift(30, 40) + drawing()),
        plain=page(_CROPPED + FONTS, shift(30, 40) + drawing()),
    ),
    "cropped and turned": Nasty(
        page(CROP % (30, 40, 30 + H, 40 + W) + FONTS + b"/Rotate 90", shift(30, 40) + TURNS[90] + drawing())
    ),
    "crop beyond the page": Nasty(page(BOX + b"/CropBox[-50 -50 900 900]" + FONTS)),
    "other units": Nasty(page(_HALF + FONTS, b"0.5 0 0 0.5 0 0 cm " + drawing()), plain=PLAIN),
    "other units, turned and cropped": Nasty(
        page(
            b"/MediaBox[0 0 350 450]/CropBox[10 20 %.4f %.4f]/UserUnit 2/Rotate 270" % (10 + H / 2, 20 + W / 2) + FONTS,
            shift(10, 20) + b"0.5 0 0 0.5 0 0 cm " + TURNS[270] + drawing(),
        ),
        plain=PLAIN,
    ),
    "a trim with bleed around it": Nasty(
        page(b"/MediaBox[0 0 700 900]/TrimBox[30 40 %.4f %.4f]" % (30 + W, 40 + H) + FONTS,
             b"0.9 g 0 0 700 900 re f " + shift(30, 40) + drawing()),
        plain=page(_CROPPED + FONTS, b"0.9 g 0 0 700 900 re f " + shift(30, 40) + drawing()),
    ),
    "pages of several sizes": Nasty(
        mixed([(148, 210), (100, 150), (148, 150), (120, 210)]), pages=4, warned=("impose.smaller",)
    ),
}  # fmt: skip

CONTENTS: Final = {
    "in parts, cut within an operator's words": Nasty(
        pdf([
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents[4 0 R 5 0 R 4 0 R 6 0 R]" + BOX + FONTS + b">>",
            stream(b"0.5 g"), stream(b"20 20 50 50"), stream(b"re f " + drawing()),
        ])
    ),
    "in parts, each packed in its own way": Nasty(
        pdf([
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents[4 0 R 5 0 R 6 0 R]" + BOX + FONTS + b">>",
            stream(zlib.compress(b"q 0.5 g 1 0 0 1"), b"/Filter/FlateDecode"),
            stream(b"10 20 cm 0 0 50 50 re f Q ".hex().encode() + b">", b"/Filter/ASCIIHexDecode"),
            stream(base64.a85encode(drawing()) + b"~>", b"/Filter[/ASCII85Decode]"),
        ])
    ),
    "more opened than closed": Nasty(page(content=b"q q q " + drawing() + b" q 2 0 0 2 0 0 cm")),
    "more closed than opened": Nasty(page(content=b"Q Q Q " + drawing() + b" Q Q")),
    "a state that leaks into the next page": Nasty(
        book([(BOX + FONTS, drawing(n) + b" 3 0 0 3 50 50 cm 0.9 g 9 w BT 3 Tr") for n in range(1, 6)]), pages=5
    ),
    "one page shown four times": Nasty(
        pdf([
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 4/Kids[3 0 R 3 0 R 3 0 R 3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R" + BOX + FONTS + b">>", stream(drawing()),
        ]),
        pages=-4,
    ),
    "names in bytes of no alphabet": Nasty(
        page(BOX + b"/Resources" + FONT.replace(b"/F1", b"/F#E9#20#C3#A9"),
             drawing().replace(b"/F1", b"/F\xe9#20\xc3\xa9"))
    ),
    "a picture within the words": Nasty(
        page(content=b"q 80 0 0 80 60 380 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x10\xd0\xa0\x30 EI Q " + drawing())
    ),
    "a picture with a mask": Nasty(
        resources(b"/XObject<</I 5 0 R>>", b"q 80 0 0 80 60 380 cm /I Do Q ", [
            stream(b"\x10\x80\x40\x20", b"/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8"
                   b"/SMask 6 0 R"),
            stream(b"\xff\x80\x00\xff", b"/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8"),
        ])
    ),
    "a pattern of tiles": Nasty(
        resources(b"/Pattern<</T 5 0 R>>", b"/Pattern cs /T scn 100 300 150 120 re f ", [
            stream(b"0 g 0 0 9 9 re f", b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 20/YStep 20"
                   b"/Resources<<>>/Matrix[1 0.2 0 1 7 3]"),
        ])
    ),
    "a gradient": Nasty(
        resources(b"/Pattern<</G<</PatternType 2/Matrix[2 0 0 2 9 9]/Shading<</ShadingType 2/ColorSpace/DeviceGray"
                  b"/Coords[50 0 120 0]/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1"
                  b">>>>>>>>",
                  b"/Pattern cs /G scn 100 300 150 120 re f ", [])
    ),
    "a group, and colours that multiply": Nasty(
        resources(b"/ExtGState<</M<</BM/Multiply/ca 0.7>>>>",
                  b"0.6 g 90 290 100 80 re f /M gs 0.5 g 140 320 120 90 re f ", [],
                  b"/Group<</S/Transparency/CS/DeviceRGB/I true/K false>>")
    ),
    "a soft mask": Nasty(
        resources(b"/ExtGState<</S<</SMask<</S/Luminosity/G 5 0 R>>>>/N<</SMask/None>>>>",
                  b"q /S gs 0 g 100 300 200 120 re f Q ", [
            stream(b"0.2 g 100 300 100 120 re f 0.9 g 200 300 100 120 re f",
                   b"/Subtype/Form/BBox[0 0 600 600]/Group<</S/Transparency/CS/DeviceGray>>"),
        ]),
        rounded=True,
    ),
    "a form in a form, without resources": Nasty(
        resources(b"/XObject<</A 5 0 R>>", b"/A Do ", [
            stream(b"q 0.5 0 0 0.5 50 200 cm /B Do Q",
                   b"/Subtype/Form/BBox[0 0 600 600]/Resources<</XObject<</B 6 0 R>>>>"),
            stream(b"0.4 g 100 300 80 90 re f", b"/Subtype/Form/BBox[0 0 600 600]"),
        ])
    ),
    "letters that are drawings": Nasty(
        resources(b"", b"BT /F3 30 Tf 80 420 Td (aa) Tj ET ", [
            (b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
             b"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1.2]/Resources<<>>>>"),
            stream(b"1.2 0 0 0 1 1 d1 0 0 1 0.7 re f"),
        ], font=FONT[2:-2].replace(b"<<", b"<</F3 5 0 R", 1))
    ),
}  # fmt: skip

_NOTED = b"[100 300 200 360]"
_MATRIX = stream(
    b"0.3 g 0 0 50 30 re f 1 g 5 5 10 20 re f",
    b"/Subtype/Form/BBox[0 0 50 30]/Matrix[0 1 -1 0 20 -7]",
)
_SKEW = stream(
    b"0.3 g 0 0 50 30 re f 1 g 5 5 10 20 re f",
    b"/Subtype/Form/BBox[0 0 50 30]/Matrix[1 0.5 -0.3 1 2 3]",
)
_CORNER = stream(
    b"0.3 g 0 0 50 30 re f 1 g 5 5 10 20 re f", b"/Subtype/Form/BBox[-10 5 40 25]"
)
_NAMELESS = stream(b"0.3 g 0 0 50 30 re f", b"/BBox[0 0 50 30]")
_MULTIPLIED = stream(
    b"/M gs 0.8 g 0 0 50 30 re f",
    b"/Subtype/Form/BBox[0 0 50 30]/Resources<</ExtGState<</M<</BM/Multiply>>>>>>/Group<</S/Transparency>>",
)
_WRITTEN = stream(
    b"/Tx BMC q BT /F1 14 Tf 4 8 Td (Marie) Tj ET Q EMC",
    b"/Subtype/Form/BBox[0 0 100 30]/Resources" + FONT,
)
_TWO = b"<</Subtype/Stamp/F 4/Rect[150 320 260 400]/AP<</N 6 0 R>>>>"
_UNIT = (
    b"/MediaBox[0 0 350 450]/CropBox[10 20 %.4f %.4f]/UserUnit 2/Rotate 90"
    % (10 + H / 2, 20 + W / 2)
    + FONTS
    + b"/Annots[5 0 R]"
)


def _turned(annotation: bytes, look: bytes) -> Nasty:
    """A page in other units, cropped and turned, with something on it; the plain one has its units multiplied."""
    data = page(
        _UNIT,
        shift(10, 20) + b"0.5 0 0 0.5 0 0 cm " + TURNS[90] + drawing(),
        [annotation, look],
    )
    entries = CROP % (20, 40, 20 + H, 40 + W) + FONTS + b"/Rotate 90/Annots[5 0 R]"
    doubled = annotation.replace(b"/Rect[60 80 110 100]", b"/Rect[120 160 220 200]")
    return Nasty(
        data, plain=page(entries, shift(20, 40) + TURNS[90] + drawing(), [doubled, look])
    )


ANNOTATIONS: Final = {
    "a stamp": Nasty(stamp(b"/F 4")),
    "a stamp with its corners exchanged": Nasty(stamp(b"/F 4", rect=b"[200 360 100 300]")),
    "a stamp not to be printed": Nasty(stamp(b"/F 0"), warned=("impose.screen-only",)),
    "a stamp without flags": Nasty(stamp(b""), warned=("impose.screen-only",)),
    "a hidden stamp": Nasty(stamp(b"/F 6")),
    "a stamp for paper only": Nasty(stamp(b"/F 36")),
    "a stamp turned by its matrix": Nasty(stamp(b"/F 4", form=_MATRIX)),
    "a stamp skewed by its matrix": Nasty(stamp(b"/F 4", form=_SKEW)),
    "a stamp cut by its box": Nasty(stamp(b"/F 4", form=_CORNER)),
    "a stamp that does not say it is a form": Nasty(stamp(b"/F 4", form=_NAMELESS)),
    "a stamp without area": Nasty(stamp(b"/F 4", rect=b"[100 300 100 360]")),
    "a highlighted word": Nasty(stamp(b"/F 4", rect=b"[95 195 150 225]", form=_MULTIPLIED)),
    "a stamp over a page left open": Nasty(
        page(BOX + FONTS + b"/Annots[5 0 R]", drawing() + b" q 2 0 0 2 0 0 cm 9 w", [_TWO, _MATRIX]),
        rounded=True,
    ),
    "a field filled in": Nasty(stamp(b"/F 4/T(a)/FT/Tx/V(Marie)", form=_WRITTEN, kind=b"/Widget")),
    "a box ticked": Nasty(box(b"/AS/Yes")),
    "a box not ticked": Nasty(box(b"/AS/Off")),
    "a box in a state that it has not": Nasty(box(b"/AS/Maybe"), plain=PLAIN),
    "a box ticked by its value": Nasty(box(b"/V/Yes"), plain=box(b"/AS/Yes")),
    "a box ticked by its parent's value": Nasty(box(b"/Parent 8 0 R", b"<</T(b)/FT/Btn/V/Yes/Kids[5 0 R]>>"),
                                               plain=box(b"/AS/Yes")),
    "a stamp on a page in other units, cropped and turned": _turned(
        b"<</Subtype/Stamp/F 4/Rect[60 80 110 100]/AP<</N 6 0 R>>>>", _MATRIX
    ),
    "annotations that are none": Nasty(
        page(BOX + FONTS + b"/Annots[null 5 (x) 77 0 R 5 0 R 2 0 R]", more=[
            b"<</Subtype/Stamp/F 4/Rect" + _NOTED + b"/AP<</N 6 0 R>>>>", _MATRIX]),
        warned=("impose.mended",),
    ),
    "a square without a picture": Nasty(
        page(BOX + FONTS + b"/Annots[<</Subtype/Square/F 4/C[0]/BS<</W 6>>/Rect" + _NOTED + b">>]"), rounded=True
    ),
    "a comment without a picture": Nasty(
        page(BOX + FONTS + b"/Annots[<</Subtype/Text/F 4/Contents(x)/Rect" + _NOTED + b">>]"),
        warned=("impose.undrawn",), plain=PLAIN,
    ),
}  # fmt: skip

_OFF = b"/OFF[5 0 R]"
LAYERS: Final = {
    "a hidden layer": Nasty(layers(_OFF)),
    "all shown": Nasty(layers(b"")),
    "all hidden but one": Nasty(layers(b"/BaseState/OFF/ON[6 0 R]")),
    "hidden by membership": Nasty(
        layers(_OFF, [b"<</Type/OCMD/OCGs[5 0 R 6 0 R]/P/AllOn>>"], b"/Properties<</L 7 0 R/M 6 0 R>>")
    ),
    "hidden on paper": Nasty(
        layers(b"/AS[<</Event/Print/OCGs[5 0 R]/Category[/Print]>>]", usage=b"/Usage<</Print<</PrintState/OFF>>>>")
    ),
    "a hidden form": Nasty(
        layers(_OFF, [stream(b"0 g 100 300 200 100 re f", b"/Subtype/Form/BBox[0 0 600 600]/OC 5 0 R")],
               b"/XObject<</X 7 0 R>>", b"/X Do ")
    ),
    "a stamp in a hidden layer": Nasty(
        layers(_OFF, [b"<</Subtype/Stamp/F 4/OC 5 0 R/Rect[100 300 200 360]/AP<</N 8 0 R>>>>", _MATRIX],
               rest=b"/Annots[7 0 R]"),
        plain=layers(_OFF),  # the judge shows it all the same
    ),
    "a stamp in a layer that is shown": Nasty(
        layers(_OFF, [b"<</Subtype/Stamp/F 4/OC 6 0 R/Rect[100 300 200 360]/AP<</N 8 0 R>>>>", _MATRIX],
               rest=b"/Annots[7 0 R]")
    ),
}  # fmt: skip

_PACKED = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]" + BOX + FONTS + b">>",
    b"<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
    b"<</Type/Page/Parent 2 0 R/Contents 6 0 R>>",
]
FILES: Final = {
    "objects and table in streams": Nasty(packed(_PACKED, [stream(drawing(1)), stream(drawing(2))]), pages=2),
    "a later version behind it": Nasty(updated(page(content=b"0 g 0 0 300 300 re f"), 4, stream(drawing()))),
    "bytes before the header": Nasty(b"\n\n" + PLAIN, warned=("impose.mended",)),
    "a table in the wrong place": Nasty(PLAIN.replace(b"startxref\n", b"startxref\n1"), warned=("impose.mended",)),
    "bytes behind the end": Nasty(PLAIN + b"\r\n\x00\x00"),
}  # fmt: skip

NASTY: Final = {**BOXES, **CONTENTS, **ANNOTATIONS, **LAYERS, **FILES}

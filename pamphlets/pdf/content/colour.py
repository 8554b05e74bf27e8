"""Inks -> colour operators: black in DeviceGray alone, a spot ink as a separation under its own name.

ISO 32000-1 § 8.6.6.4. A screen shows a spot ink by `Ink.screen_colour` in sRGB; a press has a plate of it. Solid black
overprints the spot inks below it (§ 8.6.7): plates that lie a millimetre apart leave no white hem round letters. All
else knocks out what it covers.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.images.srgb import read_srgb_profile
from pamphlets.pdf.numbers import format_number
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName, PdfReference, PdfValue

# What is painted: letters are fillings, told apart where they alone overprint.
InkUse = Literal["fill", "stroke", "text"]
COLOUR_OPERATORS: Final[Mapping[InkUse, tuple[str, str, str]]] = MappingProxyType(
    {
        "fill": ("g", "cs", "scn"),
        "stroke": ("G", "CS", "SCN"),
        "text": ("g", "cs", "scn"),
    }
)
# By use and overprinting; OP without op sets both (table 58), so that a stroke's state is chosen before a filling's.
OVERPRINT_STATES: Final[Mapping[tuple[str, bool], tuple[str, PdfEntries]]] = (
    MappingProxyType(
        {
            ("fill", True): ("Of", {"op": True, "OPM": 1}),
            ("fill", False): ("Kf", {"op": False}),
            ("stroke", True): ("Os", {"OP": True, "OPM": 1}),
            ("stroke", False): ("Ks", {"OP": False}),
        }
    )
)


class SrgbProfile:
    """The sRGB profile of one file, embedded when it is first asked for."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._stream: PdfReference | None = None

    def colour_space(self) -> list[PdfValue]:
        """Return the colour space of pictures and of what a screen shows of a spot ink."""
        return [PdfName("ICCBased"), self._embed()]

    def output_intent(self) -> PdfReference:
        """Return the output intent of PDF/A (ISO 19005-2 § 6.2.3): greys are to be seen as those of sRGB."""
        return self._file.add(
            {
                "Type": PdfName("OutputIntent"),
                "S": PdfName("GTS_PDFA1"),
                "OutputConditionIdentifier": "sRGB",
                "Info": "sRGB IEC61966-2.1",
                "DestOutputProfile": self._embed(),
            }
        )

    def _embed(self) -> PdfReference:
        """Return the profile, which stands in the file once."""
        if self._stream is None:
            self._stream = self._file.add_stream(read_srgb_profile(), {"N": 3})
        return self._stream


class InkOperators:
    """The inks used in one file, and the operators for each ink and tint."""

    _overprinting_uses: frozenset[InkUse] = frozenset(("fill", "stroke", "text"))
    """Of solid black."""

    def __init__(self) -> None:
        self._spot_names: dict[Ink, str] = {}
        self._separations: dict[Ink, PdfReference] = {}
        self._operator_cache: dict[tuple[Ink, float, str], str] = {}

    def colour_operators(self, ink: Ink, tint: float, use: InkUse = "fill") -> str:
        """Return the operators that make `ink` at `tint` (1 is solid) the colour to paint with.

        A spot ink is noted for the resources. Before the first one of the file nothing can be overprinted, and no
        operator speaks of it. For one path, the operators of its stroke come before those of its filling.
        """
        key = ink, tint, use
        operators = self._operator_cache.get(key)
        if operators is not None:
            return operators
        is_spot = ink.name not in (BLACK.name, PAPER.name)
        if is_spot and ink not in self._spot_names:
            self._spot_names[ink] = f"S{len(self._spot_names) + 1}"
            self._operator_cache.clear()
        if is_spot:
            _, space, colour = COLOUR_OPERATORS[use]
            name = self._spot_names[ink]
            operators = f"/{name} {space} {format_number(tint)} {colour}"
        else:
            amount = tint if ink.name == BLACK.name else 0.0
            operators = self._black_operators(amount, use)
        if self._names_overprinting:
            is_solid_black = ink.name == BLACK.name and tint == 1.0
            overprints = is_solid_black and use in self._overprinting_uses
            state, _ = OVERPRINT_STATES[_state_use(use), overprints]
            operators = f"/{state} gs {operators}"
        self._operator_cache[key] = operators
        return operators

    def knock_out_operators(self) -> str:
        """Return the operators, and a space, after which an image covers all inks below it; none where nothing overprints.

        An image object is painted in the state that the filling before it left.
        """
        return "/Kf gs " if self._names_overprinting else ""

    @property
    def _names_overprinting(self) -> bool:
        """Whether operators say what overprints."""
        return bool(self._spot_names)

    def _black_operators(self, amount: float, use: InkUse) -> str:
        """Return the operators of so much black, from 0, paper, to 1."""
        return f"{format_number(1 - amount)} {COLOUR_OPERATORS[use][0]}"

    def space_name(self, ink: Ink) -> str | None:
        """Return the name of a spot ink's colour space, None for black and paper."""
        return self._spot_names.get(ink)

    def colour_spaces(self, profile: SrgbProfile, file: PdfFile) -> dict[str, PdfValue]:
        """Return the colour spaces that the operators made so far name.

        Of each spot ink: no ink is white, full ink its colour on a screen.
        """
        return {
            name: self.separation(ink, profile, file)
            for ink, name in self._spot_names.items()
        }

    def gradient_space(self, ink: Ink, spaces: PdfEntries) -> PdfValue:
        """Return the colour space of a gradient of an ink, of the spaces that `colour_spaces` returned."""
        name = self._spot_names.get(ink)
        return PdfName("DeviceGray") if name is None else spaces[name]

    def gradient_colour(self, ink: Ink, tint: float) -> list[float]:
        """Return a tint of an ink as numbers of that space."""
        return [tint if ink.name not in (BLACK.name, PAPER.name) else 1 - tint]

    def separation(self, ink: Ink, profile: SrgbProfile, file: PdfFile) -> PdfReference:
        """Return the colour space of a spot ink, one object of the file however often it is asked for."""
        space = self._separations.get(ink)
        if space is None:
            tint: dict[str, PdfValue] = {
                "FunctionType": 2,
                "Domain": [0, 1],
                "C0": [1, 1, 1],
                "C1": list(ink.screen_colour),
                "N": 1,
            }
            on_screen = profile.colour_space()
            space = file.add([PdfName("Separation"), PdfName(ink.name), on_screen, tint])
            self._separations[ink] = space
        return space

    def graphics_states(self) -> dict[str, PdfValue]:
        """Return the graphics states that the operators made so far name; none without a spot ink."""
        if not self._names_overprinting:
            return {}
        return dict(OVERPRINT_STATES.values())


def _state_use(use: InkUse) -> Literal["fill", "stroke"]:
    """Return the use by whose state something is painted."""
    return "stroke" if use == "stroke" else "fill"

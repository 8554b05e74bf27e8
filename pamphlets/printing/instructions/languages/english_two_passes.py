"""How a pile goes back into a printer for its backs, in English."""

from types import MappingProxyType
from typing import Final

from pamphlets.printing.instructions.languages.language import TwoPassWords

TWO_PASSES: Final = TwoPassWords(
    title="PRINTING IN TWO PASSES",
    for_printer=", for the printer “{name}”",
    summary="""
{sheets}{inner}: first all fronts, then you put the pile back into the tray, then all backs. Each file has {pages}: even
 a blank back goes through the printer, so that the count stays right.
""",
    inner=" inside (the cover is apart, step~5)",
    trial_one_sheet="FIRST ONE SHEET",
    trial_two_sheets="FIRST TWO SHEETS",
    trial="""
Print {front_pages} of “{fronts}”, and nothing else, with these settings:
– {paper} paper; one-sided (no duplex);
– “actual size”, “100~%”, “scale: none”; never “fit” or “fit to page”;
– one page per sheet, in the order of the file.
Put them back into the tray as step~3 says, then print {back_pages} of “{backs}” with the same settings. All is right?
 Go on to step~2.
""",
    fronts_heading="THE FRONTS",
    fronts="Print all of the file “{fronts}”.",
    reload_pile=MappingProxyType(
        {
            "as-is": """Lift the pile and lay it into the tray just as it is: do not turn it, neither over nor round, and
 keep the order of its sheets.""",
            "turned-over": """Hold the pile upright, short side up. Keeping the order of its sheets, turn it over like the
 page of a book: what was below comes on top, the head stays up. Lay it into the tray like that.""",
        }
    ),
    drawings=MappingProxyType(
        {
            "as-is": """
        output                   tray
     ┌───────────┐          ┌───────────┐
     │     ▲     │          │     ▲     │
     │           │  ─────▶  │           │
     │    top    │          │    top    │
     └───────────┘          └───────────┘""",
            "turned-over": """
        output                   tray
     ┌───────────┐   ╭──╮   ┌───────────┐
     │     ▲     │   │  ▼   │     ▲     │
     │           │  ─╯      │           │
     │    top    │          │  bottom   │
     └───────────┘          └───────────┘""",
        }
    ),
    backs_heading="THE BACKS",
    backs="Print all of the file “{backs}”, with the same settings.{reversed}",
    backs_reversed=""" Its pages are in reverse order already: do
 not tick “reverse order”, as one has to for the “even pages” of a single file.""",
    cover_heading="THE COVER",
    cover="""
{cover_sheets} apart, for another paper: print “{fronts}”, put back into the tray as step~3 says, then print “{backs}”,
 with the same settings.
""",
    one_cover_sheet="It is",
    cover_sheets="Its {number}~sheets are",
    remedies_heading="IF IT GOES WRONG",
    remedies="""
– The backs are printed over the fronts: in step~3, {other_placement}{other_order}.
– The backs stand on their head: have the files made again with “--flip~{flip}”.
– The backs do not go with their fronts: print “{backs}” in “reverse order”.
To get it right every time: “.venv/bin/pamphlets setup-printer” learns your printer with one sheet.
""",
    other_placement=MappingProxyType(
        {
            "as-is": "turn the pile over like the page of a book",
            "turned-over": "do not turn the pile over",
        }
    ),
    other_order="; then print “{backs}” in “reverse order”",
)

"""What is told to whoever sets up a printer, or prints."""

from types import MappingProxyType
from typing import Final

from pamphlets.languages.wording import Plural

SENTENCES: Final = MappingProxyType(
    {
        "printers.sheets": """\
The test sheets are ready. Print first, at 100 % (“actual size”), on A4:
  – automatic two-sided printing: {both}, on the short edge
  – otherwise: {fronts} on one side; take the two sheets as they come out,
    do not turn them over, put them back into the tray; then {backs}
""",
        "printers.later": """\
Then answer the questions: .venv/bin/pamphlets setup-printer {name}
or, in a file: .venv/bin/pamphlets setup-printer {name} --answers answers.txt""",
        "printers.not-understood": "That is not understood.",
        "printers.learnt": "{path}: that is learnt. {does}",
        "printers.auto-short": "Always choose “short edge” in the print dialog.",
        "printers.auto-long": "Always choose “long edge” in the print dialog.",
        "printers.by-hand-as-is": "Two passes; between them, the pile goes back just as it is.",
        "printers.by-hand-turned-over": "Two passes; between them, the pile is turned over like the page of a book.",
        "printers.shifted": "Backs will be moved {x} mm to the right and {y} mm down.",
        "printers.scaled": """\
100 mm measure {across} and {down}. Is it really at 100 %, without “fit”? If so, and if it matters to you, write
compenser = true into the profile.""",
        "printers.usual": "{name} is the usual printer: make also makes sheets for it.",
        "printers.none": "No printer is known yet. To learn one: .venv/bin/pamphlets setup-printer office",
        "printers.listed": "{name}: {path}",
        "printers.listed-usual": "{name} (usual): {path}",
        "printers.planned": """\
{title}: {copies}, {sheets} of {paper} paper{reams}, {sides}{cost}.
Printer: {printer}. {how}""",
        "printers.copies": Plural("{count} copy", "{count} copies", "count"),
        "printers.collated-copies": "{copies}, collated",
        "printers.trial-sheet": "one trial sheet",
        "printers.printed-sides": Plural(
            "{count} printed side", "{count} printed sides", "count"
        ),
        "printers.reams": " ({reams} ream)",
        "printers.cost": ", about {cost} €",
        "printers.system-printer": "the system’s own, without a profile",
        "printers.confirm": "Print? [y/N] ",
        "printers.confirm-all-the-same": "Print all the same? [y/N] ",
        "printers.no-imprint": """\
Note: these pages do not say who prints them; French law asks for a name and an address (29 July 1881, art. 3). Write
yours in content/collectif.yaml, then type make; or stamp each copy.""",
        "printers.stopped": "Stopped: nothing is done.",
        "printers.not-printed": "Nothing is printed.",
        "printers.sent": "It is sent. {said}",
        "printers.turn": "When all fronts have come out: {put}",
        "printers.cover": "When all has come out, put the paper of the cover into the tray.",
        "printers.press-enter": "Then press Enter. ",
        "printers.alone": """\
Somebody must put paper back into the tray on the way, and nobody is at the keyboard: nothing is printed. Open a
terminal, or print by hand: {hand}""",
        "printers.no-server": "No printer is installed on this computer (CUPS knows of none): {hand}",
        "printers.no-program": "This computer does not have the command “lp” of CUPS: {hand}",
        "printers.by-reader": "On Windows sheets are printed from the window of a PDF reader: {hand}",
        "printers.shown": "It is open in your PDF reader now: ask there for what stands above.",
        "printers.hand": """\
print by hand.
  1. Open {file} in a PDF reader.
  2. Ask for: {paper} paper, actual size (100 %), {sides}, {copies}.
  3. First print only {first}, and check.
{cover}{more}""",
        "printers.hand-more": "The rest is in {more}, beside the file.",
        "printers.hand-cover": """\
  4. The cover is apart, for another paper: {cover}, in the same way.
""",
        "printers.two-files": "{first} then {second}",
        "printers.hand-sides-short": "two-sided on the short edge",
        "printers.hand-sides-long": "two-sided on the long edge",
        "printers.hand-one-side": "one side only",
        "printers.hand-two": "one side only (then, the pile put back, the backs: {backs})",
        "printers.hand-page": "page 1",
        "printers.hand-pages": "pages {front} and {back}",
        "printers.hand-two-sheets": "two sheets",
    }
)

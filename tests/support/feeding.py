"""Printers as paper sees them: sheets are drawn from a tray, printed on one face, turned or not, and delivered.

Like `tests/paper.py` this knows nothing of the code under test. A sheet of paper can lie in four ways: as it was, given
half a turn, turned over its long edge, or over its short edge. A pose is a pair: turned over its long edge or not,
then given half a turn or not (both: over its short edge).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeVar

from hypothesis import strategies as st

from tests.support.paper import Edge

T = TypeVar("T")
Pose = tuple[bool, bool]
Hands = Literal["as-is", "turned-over"]

OVER_LONG: Pose = (True, False)
STILL: Pose = (False, False)


@dataclass(frozen=True)
class Feed:
    """A way through a printer.

    `prints`: the face printed on, as the sheet lies in the tray. `draws`: from the top of the pile, or from below.
    `turns`: how a sheet has been turned when it comes out. `stacks`: on the sheets before, or under them. `lead`:
    whether pictures go in head first.
    """

    prints: Literal["up", "down"]
    draws: Literal["top", "bottom"]
    turns: Pose
    stacks: Literal["top", "bottom"]
    lead: bool


# Paper goes in at the front, face down, round a roller, and comes out above, face up, the other end first.
U_TURN = Feed("down", "top", (True, True), "top", lead=True)
# Paper stands behind, its face to the front, and falls out face up.
REAR = Feed("up", "top", STILL, "top", lead=True)
# Paper lies in a cassette, is printed from below or above, and comes out on the roof, face down.
FACE_DOWN = Feed("up", "top", (True, True), "top", lead=True)
CASSETTE = Feed("down", "top", STILL, "top", lead=True)

feeds = st.builds(
    Feed,
    st.sampled_from(["up", "down"]),
    st.sampled_from(["top", "bottom"]),
    st.tuples(st.booleans(), st.booleans()),
    st.sampled_from(["top", "bottom"]),
    st.booleans(),
)


@dataclass(frozen=True)
class Print(Generic[T]):
    """A picture on paper: which one, and how it lies on the sheet; turned over, it is on the other face."""

    picture: T
    pose: Pose


@dataclass(frozen=True)
class Paper(Generic[T]):
    """A sheet in a pile: how it lies there, and what is printed on it so far."""

    pose: Pose = STILL
    prints: tuple[Print[T], ...] = ()


def feed(way: Feed, pile: Sequence[Paper[T]], pictures: Sequence[T]) -> list[Paper[T]]:
    """Send a pile through, the uppermost sheet first in the list, each sheet getting the next picture."""
    assert len(pile) == len(pictures)
    waiting, out = list(pile), list[Paper[T]]()
    for picture in pictures:
        sheet = waiting.pop(0 if way.draws == "top" else -1)
        laid = Print(picture, _both(sheet.pose, (way.prints == "down", not way.lead)))
        done = Paper(_both(sheet.pose, way.turns), (*sheet.prints, laid))
        out.insert(0 if way.stacks == "top" else len(out), done)
    return out


def put_back(pile: Sequence[Paper[T]], hands: Hands) -> list[Paper[T]]:
    """The pile in the tray again: as it lay, or turned like the page of a book, its short edge up."""
    if hands == "as-is":
        return list(pile)
    return [replace(sheet, pose=_both(sheet.pose, OVER_LONG)) for sheet in reversed(pile)]


def by_hand(
    way: Feed, first: Sequence[T], second: Sequence[T], hands: Hands
) -> list[Paper[T]]:
    """The pile that comes out after two passes."""
    return feed(way, put_back(feed(way, [Paper[T]()] * len(first), first), hands), second)


def is_over(sheet: Paper[T]) -> bool:
    """Whether both pictures are on the same face."""
    first, second = sheet.prints
    return first.pose[0] == second.pose[0]


def heads_agree(sheet: Paper[T]) -> bool:
    """Whether a lying sheet, turned about its upright axis, still has its head above: what one sees of its back.

    That axis goes through the head: what points along it stays when the sheet is turned. A head points to a short
    edge of the paper: half a turn sends it to the other one, so does turning over the long edge, and both together
    bring it back.
    """
    first, second = sheet.prints
    return (first.pose[0] ^ first.pose[1]) == (second.pose[0] ^ second.pose[1])


def edge(sheet: Paper[T]) -> Edge:
    """The edge over which the paper has gone between its two pictures."""
    first, second = sheet.prints
    assert _both(first.pose, second.pose)[0], "printed twice on one side"
    return "short" if _both(first.pose, second.pose)[1] else "long"


def _both(first: Pose, second: Pose) -> Pose:
    return (first[0] ^ second[0], first[1] ^ second[1])

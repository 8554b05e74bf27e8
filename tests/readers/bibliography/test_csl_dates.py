import pytest

from pamphlets.readers.bibliography.csl_dates import read_date
from tests.readers.bibliography.node import node_of

READ = """
{date-parts: [[1995], [2001]]} = 1995-2001
{date-parts: [[2015, 22]]} = été 2015
{date-parts: [[2015, 13]]} = printemps 2015
{date-parts: [[2015, 18]]} = été 2015
{date-parts: [[2015, "24"]]} = hiver 2015
{date-parts: [[2015]], season: 2} = été 2015
{date-parts: [[2015]], season: automne} = automne 2015
{date-parts: [["2016", "03", ""]]} = mars 2016
{date-parts: [["2016", 0, 0]]} = 2016
{date-parts: [["2016", null, null]]} = 2016
{date-parts: [[2016], [null]]} = depuis 2016
{date-parts: [[null]]} =
{date-parts: [[""]]} =
{date-parts: []} =
{date-parts: [2009, 5]} = mai 2009
{date-parts: [[-44, 3, 15]]} = 15 mars 44 av. J.-C.
{date-parts: [[-500]]} = 500 av. J.-C.
{date-parts: [["circa 1890"]]} = vers 1890
{date_parts: [[2009]]} = 2009
[2009, 5, 1] = 1er mai 2009
[[2009], [2011]] = 2009-2011
[{year: 2009, month: 5}] = mai 2009
[{year: 2009, month: mai, day: "1"}] = 1er mai 2009
[{year: 2009}, {year: 2011}] = 2009-2011
[{year: 2009, season: 2}] = été 2009
{year: 2009, season: winter} = hiver 2009
{annee: 2009, mois: mars} = mars 2009
{year: 1890, circa: true} = vers 1890
{literal: an III} = an III
{literal: 1995/2001} = 1995-2001
{literal: "2004-05"} = mai 2004
{other: s.d.} = s. d.
{raw: "2004-05"} = mai 2004
{edtf: "2004-05~"} = vers mai 2004
{literal: "", raw: ""} =
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_every_form_of_a_date_is_read(line: str) -> None:
    written, _, words = line.partition(" =")
    assert read_date(node_of(written)) == words.strip()


@pytest.mark.parametrize(
    "written",
    [
        "{date-parts: [[null, 5]]}",
        "{date-parts: [[0]]}",
        "{date-parts: [[2022, 25]]}",
        "{date-parts: [[2022, 0, 5]]}",
        "{date-parts: [[2022, 22, 5]]}",
        "{date-parts: [[-44, 2, 30]]}",
        "{date-parts: [[2001], [2002], [2003]]}",
        "{circa: true}",
        "{month: 5}",
    ],
)
def test_what_no_calendar_has_is_none(written: str) -> None:
    assert read_date(node_of(written)) is None

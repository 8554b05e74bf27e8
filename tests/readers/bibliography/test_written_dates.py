import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.readers.bibliography.written_dates import (
    add_season,
    format_written_date,
    join_span,
)

READ = """
1995/2001 = 1995-2001
1995-2001 = 1995-2001
1998-99 = 1998-99
2022-01-02/2022-03 = 2 janvier 2022 – mars 2022
2005/.. = depuis 2005
2005/ = depuis 2005
../2005 = jusqu’en 2005
2015-21 = printemps 2015
2015-22 = été 2015
2015-24 = hiver 2015
2004-06-XX = juin 2004
201X = années 2010
18XX = XIXe siècle
1890~ = vers 1890
1890? = 1890 ?
circa 1890 = vers 1890
ca. 1890 = vers 1890
c. mai 1890 = vers mai 1890
v. 1890 = vers 1890
vers 1890 = vers 1890
c1998 = 1998
cop. 1998 = 1998
-500 = 500 av. J.-C.
-0044-03-15 = 15 mars 44 av. J.-C.
840 = 840
s. d. = s. d.
[s.d.] = s. d.
s.d = s. d.
n.d. = s. d.
sans date = s. d.
May 2009 = mai 2009
May 5, 2009 = 5 mai 2009
5 May 2009 = 5 mai 2009
5th May 2009 = 5 mai 2009
2009 May 5 = 5 mai 2009
2009 May = mai 2009
Sept. 2009 = septembre 2009
1er janv. 1990 = 1er janvier 1990
Spring 2015 = printemps 2015
hiver 2015-2016 = hiver 2015-2016
2009/05/03 = 3 mai 2009
2009/05 = mai 2009
05/2009 = mai 2009
3/5/2009 = 3 mai 2009
2022-11-28 10:30:00 = 28 novembre 2022
2022-11-28T10:30:00+02:00 = 28 novembre 2022
mars-avril 2003 = mars-avril 2003
Maison 2009 = Maison 2009
second 2009 = second 2009
le mardi 3 mai 2022 = 3 mai 2022
mardi 3 mai 2022 = 3 mai 2022
en mai 2022 = mai 2022
2020. = 2020
2020, = 2020
inconnue = s. d.
? = s. d.
XIXe siècle = XIXe siècle
an III = an III
années 1930 = années 1930
à paraître = à paraître
sous presse = sous presse
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_a_date_is_read_as_people_and_programs_write_it(line: str) -> None:
    written, _, words = line.partition(" = ")
    assert format_written_date(written) == words


@pytest.mark.parametrize(
    "written",
    ["demain", "octobre", "2022-02-30", "0000", "2022-25-01", "31 février 2020", "année"],
)
def test_what_names_no_day_month_or_year_is_none(written: str) -> None:
    assert format_written_date(written) is None


@given(st.integers(1000, 2199), st.integers(1, 12), st.integers(1, 28))
def test_a_day_keeps_its_figures(year: int, month: int, day: int) -> None:
    words = format_written_date(f"{year}-{month:02}-{day:02}") or ""
    assert words.endswith(str(year))
    assert words.startswith(str(day))


@pytest.mark.parametrize("written", ["vers " * 3000, "~" * 3000])
def test_a_date_of_a_thousand_words_is_none(written: str) -> None:
    assert format_written_date(written) is None


def test_a_span_has_an_end_at_least() -> None:
    assert join_span(["", ""]) is None
    assert join_span(["2001", None]) is None


@pytest.mark.parametrize(
    ("words", "season", "joined"),
    [
        ("2015", "2", "été 2015"),
        ("2015", "Summer", "été 2015"),
        ("2015", "Michaelmas", "Michaelmas 2015"),
        ("mai 2015", "2", "mai 2015"),
    ],
)
def test_a_season_stands_before_a_year_alone(words: str, season: str, joined: str) -> None:
    assert add_season(words, season) == joined

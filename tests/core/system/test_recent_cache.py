"""A cache of what was used last keeps so many values and no more."""

from pamphlets.core.system.recent_cache import RecentCache


def test_what_was_not_used_for_longest_goes_first() -> None:
    cache: RecentCache[str, int] = RecentCache(2)
    cache.keep("a", 1)
    cache.keep("b", 2)
    assert cache.find("a") == 1
    cache.keep("c", 3)
    assert [cache.find(key) for key in "abc"] == [1, None, 3]
    assert len(cache) == 2


def test_a_value_kept_again_is_the_new_one() -> None:
    cache: RecentCache[str, int] = RecentCache(2)
    cache.keep("a", 1)
    assert cache.keep("a", 2) == 2
    assert (cache.find("a"), len(cache)) == (2, 1)


def test_values_are_listed_the_last_used_first() -> None:
    cache: RecentCache[str, int] = RecentCache(3)
    cache.keep("a", 1)
    cache.keep("b", 2)
    cache.find("a")
    assert cache.list_values() == [1, 2]


def test_a_cache_can_be_made_larger_and_never_smaller() -> None:
    cache: RecentCache[str, int] = RecentCache(2)
    cache.make_room(3)
    cache.make_room(1)
    for number, key in enumerate("abcd"):
        cache.keep(key, number)
    assert [cache.find(key) for key in "abcd"] == [None, 1, 2, 3]

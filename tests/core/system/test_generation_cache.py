"""What the last edits used is kept, and nothing else."""

from pamphlets.core.system.generation_cache import GenerationCache


def test_a_value_that_is_used_stays() -> None:
    cache: GenerationCache[str, int] = GenerationCache()
    cache.put("a", 1)
    cache.put("b", 2)
    for _ in range(3):
        cache.begin_generation()
        assert cache.get("a") == 1
    assert cache.get("b") is None
    assert len(cache) == 1


def test_a_value_that_one_generation_passes_over_is_kept() -> None:
    cache: GenerationCache[str, int] = GenerationCache()
    cache.put("a", 1)
    cache.begin_generation()
    assert cache.get("a") == 1
    cache.begin_generation()
    cache.begin_generation()
    assert cache.get("a") is None


def test_nothing_is_left_after_clearing() -> None:
    cache: GenerationCache[str, int] = GenerationCache()
    cache.put("a", 1)
    cache.begin_generation()
    cache.put("b", 2)
    cache.clear()
    assert cache.get("a") is cache.get("b") is None
    assert not len(cache)

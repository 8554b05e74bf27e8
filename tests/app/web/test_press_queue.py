"""Who gets the press: texts before pictures, of one window the newest text, nobody who has gone."""

import asyncio

import pytest

from pamphlets.app.web.press_queue import PressQueue, Rank, SupersededError


async def take(
    queue: PressQueue, done: list[str], name: str, rank: Rank, window: str = ""
) -> None:
    """Take a turn and note it."""
    try:
        async with queue.take_turn(rank, window=window):
            await asyncio.sleep(0)
            done.append(name)
    except SupersededError:
        done.append(f"no {name}")


def run_in_order(*waiting: tuple[str, Rank, str]) -> list[str]:
    """The order in which those who wait at a busy press get it."""

    async def run() -> list[str]:
        queue, done = PressQueue(), list[str]()
        async with queue.take_turn(Rank.TASK):
            tasks = [
                asyncio.create_task(take(queue, done, name, rank, window))
                for name, rank, window in waiting
            ]
            await asyncio.sleep(0)
        await asyncio.gather(*tasks)
        return done

    return asyncio.run(run())


def test_a_text_comes_before_pictures_and_covers() -> None:
    order = run_in_order(
        ("cover", Rank.COVER, ""),
        ("picture", Rank.PICTURE, ""),
        ("task", Rank.TASK, ""),
        ("text", Rank.TEXT, "a"),
        ("other picture", Rank.PICTURE, ""),
    )
    assert order == ["text", "task", "picture", "other picture", "cover"]


def test_of_one_window_the_newest_text_alone_is_set() -> None:
    order = run_in_order(
        ("old", Rank.TEXT, "a"),
        ("of another window", Rank.TEXT, "b"),
        ("older", Rank.TEXT, "a"),
        ("new", Rank.TEXT, "a"),
    )
    assert order == ["no old", "of another window", "no older", "new"]


def test_a_turn_that_is_given_up_goes_to_the_next() -> None:
    async def run() -> list[str]:
        queue, done = PressQueue(), list[str]()
        async with queue.take_turn(Rank.TASK):
            leaving = asyncio.create_task(take(queue, done, "leaving", Rank.TEXT))
            staying = asyncio.create_task(take(queue, done, "staying", Rank.PICTURE))
            await asyncio.sleep(0)
            leaving.cancel()
        await asyncio.gather(leaving, staying, return_exceptions=True)
        return done

    assert asyncio.run(run()) == ["staying"]


def test_a_fault_gives_the_press_back() -> None:
    async def run() -> None:
        queue = PressQueue()
        with pytest.raises(ZeroDivisionError):
            async with queue.take_turn(Rank.TEXT):
                raise ZeroDivisionError
        async with asyncio.timeout(1), queue.take_turn(Rank.TEXT):
            pass

    asyncio.run(run())

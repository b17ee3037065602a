"""What was sealed last is at hand, and only for the very bytes it was sealed to."""

from bot.storage.fresh import Fresh


def test_value_of_the_same_bytes_is_found() -> None:
    fresh = Fresh()
    fresh.keep("person.profile:1", b"sealed", "value")
    assert fresh.find("person.profile:1", b"sealed") == ("value",)


def test_other_bytes_or_places_find_nothing() -> None:
    fresh = Fresh()
    fresh.keep("person.profile:1", b"sealed", "value")
    assert fresh.find("person.profile:1", b"older") is None
    assert fresh.find("person.profile:2", b"sealed") is None


def test_oldest_values_make_room() -> None:
    fresh = Fresh(most=2)
    for place in ("a", "b", "c"):
        fresh.keep(place, b"sealed", place)
    assert [fresh.find(place, b"sealed") for place in ("a", "b", "c")] == [None, ("b",), ("c",)]


def test_forgetting_leaves_nothing() -> None:
    fresh = Fresh()
    fresh.keep("a", b"sealed", "value")
    fresh.forget()
    assert fresh.find("a", b"sealed") is None

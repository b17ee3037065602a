"""Instants in the database: never naive, always the same moment, in the order of time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from bot.storage.columns import UTCDateTime
from bot.storage.sql_store import SqlStore
from tests.storage.samples import NOW, person

DIALECT = sqlite.dialect()
INSTANTS = st.timedeltas(timedelta(0), timedelta(days=36_500)).map(lambda d: datetime(1970, 1, 1, tzinfo=UTC) + d)


def stored(at: datetime) -> str:
    text = UTCDateTime().process_bind_param(at, DIALECT)
    assert isinstance(text, str)
    return text


async def test_naive_instants_are_refused(sql: SqlStore) -> None:
    naive = replace(person(), seen_at=NOW.replace(tzinfo=None))
    with pytest.raises(StatementError, match="naive"):
        await sql.write(lambda work: work.people.add(naive))


async def test_other_zones_keep_the_moment(sql: SqlStore) -> None:
    there = replace(person(), seen_at=NOW.astimezone(timezone(timedelta(hours=5, minutes=30))))
    added = await sql.write(lambda work: work.people.add(there))
    found = await sql.read(lambda work: work.people.get(added.id))
    assert (found.seen_at, found.seen_at.tzinfo) == (NOW, UTC)


@given(INSTANTS)
def test_microseconds_are_kept(at: datetime) -> None:
    assert UTCDateTime().process_result_value(stored(at), DIALECT) == at


@given(INSTANTS, INSTANTS)
def test_text_sorts_like_time(one: datetime, two: datetime) -> None:
    assert (stored(one) < stored(two)) == (one < two)

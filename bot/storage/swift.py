"""Statements that run for every update: put into SQL once, then handed to SQLite's driver as they are."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, cast

from sqlalchemy import Connection, Dialect, Executable, Select
from sqlalchemy.exc import DBAPIError, StatementError

Process: TypeAlias = Callable[[Any], Any] | None
Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """The rows a statement gave, and how many it changed."""

    rows: Sequence[Any]
    count: int

    @property
    def first(self) -> Any:
        return self.rows[0] if self.rows else None


@dataclass(frozen=True, slots=True)
class _Plan:
    """SQL, what goes into its places (a name or a fixed value), and how its columns are read."""

    sql: str
    places: tuple[tuple[str, Any, Process], ...]
    columns: tuple[tuple[str, Process], ...]

    def values(self, given: Mapping[str, Any]) -> list[Any]:
        values = [given.get(name, fixed) for name, fixed, _ in self.places]
        for at, (_, _, process) in enumerate(self.places):
            if process is not None:
                values[at] = process(values[at])
        return values

    def row(self, values: Sequence[Any]) -> Row:
        return {
            name: value if process is None or value is None else process(value)
            for (name, process), value in zip(self.columns, values, strict=True)
        }


def run(connection: Connection, statement: Executable, given: Mapping[str, Any]) -> Found:
    """The statement with these parameters, none of them a list; raises what the library raises."""
    if connection.dialect.name != "sqlite":
        result = connection.execute(statement, given)
        return Found(result.mappings().all() if result.returns_rows else (), result.rowcount)
    plan = _plan(statement, connection.dialect, tuple(given))
    driver: Any = connection.connection.driver_connection
    try:
        return _found(driver, plan, given)
    except sqlite3.Error as error:
        raise as_told(error, plan.sql) from error
    except ValueError as error:
        raise StatementError(str(error), plan.sql, None, error) from error


def as_told(error: sqlite3.Error, sql: str) -> Exception:
    """The driver's error as the library would raise it."""
    return cast(Exception, DBAPIError.instance(sql, None, error, sqlite3.Error))


def _found(driver: sqlite3.Connection, plan: _Plan, given: Mapping[str, Any]) -> Found:
    cursor = driver.execute(plan.sql, plan.values(given))
    rows = [plan.row(values) for values in cursor.fetchall()] if plan.columns else ()
    return Found(rows, cursor.rowcount)


@cache
def _plan(statement: Any, dialect: Dialect, names: tuple[str, ...]) -> _Plan:
    is_query = isinstance(statement, Select)
    made = statement.compile(dialect=dialect, column_keys=None if is_query else list(names))
    binds = made.binds

    def place(name: str) -> tuple[str, Any, Process]:
        kind = binds[name].type.dialect_impl(dialect) if name in binds else None
        return name, made.params.get(name), kind and kind.bind_processor(dialect)

    columns = statement.selected_columns if is_query else statement.exported_columns
    return _Plan(
        sql=str(made),
        places=tuple(map(place, made.positiontup or ())),
        columns=tuple((c.key, c.type.dialect_impl(dialect).result_processor(dialect, None)) for c in columns),
    )

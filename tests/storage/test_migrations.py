"""Migrations: up and down, equal to the model, and no row lost on the way."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.domain.errors import SetupError
from bot.resources import migrations_dir
from bot.storage.sql_store import make_engine
from bot.storage.tables import metadata
from bot.storage.upgrade import upgrade
from tests.storage.workers import in_processes, migrate

AT = "2026-07-15T03:30:00.000000Z"
SEAL = "x'01'"
FIRST_ROWS = {
    "person": f"{{n}}, 700{{n}}, 'en', 'Europe/Berlin', NULL, '{AT}', '{AT}', '{AT}', NULL, 0, 1, 0,"
    f" '22:00:00', '08:00:00', {SEAL}",
    "dialogue": f"{{n}}, NULL, 3, '{AT}', {SEAL}",
    "practice": f"{{n}}, {{n}}, 'running', '{AT}', NULL, '{AT}', {SEAL}",
    "entry": f"{{n}}, {{n}}, 'session', '2026-07-15', '{AT}', NULL, {SEAL}, NULL",
    "reminder": f"{{n}}, {{n}}, '07:30:00', 127, 'Europe/Berlin', '{AT}', 0, 0, 0, {SEAL}",
    "occurrence": f"{{n}}, {{n}}, {{n}}, '2026-07-15', 'planned', '{AT}', NULL, 0",
    "follow_up": f"{{n}}, {{n}}, 'next_day', 'session', '{AT}', 1",
    "outbox": f"{{n}}, {{n}}, 'k{{n}}', 0, 'q1', 0, 'resend', 'ready', 0, '{AT}', NULL, '{AT}', NULL,"
    f" '', '', {SEAL}",
    "seen_update": f"{{n}}, '{AT}'",
    "consent": f"{{n}}, {{n}}, 'health', '2026-11', 'en', '{AT}', NULL",
    "picture": "'key{n}', 'file'",
}
BROKEN = '''"""A migration for a test."""

from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade():
    {body}
'''


def config(migrations: Path, connection: Connection) -> Config:
    made = Config()
    made.set_main_option("script_location", str(migrations))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """A transaction on the file, as migrations get it."""
    engine = make_engine(f"sqlite:///{path}", foreign_keys=False)
    with engine.connect() as connection, connection.begin():
        yield connection
    engine.dispose()


def revisions() -> list[str]:
    steps = ScriptDirectory(str(migrations_dir())).walk_revisions()
    return [step.revision for step in steps][::-1]


def counts(path: Path) -> dict[str, int]:
    with opened(path) as connection:
        names = set(inspect(connection).get_table_names()) - {"alembic_version"}
        return {name: connection.scalar(text(f'SELECT count(*) FROM "{name}"')) or 0 for name in names}


def populated(path: Path) -> Path:
    """A database at the first migration with two rows in every table it had."""
    with opened(path) as connection:
        command.upgrade(config(migrations_dir(), connection), revisions()[0])
        for table, row in FIRST_ROWS.items():
            for number in (1, 2):
                connection.exec_driver_sql(f'INSERT INTO "{table}" VALUES ({row.format(n=number)})')
    return path


def with_migration(folder: Path, *lines: str) -> Path:
    """Our migrations and one more."""
    copy = Path(
        shutil.copytree(migrations_dir(), folder / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    )
    source = BROKEN.format(head=revisions()[-1], body="\n    ".join(lines))
    (copy / "versions" / "9999_trial.py").write_text(source)
    return copy


@pytest.mark.parametrize("revision", revisions())
def test_every_step_goes_both_ways(revision: str, tmp_path: Path) -> None:
    with opened(tmp_path / "coach.db") as connection:
        steps = config(migrations_dir(), connection)
        command.upgrade(steps, revision)
        command.downgrade(steps, "-1")
        command.upgrade(steps, revision)
        assert MigrationContext.configure(connection).get_current_revision() == revision


def test_way_down_leaves_no_table(tmp_path: Path) -> None:
    migrate(tmp_path / "coach.db")
    with opened(tmp_path / "coach.db") as connection:
        command.downgrade(config(migrations_dir(), connection), "base")
    assert counts(tmp_path / "coach.db") == {}


def test_migrations_make_the_model(blank: Path) -> None:
    with opened(blank) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_there_is_one_head() -> None:
    assert len(ScriptDirectory(str(migrations_dir())).get_heads()) == 1


def test_old_rows_survive_every_step(tmp_path: Path) -> None:
    path = populated(tmp_path / "coach.db")
    before = counts(path)
    migrate(path)
    assert before == dict.fromkeys(FIRST_ROWS, 2)
    assert {name: counts(path)[name] for name in before} == before


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    path = populated(tmp_path / "coach.db")
    migrate(path)
    before = counts(path)
    migrate(path)
    assert counts(path) == before


def test_newer_database_is_refused(tmp_path: Path) -> None:
    migrate(tmp_path / "coach.db")
    with opened(tmp_path / "coach.db") as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SetupError, match="made by a newer version"):
        migrate(tmp_path / "coach.db")


def test_no_database_at_all_is_refused(tmp_path: Path) -> None:
    (tmp_path / "coach.db").write_bytes(b"this is a shopping list, not a database" * 99)
    with pytest.raises(SetupError):
        migrate(tmp_path / "coach.db")


def test_three_starters_migrate_once(tmp_path: Path) -> None:
    assert in_processes(migrate, tmp_path / "coach.db", count=3) == [0, 0, 0]
    assert set(counts(tmp_path / "coach.db")) == set(metadata.tables)


def test_broken_migration_leaves_nothing_behind(tmp_path: Path) -> None:
    path = populated(tmp_path / "coach.db")
    before = counts(path)
    broken = with_migration(tmp_path, 'op.execute("CREATE TABLE half (id INTEGER)")', 'op.execute("NO SUCH WORD")')
    with pytest.raises(SetupError):
        upgrade(f"sqlite:///{path}", broken)
    assert counts(path) == before


def test_orphans_stop_a_migration(tmp_path: Path) -> None:
    path = populated(tmp_path / "coach.db")
    with pytest.raises(SetupError, match="without their parents"):
        upgrade(f"sqlite:///{path}", with_migration(tmp_path, 'op.execute("DELETE FROM person")'))
    assert counts(path)["person"] == 2


def test_rebuilt_parent_keeps_its_children(tmp_path: Path) -> None:
    path = populated(tmp_path / "coach.db")
    before = counts(path)
    rebuild = (
        'with op.batch_alter_table("person", recreate="always") as batch:',
        '    batch.drop_column("country")',
    )
    upgrade(f"sqlite:///{path}", with_migration(tmp_path, *rebuild))
    assert {name: counts(path)[name] for name in before} == before


def test_files_are_named_by_their_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_dir()))
    script = ScriptDirectory.from_config(config)
    steps = list(script.walk_revisions())
    assert [Path(step.path).name.split("_")[0] for step in steps] == [step.revision for step in steps]
    assert steps[0].revision == max(step.revision for step in steps)

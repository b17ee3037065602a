"""Runs alembic on a connection of ours, in one transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from bot.domain.errors import SetupError


def migrate(engine: Engine, folder: Path) -> None:
    """Migrate to the head; raises SetupError when the database is newer than the migrations in `folder`."""
    _migrate(engine, _config(folder))


def _migrate(engine: Engine, config: Config) -> None:
    script = ScriptDirectory.from_config(config)
    with engine.connect() as connection, connection.begin():
        present = MigrationContext.configure(connection).get_current_revision()
        if present == script.get_current_head():
            return
        if present is not None and present not in {step.revision for step in script.walk_revisions()}:
            raise SetupError(
                "The database was made by a newer version. Install that version, or restore a backup."
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _check_references(connection)


def _check_references(connection: object) -> None:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()  # type: ignore[attr-defined]
    if rows:
        raise SetupError("The migration would leave rows without their parents; nothing was changed.")


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config

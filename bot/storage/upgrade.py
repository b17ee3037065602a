"""Brings the database to the newest migration before anything else opens it."""

from importlib import import_module
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from bot.domain.errors import SetupError
from bot.storage.sql_store import make_engine


def upgrade(url: str, migrations: Path) -> None:
    """Migrate to the head; raises SetupError when the database is newer or cannot be changed."""
    engine = make_engine(url, foreign_keys=False)
    try:
        if _revision(engine) != _newest(migrations):
            _migrate(engine, migrations)
    except SQLAlchemyError as error:
        raise SetupError(f"The database cannot be opened or changed: {error.__class__.__name__}.") from error
    finally:
        engine.dispose()


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return revision


def _newest(migrations: Path) -> str:
    """Files are named by their revision, "0001_the_first_tables.py", in a single line."""
    return max((path.name.split("_")[0] for path in (migrations / "versions").glob("[0-9]*.py")), default="")


def _migrate(engine: Engine, migrations: Path) -> None:
    """Alembic is loaded only where there is something to do: it costs a fifth of a second at each start."""
    import_module("bot.storage.migrations").migrate(engine, migrations)

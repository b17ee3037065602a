"""Runs migrations on the connection it is handed, or on COACH_DATABASE_URL when called by hand."""

import os

from alembic import context

from bot.storage.columns import UTCDateTime
from bot.storage.sql_store import make_engine
from bot.storage.tables import metadata


def render_item(kind, item, autogen_context):
    """Our own column types by their short names."""
    if kind == "type" and isinstance(item, UTCDateTime):
        autogen_context.imports.add("from bot.storage.columns import UTCDateTime")
        return "UTCDateTime()"
    return False


def migrate(connection):
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        transactional_ddl=True,
        compare_type=True,
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    migrate(handed_over)
else:
    engine = make_engine(os.environ.get("COACH_DATABASE_URL", "sqlite:///data/coach.db"), foreign_keys=False)
    with engine.connect() as connection, connection.begin():
        migrate(connection)
    engine.dispose()

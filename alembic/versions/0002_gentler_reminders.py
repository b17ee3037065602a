"""Every other day, second nudges, silence, digests and pauses from a day on."""

import sqlalchemy as sa
from alembic import op

from bot.storage.columns import UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ADDED = {
    "person": (
        lambda: sa.Column("paused_from", UTCDateTime(), nullable=True),
        lambda: sa.Column("is_silent", sa.Boolean(name="is_silent"), server_default="0", nullable=False),
        lambda: sa.Column(
            "has_second_nudge", sa.Boolean(name="has_second_nudge"), server_default="0", nullable=False
        ),
        lambda: sa.Column("digest_weekday", sa.Integer(), nullable=True),
        lambda: sa.Column("check_in_at", sa.Time(), nullable=True),
        lambda: sa.Column("wakes_at", sa.Time(), nullable=True),
        lambda: sa.Column("clock_doubts", sa.Integer(), server_default="0", nullable=False),
    ),
    "reminder": (
        lambda: sa.Column("every", sa.Integer(), server_default="1", nullable=False),
        lambda: sa.Column("anchor_on", sa.Date(), nullable=True),
    ),
    "occurrence": (
        lambda: sa.Column("again_at", UTCDateTime(), nullable=True),
        lambda: sa.Column("sent_at", UTCDateTime(), nullable=True),
    ),
}


def upgrade():
    for table, columns in ADDED.items():
        for column in columns:
            op.add_column(table, column())
    op.create_index(
        "ix_occurrence_again_at", "occurrence", ["again_at"], sqlite_where=sa.text("again_at IS NOT NULL")
    )


def downgrade():
    op.drop_index("ix_occurrence_again_at", "occurrence")
    for table, columns in reversed(ADDED.items()):
        for column in reversed(columns):
            op.drop_column(table, column().name)

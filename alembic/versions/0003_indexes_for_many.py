"""Indexes that keep the beat and the sender short when many rows wait."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_outbox_state_lane_not_before", "outbox", ["state", "lane", "not_before"])
    op.create_index("ix_follow_up_is_open_due_at", "follow_up", ["is_open", "due_at"])
    op.drop_index("ix_follow_up_due_at", "follow_up")


def downgrade():
    op.create_index("ix_follow_up_due_at", "follow_up", ["due_at"])
    op.drop_index("ix_follow_up_is_open_due_at", "follow_up")
    op.drop_index("ix_outbox_state_lane_not_before", "outbox")

"""The message that waits first for somebody is found without a walk through all they ever got."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_outbox_person_id_state", "outbox", ["person_id", "state"])


def downgrade():
    op.drop_index("ix_outbox_person_id_state", "outbox")

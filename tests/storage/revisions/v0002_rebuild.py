"""A revision that rebuilds the table that others point at: the most dangerous thing an upgrade can do."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give each twitch a mood, in a table made anew, and keep a table of moods."""
    op.create_table("mood", sa.Column("id", sa.Text(), nullable=False))
    anew: Literal["always", "never"] = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("twitch", recreate=anew) as table:
        table.add_column(sa.Column("mood", sa.Text(), nullable=True))
    op.execute("UPDATE twitch SET mood = 'calm'")
    end()


def end() -> None:
    """End well; a test may put another end in its place."""

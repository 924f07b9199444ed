# SPDX-License-Identifier: MIT
"""The first format of the diary."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of an empty database."""
    _day_summary()
    _habit_entry()
    _life_event()
    _my_drink()
    _preference()
    _quiet_day()
    _sleep_night()
    _twitch()
    _area_level()
    _twitch_mark()
    _twitch_tag()


def _day_summary() -> None:
    op.create_table(
        "day_summary",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("edited", sa.DateTime(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_summary")),
        sa.UniqueConstraint("day", name=op.f("uq_day_summary_day")),
    )


def _habit_entry() -> None:
    op.create_table(
        "habit_entry",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("habit", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("at_utc", sa.DateTime(), nullable=True),
        sa.Column("offset_min", sa.Integer(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("drink", sa.Text(), nullable=True),
        sa.Column("volume_ml", sa.Float(), nullable=True),
        sa.Column("effort", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("edited", sa.DateTime(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_habit_entry")),
    )
    op.create_index("ix_habit_entry_day", "habit_entry", ["day"], unique=False)
    op.create_index("ix_habit_entry_habit", "habit_entry", ["habit", "day"], unique=False)


def _life_event() -> None:
    op.create_table(
        "life_event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("edited", sa.DateTime(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_life_event")),
    )
    op.create_index("ix_life_event_day", "life_event", ["day"], unique=False)


def _my_drink() -> None:
    op.create_table(
        "my_drink",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("caffeine_mg", sa.Float(), nullable=False),
        sa.Column("volume_ml", sa.Float(), nullable=True),
        sa.Column("preset", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_my_drink")),
    )


def _preference() -> None:
    op.create_table(
        "preference",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preference")),
    )


def _quiet_day() -> None:
    op.create_table(
        "quiet_day",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiet_day")),
        sa.UniqueConstraint("day", name=op.f("uq_quiet_day_day")),
    )


def _sleep_night() -> None:
    op.create_table(
        "sleep_night",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("bed_utc", sa.DateTime(), nullable=True),
        sa.Column("bed_offset_min", sa.Integer(), nullable=True),
        sa.Column("wake_utc", sa.DateTime(), nullable=True),
        sa.Column("wake_offset_min", sa.Integer(), nullable=True),
        sa.Column("edited_h", sa.Float(), nullable=True),
        sa.Column("sleep_h", sa.Float(), nullable=True),
        sa.Column("quality", sa.Integer(), nullable=True),
        sa.Column("awakenings", sa.Integer(), nullable=True),
        sa.Column("skipped", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("edited", sa.DateTime(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sleep_night")),
        sa.UniqueConstraint("day", name=op.f("uq_sleep_night_day")),
    )


def _twitch() -> None:
    op.create_table(
        "twitch",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.Column("offset_min", sa.Integer(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("elsewhere", sa.Text(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("duration_s", sa.Integer(), nullable=True),
        sa.Column("duration_class", sa.Text(), nullable=True),
        sa.Column("pattern", sa.Text(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("rate_per_min", sa.Float(), nullable=True),
        sa.Column("intensity", sa.Integer(), nullable=True),
        sa.Column("visible", sa.Text(), nullable=True),
        sa.Column("character", sa.Text(), nullable=True),
        sa.Column("stops_on_move", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("for_clinician", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("edited", sa.DateTime(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_twitch")),
    )
    op.create_index("ix_twitch_created", "twitch", ["created"], unique=False)
    op.create_index("ix_twitch_day", "twitch", ["day", "weight"], unique=False)


def _area_level() -> None:
    op.create_table(
        "area_level",
        sa.Column("summary_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["summary_id"], ["day_summary.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("summary_id", "position", name=op.f("pk_area_level")),
    )


def _twitch_mark() -> None:
    op.create_table(
        "twitch_mark",
        sa.Column("twitch_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("view", sa.Text(), nullable=True),
        sa.Column("x", sa.Float(), nullable=True),
        sa.Column("y", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["twitch_id"], ["twitch.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("twitch_id", "position", name=op.f("pk_twitch_mark")),
    )
    op.create_index("ix_twitch_mark_day", "twitch_mark", ["day", "place"], unique=False)


def _twitch_tag() -> None:
    op.create_table(
        "twitch_tag",
        sa.Column("twitch_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("option", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["twitch_id"], ["twitch.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("twitch_id", "field", "position", name=op.f("pk_twitch_tag")),
    )

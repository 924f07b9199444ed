# SPDX-License-Identifier: MIT
"""The tables of a diary as typed mapped classes; migrations never import this module."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, ClassVar

from sqlalchemy import DateTime, Dialect, Float, ForeignKey, Index, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC datetime, kept without its zone."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


Id = Annotated[str, mapped_column(Text, primary_key=True)]
Day = Annotated[date, mapped_column(unique=True)]


class Base(DeclarativeBase):
    """The base of all tables, with constraint names that migrations can rely on."""

    metadata = MetaData(
        naming_convention={"pk": "pk_%(table_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s"}
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, datetime: UtcTime, float: Float, int: Integer}


class TwitchRow(Base):
    """One twitch; ``weight`` is what it adds to the count of its day."""

    __tablename__ = "twitch"
    __table_args__ = (Index("ix_twitch_day", "day", "weight"), Index("ix_twitch_created", "created"))

    id: Mapped[Id]
    day: Mapped[date]
    at_utc: Mapped[datetime]
    offset_min: Mapped[int]
    mode: Mapped[str]
    elsewhere: Mapped[str]
    weight: Mapped[int]
    duration_s: Mapped[int | None]
    duration_class: Mapped[str | None]
    pattern: Mapped[str | None]
    count: Mapped[int | None]
    rate_per_min: Mapped[float | None]
    intensity: Mapped[int | None]
    visible: Mapped[str | None]
    character: Mapped[str | None]
    stops_on_move: Mapped[str | None]
    note: Mapped[str]
    for_clinician: Mapped[bool]
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    source: Mapped[str]


class MarkRow(Base):
    """One place of a twitch; the day is repeated here so that maps are counted from one index."""

    __tablename__ = "twitch_mark"
    __table_args__ = (Index("ix_twitch_mark_day", "day", "place"),)

    twitch_id: Mapped[str] = mapped_column(ForeignKey("twitch.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    place: Mapped[str]
    view: Mapped[str | None]
    x: Mapped[float | None]
    y: Mapped[float | None]


class TagRow(Base):
    """One chosen option of a twitch field that takes several (context, accompanied, suspected, helped)."""

    __tablename__ = "twitch_tag"

    twitch_id: Mapped[str] = mapped_column(ForeignKey("twitch.id", ondelete="CASCADE"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    option: Mapped[str]


class DaySummaryRow(Base):
    """One whole-day entry; ``weight`` is what it adds to the count of its day."""

    __tablename__ = "day_summary"

    id: Mapped[Id]
    day: Mapped[Day]
    count: Mapped[int | None]
    weight: Mapped[int]
    note: Mapped[str]
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    source: Mapped[str]


class AreaLevelRow(Base):
    """The level of one area in a whole-day entry."""

    __tablename__ = "area_level"

    summary_id: Mapped[str] = mapped_column(
        ForeignKey("day_summary.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    area: Mapped[str]
    level: Mapped[int]


class QuietDayRow(Base):
    """One observed zero."""

    __tablename__ = "quiet_day"

    id: Mapped[Id]
    day: Mapped[Day]
    created: Mapped[datetime]
    source: Mapped[str]


class HabitEntryRow(Base):
    """One habit entry."""

    __tablename__ = "habit_entry"
    __table_args__ = (Index("ix_habit_entry_habit", "habit", "day"), Index("ix_habit_entry_day", "day"))

    id: Mapped[Id]
    habit: Mapped[str]
    day: Mapped[date]
    value: Mapped[float | None]
    at_utc: Mapped[datetime | None]
    offset_min: Mapped[int | None]
    answer: Mapped[str]
    label: Mapped[str]
    drink: Mapped[str | None]
    volume_ml: Mapped[float | None]
    effort: Mapped[int | None]
    note: Mapped[str]
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    source: Mapped[str]


class SleepNightRow(Base):
    """One night under its day of waking; ``sleep_h`` is what the night comes to."""

    __tablename__ = "sleep_night"

    id: Mapped[Id]
    day: Mapped[Day]
    bed_utc: Mapped[datetime | None]
    bed_offset_min: Mapped[int | None]
    wake_utc: Mapped[datetime | None]
    wake_offset_min: Mapped[int | None]
    edited_h: Mapped[float | None]
    sleep_h: Mapped[float | None]
    quality: Mapped[int | None]
    awakenings: Mapped[int | None]
    skipped: Mapped[bool]
    note: Mapped[str]
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    source: Mapped[str]


class LifeEventRow(Base):
    """One life event."""

    __tablename__ = "life_event"
    __table_args__ = (Index("ix_life_event_day", "day"),)

    id: Mapped[Id]
    day: Mapped[date]
    last_day: Mapped[date | None]
    label: Mapped[str]
    event: Mapped[str]
    note: Mapped[str]
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    source: Mapped[str]


class MyDrinkRow(Base):
    """One drink of the caffeine card."""

    __tablename__ = "my_drink"

    id: Mapped[Id]
    name: Mapped[str]
    caffeine_mg: Mapped[float]
    volume_ml: Mapped[float | None]
    preset: Mapped[str | None]
    position: Mapped[int]
    shown: Mapped[bool]
    created: Mapped[datetime]


class PreferenceRow(Base):
    """One preference, its value as JSON text."""

    __tablename__ = "preference"

    id: Mapped[Id]
    value: Mapped[str]

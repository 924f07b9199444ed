# SPDX-License-Identifier: MIT
"""Alembic's way in: the connection is handed over by ``storage/migrate.py``, its transaction too."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()

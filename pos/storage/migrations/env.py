"""Alembic's entry: runs the migrations on the connection it is given."""

from alembic import context

from pos.storage.schema import Base

attributes = context.config.attributes
context.configure(
    connection=attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,  # Alembic doubts it of SQLite; it holds
)
with context.begin_transaction():
    context.run_migrations()
    # within the same transaction: a start asks for nothing but this number
    version = int(attributes["schema"])
    attributes["connection"].exec_driver_sql(f"PRAGMA user_version = {version}")

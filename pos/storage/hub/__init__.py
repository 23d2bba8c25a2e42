"""The hub: one PostgreSQL that holds every till's journal and what follows from it."""

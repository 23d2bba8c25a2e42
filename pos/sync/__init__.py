"""Bring the journal's documents to other places, and what changed there here."""

"""Web orders that are picked up at the booth or in the shop."""

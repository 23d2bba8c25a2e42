"""Labels for shelves and goods: one layout in dots, as PDF, TSPL and PNG."""

"""Pole displays: two lines of twenty letters that face the buyer."""

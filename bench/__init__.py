"""Ratios of what the till does against its limit, measured side by side."""

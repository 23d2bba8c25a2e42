"""Papers as PDF: receipts on a roll's width, reports on A4.

Nothing is imported here: what only says or seals a page needn't load what draws it.
"""

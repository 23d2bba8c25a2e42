"""Papers as PDF: receipts on a roll's width, reports on A4."""

from pos.printing.pdf.page import report_page, sheet_pages
from pos.printing.pdf.roll import roll
from pos.printing.pdf.sheet import Sheet, sheet_of

__all__ = ["Sheet", "report_page", "roll", "sheet_of", "sheet_pages"]

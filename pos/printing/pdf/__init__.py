"""Papers as PDF: receipts on a roll's width, reports on A4."""

from pos.printing.pdf.page import report_page
from pos.printing.pdf.roll import roll

__all__ = ["report_page", "roll"]

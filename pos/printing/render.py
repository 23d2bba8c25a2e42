"""Jobs as the bytes of one printer, by their kind."""

from collections.abc import Callable, Mapping
from typing import Final

from pos.domain.printing_ports import LABELS, PrintJob
from pos.printing.escpos import drawer_kick, encode
from pos.printing.printer import Printer
from pos.printing.raster import Pictures
from pos.printing.receipt import Receipt

#: Gives the bytes of a job for a printer.
Render = Callable[[PrintJob, Printer, Pictures], bytes]


def _receipt(job: PrintJob, printer: Printer, pictures: Pictures) -> bytes:
    receipt = Receipt.from_json(job.payload_json)
    repeat = job.maybe_on_paper
    return encode(receipt, printer.profile, repeat=repeat, pictures=pictures)


def _kick(_job: PrintJob, printer: Printer, _pictures: Pictures) -> bytes:
    return drawer_kick(printer.drawer_pin)


def _labels(job: PrintJob, _printer: Printer, _pictures: Pictures) -> bytes:
    from pos.printing.labels import tspl
    from pos.printing.labels.label import LabelJob

    data = tspl.encode(LabelJob.from_json(job.payload_json))
    # What stuck halfway printed nothing: its order to print comes last.
    return tspl.again(data) if job.maybe_on_paper else data


#: How each kind of job becomes bytes; every other kind is a paper.
RENDERS: Final[Mapping[str, Render]] = {"kick": _kick, LABELS: _labels}


def bytes_of(job: PrintJob, printer: Printer, pictures: Pictures) -> bytes:
    """Give the bytes of a job.

    Raises:
        PosError: What it says can't be read, or a newer program wrote it.
    """
    return RENDERS.get(job.kind, _receipt)(job, printer, pictures)

"""Judges that share no code with the product: they read codes and pictures."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import zxingcpp
from PIL import Image

from pos.printing.profile import Profile
from pos.printing.virtual import Head, Printed


def codes_in(picture: Image.Image) -> dict[str, str]:
    """Read every code of a picture: its text to its kind."""
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return {code.text: code.format.name for code in found}


def printed(data: bytes, profile: Profile, **head: bool) -> Printed:
    """Print bytes that end with a cut on a virtual head."""
    papers = list(Head(profile, **head).feed(data))
    assert len(papers) == 1
    return papers[0]


@contextmanager
def foreign_printer(profile: str) -> Iterator[Any]:
    """Give another project's ESC/POS generator, without what its import does.

    It sets up logging, and leaves a folder in the temporary directory.
    """
    import logging

    handlers = list(logging.getLogger().handlers)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("ESCPOS_CAPABILITIES_PICKLE_DIR", folder)
        from escpos.printer import Dummy

        logging.getLogger().handlers[:] = handlers
        yield Dummy(profile=profile)

"""Catalogue files for tests."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

HEADING = ("kode", "nama", "harga")


def write(folder: Path, rows: Iterable[Sequence[object]], name: str = "p.csv") -> Path:
    """Write a file with code, name and price."""
    file = folder / name
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADING)
        writer.writerows(rows)
    return file


def many(folder: Path, count: int) -> Path:
    """Write a file with many new products, each with a barcode."""
    file = folder / "banyak.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow((*HEADING, "kategori", "satuan", "stok", "barcode"))
        for n in range(count):
            code = f"{8_990_000_000_000 + n}"
            row = (f"N-{n:05d}", f"Kue baru {n}", 1_000 + n, f"Kue {n % 30}", "pcs")
            writer.writerow((*row, n % 40, code))
    return file

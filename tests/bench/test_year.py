from pathlib import Path

from bench.year import CODES, make
from pos.config import DATABASE
from pos.storage.engine import connect


def test_three_tills_are_read_on_the_first(tmp_path: Path) -> None:
    make(tmp_path, days=1, sales=6)

    connection = connect(tmp_path / CODES[0] / DATABASE, read_only=True)
    rows = connection.execute(
        "SELECT till, count(*) FROM sales GROUP BY till ORDER BY till"
    ).fetchall()
    connection.close()

    assert [till for till, _ in rows] == list(CODES)
    assert all(count > 1 for _, count in rows)

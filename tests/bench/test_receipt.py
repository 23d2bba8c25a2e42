from bench.receipt import PLAIN_BYTES, rows


def test_the_rows_give_figures() -> None:
    text, logo, dots = rows(10)
    assert text.goals[1].words == "bytes"
    assert 1_000 < text.goals[1].value <= PLAIN_BYTES
    assert all(row.ours.median > 0 for row in (text, logo, dots))
    assert dots.ours.median_cpu > text.ours.median_cpu

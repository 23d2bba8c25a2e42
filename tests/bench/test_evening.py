from bench.evening import rows


def test_the_rows_give_figures() -> None:
    measured = list(rows(2))

    assert [row.name for row in measured] == ["E1", "E2", "E3", "E4"]
    for row in measured:
        assert len(row.ours.wall) == len(row.limit.wall) == 2
        assert row.ours.median > 0
        assert row.ratio > 0
    assert "3 days, " in measured[-1].operation

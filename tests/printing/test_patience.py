from pos.printing.patience import USUAL


def test_waits_grow_and_stay() -> None:
    waits = [USUAL.back_off(failures) for failures in range(8)]
    assert waits == [500, 1000, 2000, 5000, 5000, 5000, 5000, 5000]


def test_long_papers_get_longer_to_answer() -> None:
    assert USUAL.to_confirm(0) == 3000
    assert USUAL.to_confirm(20_000) == 8000

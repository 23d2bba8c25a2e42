import json
from pathlib import Path

from tests.commands.conftest import Run


def test_same_seed_same_history(run: Run, tmp_path: Path) -> None:
    tallies = []
    for name in ("a", "b"):
        folder = str(tmp_path / name)
        code, out, _ = run(
            "simulate", "--days", "1", "--seed", "5", "--json", "--data", folder
        )
        assert code == 0
        tallies.append(json.loads(out))
    assert tallies[0] == tallies[1]
    assert tallies[0]["sales"] > 0


def test_goes_on_where_it_stopped(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "till")
    for _ in range(2):
        arguments = ("simulate", "--days", "1", "--sales", "6", "--data", folder)
        assert run(*arguments)[0] == 0
    _, out, _ = run("report", "z", "--z", "2", "--json", "--data", folder)
    assert json.loads(out)["shift"]["number"] == 2

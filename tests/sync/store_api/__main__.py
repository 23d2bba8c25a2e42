"""Run the reference server beside a web developer's own::

    python -m tests.sync.store_api [FOLDER]

The authority of its certificate goes into the folder, the documents stay in memory.
"""

from __future__ import annotations

import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

from pos.system import SystemClock
from tests.sync.store_api.server import Server
from tests.sync.woocommerce.front import Front


def main(folder: Path) -> None:
    clock = SystemClock()
    with (
        closing(Server(lambda: clock.now().at_ms)) as server,
        Front(server.handle, folder) as front,
    ):
        print(f"STORE_API_URL={front.url}")
        print("STORE_API_KEY=key_till")
        print(f"STORE_API_CA={front.authority}", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    given = Path(sys.argv[1]) if sys.argv[1:] else None
    try:
        with tempfile.TemporaryDirectory() as made:
            main(given or Path(made))
    except KeyboardInterrupt:
        print("stopped")

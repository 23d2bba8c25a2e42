"""How each provider writes its statements, as somebody said it once."""

import json
from typing import Final

from pos.domain.statement import Form, form_body, read_form
from pos.storage.engine import Connection

#: Their name among the settings.
_NAME: Final = "statement_forms"


def forms(connection: Connection) -> tuple[Form, ...]:
    """List the providers and banks whose statements are known, by name."""
    row = connection.execute(
        "SELECT value FROM settings WHERE name = ?", (_NAME,)
    ).fetchone()
    known = json.loads(row[0]) if row else {}
    return tuple(read_form(name, known[name]) for name in sorted(known))


def remember(connection: Connection, form: Form) -> None:
    """Keep how a provider writes, in place of what was known of it."""
    known = {x.name: form_body(x) for x in forms(connection)}
    known[form.name] = form_body(form)
    connection.execute(
        "INSERT OR REPLACE INTO settings VALUES (?, ?)",
        (_NAME, json.dumps(known, ensure_ascii=False, sort_keys=True)),
    )

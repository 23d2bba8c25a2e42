"""Say errors on a terminal: English, one line, with the one next step."""

from pos.domain.errors import PosError

_WORDS = {
    "storage.unusable/not_set_up": (
        "There is no till in {path}. Make one with: ./run setup --data {path}"
    ),
    "storage.unusable/exists": "There is a till in {path} already. Use another folder.",
    "storage.unusable/newer": (
        "A newer program made this data (schema {version}, known {known}). Update."
    ),
    "storage.unusable/place": (
        "{path} is a cloud or network folder, where a database is damaged. "
        "Use a folder of this machine."
    ),
    "storage.unusable/file": "{detail} Nothing was changed.",
    "storage.already_open": (
        "The till in {path} is open in another program. Close that first."
    ),
    "sale.missing": "No receipt has the number {number} here. Check it.",
    "shift.state/none_open": "No shift is open. Name a closed one with --shift or --z.",
    "shift.state/open": "Shift {number} is still open. Close it first.",
    "money.invalid": "{text} is not a whole number of rupiah.",
}


def say(error: PosError) -> str:
    """Give an error's words; its code and fields where it has none."""
    why = error.fields.get("why")
    text = _WORDS.get(f"{error.code}/{why}") or _WORDS.get(error.code)
    if text is None:
        return f"error: {error}"
    return "error: " + text.format_map(_Fields(error.fields))


class _Fields(dict[str, object]):
    """Fields that may lack what the words name."""

    def __missing__(self, name: str) -> str:
        return f"({name})"

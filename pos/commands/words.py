"""Say errors on a terminal: English, one line, with the one next step."""

from pos.domain.errors import PosError

_WORDS = {
    "storage.unusable/not_set_up": (
        "There is no till in {path}. Make one with: ./run setup --data {path}"
    ),
    "storage.unusable/exists": "There is a till in {path} already. Use another folder.",
    "storage.unusable/hub_exists": (
        "This is a hub already. Let tills in with: ./run hub add-till postgresql://…"
    ),
    "storage.unusable/newer": (
        "A newer program made this data (schema {version}, known {known}). Update."
    ),
    "storage.unusable/older": (
        "An older program wrote the data in {path}. Open it once with this one: "
        "./run --data {path}"
    ),
    "storage.unusable/place": (
        "{path} is a cloud or network folder, where a database is damaged. "
        "Use a folder of this machine."
    ),
    "storage.unusable/file": "{detail} Nothing was changed.",
    "storage.already_open": (
        "The till in {path} is open in another program. Close that first."
    ),
    "person.invalid/pin": (
        "The first person's PIN is needed: six digits. "
        "Write: echo 123456 | ./run setup --pin-stdin, with your own."
    ),
    "person.invalid/pin_simple": "A PIN of six equal digits is too easy. Use another.",
    "person.invalid/code": "No person can have this code. Use one such as A-01.",
    "sale.missing": "No receipt has the number {number} here. Check it.",
    "shift.state/none_open": "No shift is open. Name a closed one with --shift or --z.",
    "shift.state/missing": (
        "There is no such shift or Z report here. The last shift is {number}."
    ),
    "shift.state/none": "No shift has been closed here yet. See: ./run report x.",
    "shift.state/no_day": "No shift belongs to {day}. The last day is {last}.",
    "shift.state/open": "Shift {number} is still open. Close it first.",
    "catalogue.invalid/missing": "No product has the code {code}. Check it.",
    "period.state/missing": "No share period has been closed here yet.",
    "period.state/maker": (
        "{code} is no maker with a part in this period. "
        "See: ./run report makers --paper payout"
    ),
    "period.state/few": (
        "Nothing of this period may be published: fewer than five makers, or one has "
        "more than half. Use the other papers inside only."
    ),
    "label.invalid/narrow": (
        "The code needs {need_mm} mm, the label has {have_mm} mm. "
        "Fitting symbols: {fitting}."
    ),
    "label.invalid/low": (
        "A label of {have_mm} mm doesn't hold all of it. Try a size of: {fitting}."
    ),
    "label.invalid/text": (
        "{symbol} can't hold {code}. Use another --symbol, such as qr."
    ),
    "label.invalid/embedded": (
        "No code can carry this weight or price for {code}: "
        "give the product a PLU of at most 5 digits, and a price under Rp100.000."
    ),
    "label.invalid/price": "The price must be from {least} to below {most}.",
    "label.invalid/size": "{text} is not a size such as 40x30, from 10 to 210 mm.",
    "label.invalid/sheet": "No such sheet on A4. See ./run label --help.",
    "label.invalid/cell": "The sheet has the cells 1 to {most}.",
    "label.invalid/shift": "{text} is not a shift such as 5,-3.",
    "label.invalid/printer": "No label printer is set up.",
    "label.invalid/count": "Ask for 1 to {most} labels.",
    "printer.address": (
        "{address} is no printer's address. See: ./run printer --find, or write "
        "tcp://192.168.1.50:9100."
    ),
    "bundle.invalid/foreign": "This isn't a bundle of a till. Choose a .kasir file.",
    "bundle.invalid/newer": "A newer program wrote this bundle. Update this till.",
    "bundle.invalid/half": (
        "The bundle is half copied or damaged. Write it again and copy it whole."
    ),
    "bundle.invalid/signature": (
        "The bundle isn't signed by the till it names. Write it again there."
    ),
    "document.invalid/fork": (
        "Till {till} has two documents numbered {epoch}/{seq}: it was cloned or "
        "restored. Nothing more of it was taken in. Ask whoever looks after the tills."
    ),
    "document.invalid/lost": (
        "The bundle knows document {epoch}/{seq} of this till, which this till lacks: "
        "it was restored from an older copy. Ask whoever looks after the tills."
    ),
    "storage.unusable/write": "{path} can't be written: {detail}. Nothing was changed.",
    "storage.unusable/read": "{path} can't be read: {detail}.",
    "day.state/backwards": "{day} is after the last day. Swap --from and --to.",
    "shift.state/hub_day": "A hub tells whole days. Ask: ./run report day --hub …",
    "hub.unusable/link": "Nobody answers there: {detail}",
    "hub.unusable/login": "The hub doesn't let us in: {detail}",
    "hub.unusable/newer": "A newer program made this hub. Update this one.",
    "hub.unusable/older": (
        "The hub's tables are of an older program. Its owner runs once more: "
        "./run hub init postgresql://…"
    ),
    "hub.unusable/certificate": (
        "Whoever answers there isn't the hub this program was paired with: {detail}"
    ),
    "hub.unusable/foreign": "That isn't a hub of this program: {detail}",
    "hub.unusable/cut": "The connection was cut. Ask again: {detail}",
    "hub.unusable/refused": "The hub refuses: {detail}",
    "storage.unusable/hub": "The hub can't be started: {detail}",
    "storage.unusable/no_server": (
        "This program has no PostgreSQL inside. Use a server of your own: "
        "./run hub init postgresql://…, or serve from a checkout of the source."
    ),
    "setting.invalid/sync_key": "No key was given. Put it into {name}, and run again.",
    "setting.invalid/sync_address": (
        "{value} is no address of a place. Write https://… or postgresql://…, "
        "without a password in it."
    ),
    "setting.invalid/pairing": (
        "{value} is no pairing text, or a character is wrong. Copy it from the hub."
    ),
    "setting.invalid/hub_taken": (
        "The hub knows another till as {value}. Give this one another code."
    ),
    "setting.invalid/till_code": (
        "{value} is no till's code. Use 1 to {most} letters and digits, such as KSR1."
    ),
    "setting.invalid": "{name} can't be {value}.",
    "setting.invalid/till": (
        "The hub knows {value} with another key, or {value} is no till's code."
    ),
    "seal.unreadable/pdf": "This is no PDF that can be read. Choose another file.",
    "seal.unreadable/missing": (
        "This PDF has no seal of a till: it can't be told whether it was altered. "
        "Ask for the file as the till saved it."
    ),
    "seal.unreadable/newer": "A newer program sealed this PDF. Update this one.",
    "seal.unreadable/stranger": (
        "Till {till} isn't known here. Give its public key with --key; "
        "./run verify says it there."
    ),
    "settlement.invalid/source": "Name the provider: --from NAME, up to 40 letters.",
    "settlement.invalid/file": (
        "No file was named. Write: ./run statement read FILE --from NAME"
    ),
    "money.invalid": "{text} is not a whole number of rupiah.",
}


def say(error: PosError) -> str:
    """Give an error's words; its code and fields where it has none."""
    why = error.fields.get("why") or error.fields.get("name")
    text = _WORDS.get(f"{error.code}/{why}") or _WORDS.get(error.code)
    if text is None:
        return f"error: {error}"
    return "error: " + text.format_map(_Fields(_plain(error.fields)))


def _plain(fields: dict[str, object]) -> dict[str, object]:
    return {
        name: ", ".join(value) or "none" if isinstance(value, tuple) else _shown(value)
        for name, value in fields.items()
    }


def _shown(value: object) -> object:
    """Let an empty text be seen as one."""
    return "''" if value == "" else value


class _Fields(dict[str, object]):
    """Fields that may lack what the words name."""

    def __missing__(self, name: str) -> str:
        return f"({name})"

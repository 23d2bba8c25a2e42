import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.qris import (
    LIMIT,
    QrisCode,
    QrisError,
    check_master,
    checksum,
    make_dynamic,
    parse,
)

Objects = list[tuple[str, str]]

VECTORS: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("data").joinpath("qris.json").read_text("utf-8")
)
S0 = VECTORS["S0"]["payload"]
PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
BILL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"


def emit(objects: Objects) -> str:
    return "".join(f"{tag}{len(value):02}{value}" for tag, value in objects)


def sealed(objects: Objects) -> str:
    body = emit([(tag, value) for tag, value in objects if tag != "63"]) + "6304"
    return body + checksum(body)


def changed(payload: str = S0, **objects: str | None) -> str:
    """Replace, add (before the checksum) or drop objects: ``t54="1"``."""
    kept = dict(parse(payload).objects)
    for tag, value in objects.items():
        if value is None:
            kept.pop(tag.removeprefix("t"), None)
        else:
            kept[tag.removeprefix("t")] = value
    return sealed(list(kept.items()))


def refusal(payload: str) -> str:
    with pytest.raises(QrisError) as caught:
        check_master(payload)
    return caught.value.reason


def usable(value: str) -> bool:
    return value == value.strip()


names = st.text(PRINTABLE, min_size=1, max_size=25).filter(usable)
tricky = st.sampled_from(
    ["5802ID", "6304", "010211", "010212 54045000", "TK 5802ID 6304 010211", "63046C4A"]
)
labels = st.text(BILL + " *.", min_size=1, max_size=25)


@st.composite
def masters(draw: st.DrawFn) -> str:
    acquirers = draw(
        st.lists(
            st.integers(26, 45).filter(lambda tag: tag != 40), unique=True, max_size=3
        )
    )
    cards = draw(st.lists(st.integers(2, 25), unique=True, max_size=3))
    parts = draw(
        st.dictionaries(st.sampled_from(["01", "03", "05", "07"]), labels, max_size=3)
    )
    account = emit([("00", "ID.CO.CONTOH.WWW"), ("01", "9" * 19), ("03", "UMI")])
    objects: Objects = [
        *((f"{tag:02}", "4403847000746908") for tag in cards),
        *((str(tag), account) for tag in acquirers),
        ("51", emit([("00", "ID.CO.QRIS.WWW"), ("02", "ID0000000000000")])),
        ("52", "5462"),
        ("53", "360"),
        ("58", "ID"),
        ("59", draw(names | tricky)),
        ("60", draw(names)),
        ("61", "30131"),
    ]
    if draw(st.booleans()):
        objects.append(("01", "11"))
    if parts:
        objects.append(("62", emit(list(parts.items()))))
    if draw(st.booleans()):
        objects.append(("64", emit([("00", "ID"), ("01", draw(names))])))
    if draw(st.booleans()):
        objects.append(("87", draw(names)))
    return sealed([("00", "01"), *draw(st.permutations(objects))])


def test_checksum_has_the_known_check_value() -> None:
    assert checksum("123456789") == "29B1"


@pytest.mark.parametrize("name", VECTORS)
def test_checksums_of_the_vectors(name: str) -> None:
    vector = VECTORS[name]
    assert checksum(vector["payload"][:-4]) == vector["crc_computed"]


@pytest.mark.parametrize("name", [n for n, v in VECTORS.items() if v["crc_ok"]])
def test_vectors_with_a_good_checksum_can_be_read(name: str) -> None:
    assert parse(VECTORS[name]["payload"]).city == "PALEMBANG"


def test_a_code_tells_whose_it_is() -> None:
    code = check_master(S0)
    assert (code.name, code.city) == ("TOKO CONTOH UJI", "PALEMBANG")
    assert (code.nmid, code.criteria) == ("ID0000000000000", "UMI")
    assert (code.acquirer, code.initiation) == ("ID.CO.CONTOH.WWW", "11")
    assert (code.amount, code.bill, code.terminal) == (None, "", "A01")
    assert code.warnings == ()


@pytest.mark.parametrize(
    ("name", "amount", "bill"),
    [
        ("S1", 12_500, None),
        ("S2", 12_500, "SC-01-000123"),
        ("S3", 1_250_000, "SMX26-B1-0042"),
    ],
)
def test_the_dynamic_vectors(name: str, amount: int, bill: str | None) -> None:
    assert make_dynamic(S0, amount, bill) == VECTORS[name]["payload"]


@pytest.mark.parametrize("name", ["S0", "Y1", "Y2", "Y3", "Y9"])
def test_static_codes_of_shops_serve_as_masters(name: str) -> None:
    master = VECTORS[name]["payload"]
    code = check_master(master)
    dynamic = parse(make_dynamic(master, 5_000, "B-1"))
    assert (dynamic.amount, dynamic.initiation, dynamic.bill) == (5_000, "12", "B-1")
    assert (dynamic.name, dynamic.nmid) == (code.name, code.nmid)
    assert dynamic.terminal == code.terminal


def test_criteria_come_from_the_account_when_the_repository_has_none() -> None:
    assert parse(VECTORS["Y3"]["payload"]).criteria == "UKE"
    assert parse(changed(t26=None, t51=emit([("00", "ID.CO.QRIS.WWW")]))).criteria == (
        "URE"
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("S1", "dynamic"),
        ("B4", "has_amount"),
        ("Y5", "dynamic"),
        ("N1", "crc"),
        ("N2", "crc"),
        ("N4", "length"),
        ("N7", "currency"),
    ],
)
def test_vectors_that_cannot_be_a_master(name: str, reason: str) -> None:
    assert refusal(VECTORS[name]["payload"]) == reason
    with pytest.raises(QrisError):
        make_dynamic(VECTORS[name]["payload"], 12_500)


TRANSFER = emit([("08", "DMCT"), ("99", emit([("00", "00"), ("01", "1234")]))])
ACCOUNT = emit([("00", "ID.CO.CONTOH.WWW"), ("01", "9" * 18), ("02", "000000000")])
TWICE = emit([("07", "A01"), ("07", "A02")])


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (f" {S0}", "whitespace"),
        (f"{S0}\n", "whitespace"),
        (S0.replace("TOKO CONTOH", "TOKO\tCONTOH"), "characters"),
        (S0.replace("TOKO", "TOKÓ"), "characters"),
        ("", "short"),
        (S0[:59], "short"),
        (S0 + "A" * 400, "long"),
        (S0[:-4] + S0[-4:].lower(), "crc"),
        (S0[:-8], "crc"),
        (S0[:-1], "length"),
        (S0 + "6304" + checksum(S0 + "6304"), "trailing"),
        (S0 + S0, "trailing"),
        (sealed([("00", "02"), *parse(S0).objects[1:]]), "format"),
        (sealed([*parse(S0).objects[1:], ("00", "01")]), "format"),
        (sealed([*parse(S0).objects, ("58", "ID")]), "duplicate"),
        (changed(t62=TWICE), "duplicate"),
        (changed(t26=ACCOUNT + "0102AB"), "duplicate"),
        (changed(t64=emit([("00", "ID"), ("01", "A"), ("01", "B")])), "duplicate"),
        (changed(t80=emit([("00", "ID"), ("01", "A"), ("01", "B")])), "duplicate"),
        (changed(t62="0703A0"), "length"),
        (changed(t26="0016ID"), "length"),
        (changed(t62="0700"), "length"),
        (changed(t01="13"), "initiation"),
        (changed(t01="12"), "dynamic"),
        (changed(t54="5000"), "has_amount"),
        (changed(t54="5000.00"), "has_amount"),
        (changed(t54="0"), "amount"),
        (changed(t54="1,000"), "amount"),
        (changed(t54="1.000"), "amount"),
        (changed(t54="12.50"), "amount"),
        (changed(t54="-5000"), "amount"),
        (changed(t53="840"), "currency"),
        (changed(t58="SG"), "country"),
        (changed(t26=None, t51=None), "account"),
        (changed(t52=None), "missing"),
        (changed(t53=None), "missing"),
        (changed(t58=None), "missing"),
        (changed(t59=None), "missing"),
        (changed(t60=None), "missing"),
        (changed(t62=TRANSFER), "transfer"),
        (changed(t26=None, t51=None, t40=ACCOUNT, t62=TRANSFER), "transfer"),
        (changed(t40=ACCOUNT, t62=emit([("08", "PYMT")])), "transfer"),
        (changed(t40=ACCOUNT, t62=emit([("08", "pymt")])), "transfer"),
        (changed(t40=ACCOUNT, t52="4829"), "transfer"),
        (changed(t52="4829"), "transfer"),
        (changed(t62=emit([("08", "dmct")])), "transfer"),
        (changed(t62=emit([("08", "Cwdl ")])), "transfer"),
        (changed(t55="01"), "tip"),
        (changed(t55="02", t56="500"), "tip"),
        (changed(t57="01.50"), "tip"),
    ],
)
def test_codes_that_cannot_be_a_master(payload: str, reason: str) -> None:
    assert refusal(payload) == reason


LONG_NAME = "KOPERASI KARYA BINAAN TERAMPIL INOVATIF KREATIF"


@pytest.mark.parametrize(
    ("payload", "warnings"),
    [
        (changed(t59=LONG_NAME), ("name_long",)),
        (changed(t60="KOTA PANGKAL PINANG"), ("city_long",)),
        (changed(t61=None), ("postal_code_missing",)),
        (changed(t51=None), ("repository_missing",)),
        (changed(t51=emit([("00", "ID.OR.GPNQR.WWW")])), ("nmid_missing",)),
        (changed(t26=None), ()),
        (changed(t01=None), ()),
        (changed(t59="warung bu Cik", t60="Palembang "), ()),
        (changed(t02="4403847000746908", t04="5522024070007469"), ()),
        (changed(t27=ACCOUNT, t28=ACCOUNT, t40=ACCOUNT), ()),
        (changed(t40=ACCOUNT, t62=emit([("08", "POSP")])), ()),
        (changed(t62=emit([("08", "KUE LEBARAN")])), ()),
        (changed(t64=emit([("00", "ID"), ("01", "Toko Uji")])), ()),
        (changed(t50="opaque, by others"), ()),
        (changed(t99="opaque, by others"), ()),
    ],
)
def test_unusual_codes_that_work_are_taken(
    payload: str, warnings: tuple[str, ...]
) -> None:
    assert check_master(payload).warnings == warnings
    assert parse(make_dynamic(payload, 1)).amount == 1


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1000", 1_000), ("1000.", 1_000), ("1000.0", 1_000), ("1000.00", 1_000)],
)
def test_amounts_in_codes(text: str, amount: int) -> None:
    assert parse(changed(t54=text)).amount == amount


def test_a_tip_is_left_out_of_our_own_codes() -> None:
    tipped = changed(t55="02", t56="500")
    assert make_dynamic(tipped, 12_500) == VECTORS["S1"]["payload"]


@pytest.mark.parametrize("amount", [1, 999, LIMIT])
def test_amounts_up_to_the_limit(amount: int) -> None:
    assert parse(make_dynamic(S0, amount)).amount == amount


@pytest.mark.parametrize(
    ("amount", "reason"),
    [(0, "amount"), (-1, "amount"), (LIMIT + 1, "limit"), (10**13, "limit")],
)
def test_amounts_beyond(amount: int, reason: str) -> None:
    with pytest.raises(QrisError) as caught:
        make_dynamic(S0, amount)
    assert caught.value.reason == reason


@pytest.mark.parametrize("bill", ["", "a", "A_1", "A 1", "A" * 26, "É", "***", "A\n"])
def test_bills_that_cannot_be_written(bill: str) -> None:
    with pytest.raises(QrisError) as caught:
        make_dynamic(S0, 1, bill)
    assert caught.value.reason == "bill"


def test_additional_data_stay_as_they_are_without_a_bill() -> None:
    mixed = emit([("05", "S29929647"), ("01", "20251204"), ("07", "A01")])
    code = parse(make_dynamic(changed(t62=mixed), 1))
    assert code.value("62") == mixed


def test_additional_data_come_in_order_with_a_bill() -> None:
    mixed = emit([("05", "S29929647"), ("01", "***"), ("07", "A01")])
    code = parse(make_dynamic(changed(t62=mixed), 1, "B-1"))
    assert code.value("62") == emit([("01", "B-1"), ("05", "S29929647"), ("07", "A01")])


@pytest.mark.parametrize(("width", "kept"), [(16, True), (17, False)])
def test_the_bill_gives_way_when_the_additional_data_are_full(
    width: int,
    kept: bool,
) -> None:
    filled = emit(
        [("03", "S" * 25), ("05", "R" * 25), ("06", "C" * width), ("07", "A")]
    )
    code = parse(make_dynamic(changed(t62=filled), 1, "B" * 12))
    assert code.bill == ("B" * 12 if kept else "")
    assert code.value("05", "62") == "R" * 25
    assert code.terminal == "A"


def test_the_longest_code_is_kept_in_bounds() -> None:
    full = {f"t{tag}": "X" * 99 for tag in (85, 86)}
    room = 512 - len(changed(**full)) - 4
    assert len(make_dynamic(changed(**full, t87="X" * (room - 8)), 1)) <= 512
    with pytest.raises(QrisError) as caught:
        make_dynamic(changed(**full, t87="X" * room), 12_500)
    assert caught.value.reason == "long"


@given(st.data())
def test_a_changed_character_is_always_noticed(data: st.DataObject) -> None:
    payload = data.draw(st.sampled_from([S0, VECTORS["S2"]["payload"]]))
    at = data.draw(st.integers(0, len(payload) - 1))
    other = data.draw(st.characters(exclude_characters=payload[at]))
    with pytest.raises(QrisError):
        parse(payload[:at] + other + payload[at + 1 :])


@given(st.data())
def test_a_lost_or_doubled_character_is_always_noticed(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(S0) - 1))
    for broken in (S0[:at] + S0[at + 1 :], S0[: at + 1] + S0[at:]):
        with pytest.raises(QrisError):
            parse(broken)


@given(st.text() | st.text("0123456789 ID.", min_size=60))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    with pytest.raises(QrisError):
        parse(text)


def ours(code: QrisCode) -> dict[str, str]:
    return {tag: value for tag, value in code.objects if tag not in {"01", "62", "63"}}


@given(masters(), st.integers(1, LIMIT), st.none() | st.text(BILL, min_size=1))
def test_a_dynamic_code_differs_in_amount_and_bill_only(
    master: str, amount: int, bill: str | None
) -> None:
    bill = bill and bill[:25]
    before = check_master(master)
    after = parse(make_dynamic(master, amount, bill))
    tags = [tag for tag, _ in after.objects]
    assert tags == [*sorted(set(tags) - {"63"}), "63"]
    assert ours(after) == ours(before) | {"54": str(amount)}
    assert (after.initiation, after.amount) == ("12", amount)
    assert after.terminal == before.terminal
    assert after.value("03", "62") == before.value("03", "62")
    assert after.bill in ({before.bill} if bill is None else {bill, ""})
    assert not after.transfer

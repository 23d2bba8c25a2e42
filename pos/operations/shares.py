"""Adopt a share policy, and say who made a product: two people, or who may import."""

from pos.domain.errors import CatalogueError, InvalidAmountError, PolicyError
from pos.domain.journal import Body, Document, Entry
from pos.domain.makers import Policy, check_policy, parse_makers, write_makers
from pos.domain.people import Person, Right, require, require_two
from pos.operations.imports.cells import TOO_DEAR
from pos.storage import policies
from pos.storage.writer import Transaction


def adopt(
    tx: Transaction, actor: Person, policy: Policy, approver: Person | None
) -> Policy:
    """Adopt a share policy. Lines that were sold before keep what they have.

    Args:
        tx: The transaction.
        actor: Who adopts it.
        policy: What is to hold; its id and number are given here.
        approver: The other person, whose PIN was taken.

    Returns:
        The policy as it was adopted.

    Raises:
        PolicyError: See ``check_policy``; or it begins before today (``why``:
            ``past``): what was sold by another rule can't be split again.
        ApprovalNeededError: There aren't two people who may.
    """
    check_policy(policy)
    approved_by = require_two(actor, Right.SHARES, approver)
    today = tx.at.local_date.isoformat()
    if policy.valid_from < today:
        raise PolicyError(why="past", day=policy.valid_from)
    known = [x.policy.number for x in policies.adopted(tx.connection)]
    body: Body = {
        "number": max(known, default=0) + 1,
        "basis": policy.basis.value,
        "parts": [[part.key, part.bp] for part in policy.parts],
        "floor": policy.floor,
        "rate": policy.rate,
        "valid_from": policy.valid_from,
        "legal_basis": policy.legal_basis.strip(),
        "approved_by": approved_by,
    }
    document = tx.append(
        Entry(tx.ids.new(), "policy.adopted", actor.code, body, business_day=today)
    )
    found = policies.adopted(tx.connection)
    return next(x.policy for x in found if x.policy.policy_id == document.doc_id)


def name_makers(  # who, what, and what is known of it
    tx: Transaction,
    actor: Person,
    product_id: str,
    makers: str,
    cost: int,
    approver: Person | None = None,
) -> Document:
    """Say who made a product, by codes and weights, and what its material costs.

    It holds for what is put into a basket from now on.

    Raises:
        MakerError: See ``parse_makers``.
        InvalidAmountError: The cost is below zero or beyond any price.
        CatalogueError: There is no such product (``why``: ``missing``).
        ApprovalNeededError: Neither person may change products.
    """
    approved_by = require(actor, Right.IMPORT, approver)
    written = write_makers(parse_makers(makers))
    if not 0 <= cost < TOO_DEAR:
        raise InvalidAmountError(amount=cost)
    row = tx.connection.execute(
        "SELECT sku, maker, cost FROM products WHERE product_id = ?", (product_id,)
    ).fetchone()
    if row is None:
        raise CatalogueError(why="missing")
    body: Body = {
        "product": product_id,
        "sku": row[0],
        "maker": written,
        "cost": cost,
        "before": [row[1], row[2]],
        "approved_by": approved_by,
    }
    today = tx.at.local_date.isoformat()
    document = tx.append(
        Entry(tx.ids.new(), "makers.named", actor.code, body, business_day=today)
    )
    tx.connection.execute(
        "UPDATE products SET maker = ?, cost = ? WHERE product_id = ?",
        (written, cost, product_id),
    )
    tx.changed.add("catalogue")
    return document

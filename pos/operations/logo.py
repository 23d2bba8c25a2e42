"""Keep the picture that a shop wants on its papers."""

from pos.domain.people import Person, Right, require
from pos.printing.logo import name_of
from pos.storage import pictures
from pos.storage.writer import Transaction


def keep_logo(tx: Transaction, actor: Person, kept: bytes) -> str:
    """Keep a picture that ``import_logo`` made; a template then names it.

    Earlier ones stay: papers of their day are copied with them.

    Returns:
        Its name.

    Raises:
        ApprovalNeededError: The person may not change the settings.
    """
    require(actor, Right.SETTINGS)
    name = name_of(kept)
    pictures.keep(tx, name, kept)
    return name

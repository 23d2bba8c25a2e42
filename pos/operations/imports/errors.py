"""Why a whole file can't be taken."""

from pos.domain.errors import PosError


class UnreadableFileError(PosError):
    """The file isn't a sheet of products; nothing was looked at any further.

    Fields: ``reason``, one of ``missing large empty format encoding rows
    columns columns_twice``; with ``limit`` where there is one, ``missing`` and
    ``found`` for columns.
    """

    code = "import.unreadable"

    def __init__(self, reason: str, **fields: object) -> None:
        super().__init__(reason=reason, **fields)
        self.reason = reason


class ImportCancelledError(PosError):
    """Somebody pressed cancel; nothing was changed."""

    code = "import.cancelled"

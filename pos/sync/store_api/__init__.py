"""A web store of any make as a target and a source: ``docs/store-api/openapi.yaml``."""

from pos.sync.store_api.client import Shop
from pos.sync.store_api.store import ContractStore

__all__ = ["ContractStore", "Shop"]

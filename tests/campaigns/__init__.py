"""Campaigns: one promise of the till, tried thousands of times by seeded chance."""

from tests.campaigns.campaign import Campaign, Result, campaigns

__all__ = ["Campaign", "Result", "campaigns"]

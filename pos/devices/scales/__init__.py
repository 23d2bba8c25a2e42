"""Scales: what they say, and how to ask them.

Each protocol is a module with a pure function on bytes; ``protocols`` lists
them, ``scale`` talks to the one that is plugged in.
"""

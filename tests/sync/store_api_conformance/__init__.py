"""Does a server keep the store's contract (``docs/store-api``)? Ten rules, in words.

By default against the reference server. Against any other::

    STORE_API_URL=https://... STORE_API_KEY=... STORE_API_CA=ca.pem \
        ./test tests/sync/store_api_conformance

It makes its own goods, with SKUs of this run, and deletes what it made.
"""

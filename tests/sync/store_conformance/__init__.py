"""What we rely on of a WooCommerce shop, and that our adapter works against it.

By default against the double, as four versions. Against a real shop::

    STORE_URL=https://... STORE_KEY=ck_... STORE_SECRET=cs_... STORE_CA=ca.pem \
        ./test tests/sync/store_conformance

It makes its own products, with SKUs of this run, and deletes what it made.
"""

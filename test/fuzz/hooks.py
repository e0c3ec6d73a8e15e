"""What a client of the interface does that Schemathesis cannot know: every request has a key of its own."""

import itertools
import os
import re

import schemathesis

_prefix = os.environ.get("HEFU_FUZZ_RUN", "fuzz")
_numbers = itertools.count(1)
_key = re.compile(r"[\x21-\x7e]{1,200}")


@schemathesis.hook
def before_call(context, case, kwargs):
    headers = case.headers or {}
    for name, value in headers.items():
        # A key that breaks the rules is there to be refused.
        if name.lower() == "idempotency-key" and isinstance(value, str) and _key.fullmatch(value):
            headers[name] = f"{_prefix}-{next(_numbers)}"

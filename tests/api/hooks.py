"""What schemathesis cannot know by itself: that requests come from many machines, and which cases there are to ask about."""

import json
import os
import random

import schemathesis
from schemathesis.generation import GenerationMode
from urllib3.util import connection

# A chance of our own: the shared one is set back before every request.
chance = random.Random(1)
CASES = json.loads(os.environ.get("YAKUBA_CASES", "[]"))
connect = connection.create_connection


def from_anywhere(address, *args, **kwargs):
    """Connects from some address of the loopback net: each is a caller of its own to whoever counts callers."""
    kwargs["source_address"] = (f"127.{chance.randint(1, 250)}.{chance.randint(0, 250)}.{chance.randint(1, 250)}", 0)
    return connect(address, *args, **kwargs)


connection.create_connection = from_anywhere


@schemathesis.hook
def before_call(context, case, kwargs):
    # Of the well-formed questions about a case, half are about one that is there.
    right = case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE
    if CASES and right and "/cases/{id}" in case.operation.path and chance.random() < 0.5:
        found = chance.choice(CASES)
        case.path_parameters["id"] = found["case"]
        if "no" in case.path_parameters:
            case.path_parameters["no"] = found["no"]
        if isinstance(case.body, dict) and "version" in case.body and chance.random() < 0.5:
            case.body["version"] = found["version"]

"""What schemathesis cannot know by itself: that requests come from many machines, and which cases there are to ask about."""

import json
import os
import random

import schemathesis
from urllib3.util import connection

CASES = json.loads(os.environ.get("YAKUBA_CASES", "[]"))
connect = connection.create_connection


def from_anywhere(address, *args, **kwargs):
    """Connects from some address of the loopback net: each is a caller of its own to whoever counts callers."""
    kwargs["source_address"] = (f"127.{random.randint(1, 250)}.{random.randint(0, 250)}.{random.randint(1, 250)}", 0)
    return connect(address, *args, **kwargs)


connection.create_connection = from_anywhere


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    # Half of the questions are about a case that is there.
    if CASES and "/cases/{id}" in context.operation.path and random.random() < 0.5:
        found = random.choice(CASES)
        path_parameters["id"] = found["case"]
        if "no" in path_parameters:
            path_parameters["no"] = found["no"]
    return path_parameters

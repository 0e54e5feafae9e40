# SPDX-License-Identifier: Apache-2.0
"""The peers that read or validate dossiers: CPU time in microseconds a dossier and a check value.

usage: dossier_peer.py pydantic|jsonschema-rs|fastjsonschema|orjson|simdjson|pyyaml LIST
The texts are in memory before the clock starts. Check: how many dossiers were read and found valid.
"""
import os
import sys
import time


def pydantic(texts):
    from dossier_model import Dossier
    from pydantic import ValidationError

    def is_valid(text):
        try:
            Dossier.model_validate_json(text)
            return 1
        except ValidationError:
            return 0
    return sum(map(is_valid, texts))


def schema():
    import orjson
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    with open(os.path.join(root, "schemas", "dossier.schema.json"), "rb") as file:
        return orjson.loads(file.read())


def jsonschema_rs():
    import jsonschema_rs
    import orjson
    validator = jsonschema_rs.validator_for(schema())
    return lambda texts: sum(int(validator.is_valid(orjson.loads(text))) for text in texts)


def fastjsonschema():
    import fastjsonschema
    import orjson
    validate = fastjsonschema.compile(schema())

    def is_valid(text):
        try:
            validate(orjson.loads(text))
            return 1
        except fastjsonschema.JsonSchemaException:
            return 0
    return lambda texts: sum(map(is_valid, texts))


def orjson():
    import orjson
    return lambda texts: sum(int(orjson.loads(text)["schema"] == 1) for text in texts)


def simdjson():
    import simdjson
    parser = simdjson.Parser()
    # A proxy of the tape: nothing but the schema's number becomes a Python object.
    return lambda texts: sum(int(parser.parse(text)["schema"] == 1) for text in texts)


def pyyaml(texts):
    import yaml
    return sum(int(yaml.load(text, yaml.CSafeLoader)["schema"] == 1) for text in texts)


def main():
    jobs = {
        "pydantic": lambda: pydantic, "jsonschema-rs": jsonschema_rs, "fastjsonschema": fastjsonschema,
        "orjson": orjson, "simdjson": simdjson, "pyyaml": lambda: pyyaml}
    with open(sys.argv[2]) as listing:
        paths = listing.read().split("\n")[:-1]
    texts = [open(path, "rb").read() for path in paths]
    job = jobs[sys.argv[1]]()
    job(texts[:8])
    began = time.process_time()
    check = job(texts)
    print((time.process_time() - began) * 1e6 / max(len(texts), 1), check)


main()

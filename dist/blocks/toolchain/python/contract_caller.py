"""Runs inside the sandbox, started by contract_driver.py: loads a block's entry from the working folder and calls it
with one example after the other. Each answer is one message: `id` and `answer`."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from channel import reporter  # noqa: E402
from surroundings import load, open_block, place_in  # noqa: E402

LOADING = "import"
LARGEST_OUTPUT_CHARACTERS = 4 * 1024 * 1024
LARGEST_INTEGER = 2**53 - 1
FOLDER = os.getcwd()


def described(thrown):
    try:
        message = str(thrown)[:2000] or type(thrown).__name__
        places = place_in(thrown.__traceback__, FOLDER)
        return {"name": type(thrown).__name__[:200], "message": message, **(places[0] if places else {})}
    except Exception:
        return {"name": "unknown", "message": "something was raised that cannot be turned into text"}


def json_from(value, what="the output"):
    """The value as JSON has it. What JSON would drop or change without a word is refused instead."""
    kind = type(value)
    if value is None or kind in (bool, str):
        return value
    if kind is int:
        if abs(value) > LARGEST_INTEGER:
            raise TypeError(f"{what} is an integer beyond 2^53 - 1, which JSON's readers round")
        return value
    if kind is float:
        if value != value or value in (float("inf"), float("-inf")):
            raise TypeError(f"{what} is {value}")
        return value
    if kind in (list, tuple):
        return [json_from(member, f"{what}[{index}]") for index, member in enumerate(value)]
    if isinstance(value, dict):
        for key in value:
            if type(key) is not str:
                raise TypeError(f"a key of {what} is a {type(key).__name__} and no string")
        return {key: json_from(member, key) for key, member in value.items()}
    raise TypeError(f"{what} is a {kind.__name__}")


def bounded(output):
    plain = json_from(output)
    length = len(json.dumps(plain, ensure_ascii=False))
    if length > LARGEST_OUTPUT_CHARACTERS:
        raise TypeError(f"the output has {length} characters")
    return plain


def finished(output):
    """What a coroutine returns, where the entry is one."""
    if type(output).__name__ != "coroutine":
        return output
    import asyncio

    return asyncio.run(output)


def answer_to(run, value):
    try:
        output = finished(run(value))
    except SystemExit as end:
        # As if the block ended its process: that is no refusal.
        os._exit(end.code if isinstance(end.code, int) else 0 if end.code is None else 1)
    except BaseException as thrown:
        return {"kind": "threw", "error": described(thrown)}
    try:
        return {"kind": "returned", "output": bounded(output)}
    except BaseException as thrown:
        return {"kind": "unserialisable", "error": described(thrown)}


def entry_of(module, export):
    run = getattr(load(module, FOLDER), export, None)
    if not callable(run):
        raise TypeError(f"{module} has no function that is called {export}")
    return run


def main():
    job, send = reporter(int(sys.argv[1]))
    open_block(FOLDER)
    try:
        run = entry_of(job["module"], job["exportName"])
    except SystemExit as end:
        os._exit(end.code if isinstance(end.code, int) else 1)
    except BaseException as thrown:
        send({"id": LOADING, "answer": {"kind": "threw", "error": described(thrown)}})
        return
    send({"id": LOADING, "answer": {"kind": "returned"}})
    for example in job["examples"]:
        send({"id": example["id"], "answer": answer_to(run, example["input"])})


main()

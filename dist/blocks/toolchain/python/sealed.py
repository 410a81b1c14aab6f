"""What every driver of ours does first and last: read its job with the nonce, and sign what it found out.

A driver runs no code of the block in its own process. What it starts gets neither the nonce nor a way to read it.
"""
import ctypes
import hashlib
import hmac
import json
import os
import sys

PR_SET_DUMPABLE = 4


def read_job(path):
    """The nonce and the rest of the job; the file is gone afterwards."""
    _close_memory()
    with open(path, encoding="utf-8") as file:
        job = json.load(file)
    os.unlink(path)
    return job.pop("nonce"), job


def _close_memory():
    # What we start runs as the same user, and could read our memory through /proc otherwise.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def write_result(path, nonce, result):
    """Writes the result below a signature under the nonce, whole or not at all."""
    text = json.dumps(result)
    signature = hmac.new(nonce.encode(), text.encode(), hashlib.sha256).hexdigest()
    with open(f"{path}.part", "w", encoding="utf-8") as file:
        file.write(f"{signature}\n{text}")
    os.replace(f"{path}.part", path)

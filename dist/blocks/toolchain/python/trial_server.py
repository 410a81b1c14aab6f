"""Runs inside the sandbox, started by mutation_driver.py: loads the tools once and forks a process for each run of tests.

Loading them takes three times as long as the tests of a block. This process runs nothing of the block. What it forks has
neither its standard input nor a way to read its memory.
"""
import ctypes
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from channel import sender  # noqa: E402
from tests_runner import run  # noqa: E402

PR_SET_DUMPABLE = 4


def set_readable(is_readable):
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, int(is_readable), 0, 0, 0)


def forked(job, send):
    """The exit status of the process that ran the job."""
    read, write = os.pipe()
    process = os.fork()
    if process == 0:
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(write)
        # Who we are has been said before anything of the block can speak.
        os.read(read, 1)
        set_readable(True)
        try:
            run(job, send)
        finally:
            os._exit(1)
    os.close(read)
    send({"kind": "forked", "process": process})
    os.close(write)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def main():
    set_readable(False)
    for line in sys.stdin:
        job = json.loads(line)
        send = sender(int(sys.argv[1]), job.pop("token"))
        send({"kind": "exited", "status": forked(job, send)})


main()

"""Runs inside the sandbox: calls a block's entry with each example and writes down what it answered.

Usage: python contract_driver.py <job file> <result file>

The counterpart of contract-driver.mjs, with the same job and the same result. The block runs in a process of its own,
so that one which ends, blocks or kills its process is still reported on.
"""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from channel import Child, Garbled, Hung, signal_name  # noqa: E402
from sealed import read_job, write_result  # noqa: E402

LOADING = "import"
KINDS = {"returned", "threw", "unserialisable"}


def run_process(job, examples, answers):
    """Calls the block from the first example to the one that it does not answer, whose id comes back, or None. The other
    thing that comes back is the time that it had, in seconds."""
    ids = [LOADING, *(example["id"] for example in examples)]
    child = Child("contract_caller.py", {**job, "examples": examples})
    answered = 0
    failure = None
    try:
        for message in child.messages(job["exampleTimeoutMs"] / 1000):
            answer = message.get("answer")
            if not isinstance(answer, dict) or answer.get("kind") not in KINDS or message.get("id") != ids[answered]:
                raise Garbled
            answers.append({**answer, "id": ids[answered]})
            answered += 1
            if answered == len(ids) or (answered == 1 and answer["kind"] != "returned"):
                return None, child.used_s
    except Hung:
        failure = {"kind": "hung"}
    except Garbled:
        failure = {"kind": "none", "reason": "the process wrote what is no answer"}
    finally:
        status = child.stop()
    current = ids[answered]
    answers.append({**(failure or ending(status)), "id": current})
    return current, child.used_s


def ending(status):
    if status >= 0:
        return {"kind": "ended", "exitCode": status}
    return {"kind": "none", "reason": f"ended by {signal_name(status)}"}


def answers_to(job, budget_s, deadline):
    answers = []
    left = job["examples"]
    while budget_s > 0 and time.monotonic() < deadline:
        stopped, used_s = run_process(job, left, answers)
        budget_s -= used_s
        if stopped is None or stopped == LOADING:
            break
        left = left[[example["id"] for example in left].index(stopped) + 1 :]
        if not left:
            break
    return answers


def main():
    job_file, result_file = sys.argv[1:]
    nonce, job = read_job(job_file)
    budget_s, deadline = job.pop("budgetMs") / 1000, time.monotonic() + job.pop("wallMs") / 1000
    write_result(result_file, nonce, {"answers": answers_to(job, budget_s, deadline)})


main()

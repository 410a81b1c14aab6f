"""The time that a process had for its work; the counterpart of counted-time.mjs, which says why."""
import os
import time

# Between two looks at most this counts: when we ourselves did not get to look, nobody did.
MOST_PER_TURN_S = 0.2


class CountedTime:
    def __init__(self, pid):
        self._pid = pid
        self._at = time.monotonic()
        self._queued = queued_s(pid)

    def turn(self):
        """The seconds that the process had since the last look."""
        before, self._at = self._at, time.monotonic()
        known, self._queued = self._queued, queued_s(self._pid)
        return time_between(self._at - before, known, self._queued)


def time_between(passed_s, before, now):
    """The thread that stood longest without a processor decides: it may be the one that all others wait for."""
    queued = max((seconds - before.get(thread, 0) for thread, seconds in now.items()), default=0)
    return min(max(passed_s - max(queued, 0), 0), MOST_PER_TURN_S)


def queued_s(pid):
    """By thread. Nothing where the system does not tell, or the process is gone: then the clock alone counts."""
    try:
        return {thread: _queued_of(pid, thread) for thread in os.listdir(f"/proc/{pid}/task")}
    except (OSError, IndexError, ValueError):
        return {}


def _queued_of(pid, thread):
    # The second figure, in nanoseconds: https://docs.kernel.org/scheduler/sched-stats.html
    with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="ascii") as file:
        return int(file.read().split()[1]) / 1e9

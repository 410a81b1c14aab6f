"""A process of its own for the block's code, and the pipe on which our part of it reports, a JSON object a line."""
import json
import os
import secrets
import select
import signal
import subprocess
import sys

from counted_time import CountedTime

LONGEST_LINE_BYTES = 32 * 1024 * 1024
# No site module: it would add folders that any user of the machine may have filled. No bytecode beside the sources.
INTERPRETER_FLAGS = ["-s", "-S", "-B"]


class Hung(Exception):
    """Nothing was reported within the time that the process may have for it."""


class Garbled(Exception):
    """What was reported is not what our part of the process writes."""


class Child:
    """Starts `script` of this folder in a fresh interpreter. It finds `job` on its standard input, with a token that has
    to stand in each message: who only finds the pipe cannot write one. `folder`: the working folder, else ours."""

    def __init__(self, script, job, folder=None):
        self._start(script, folder)
        self._give(job)
        try:
            self._process.stdin.close()
        except BrokenPipeError:
            pass

    def _start(self, script, folder):
        self.used_s = 0
        self._read, write = os.pipe()
        self._buffer = b""
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), script)
        self._process = subprocess.Popen(
            [sys.executable, *INTERPRETER_FLAGS, path, str(write)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(write,),
            cwd=folder,
            # Sets and dictionaries of strings have the same order in every run.
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        os.close(write)
        # Whose time is counted.
        self._worker = self._process.pid

    def _give(self, job):
        self._token = secrets.token_hex(16)
        try:
            self._process.stdin.write(json.dumps({**job, "token": self._token}).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass

    def messages(self, timeout_s, start_s=0):
        """Every message, until the process ends. Raises Hung when there is none in `timeout_s` that the process had for it,
        and Garbled. Loading our own tools may take `start_s`, where that is longer."""
        limit_s = max(timeout_s, start_s)
        while True:
            line = self._line(limit_s)
            limit_s = timeout_s
            if line is None:
                return
            try:
                message = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise Garbled from error
            if not isinstance(message, dict) or message.pop("token", None) != self._token:
                raise Garbled
            yield message

    def _line(self, limit_s):
        counted, left_s = CountedTime(self._worker), limit_s
        while b"\n" not in self._buffer:
            if len(self._buffer) > LONGEST_LINE_BYTES:
                raise Garbled
            ended = self._process.poll() is not None
            ready, _, _ = select.select([self._read], [], [], 0 if ended else 0.05)
            used_s = counted.turn()
            self.used_s += used_s
            left_s -= used_s
            if left_s <= 0 and not ready:
                raise Hung
            if not ready:
                if ended:
                    return None
                continue
            chunk = os.read(self._read, 1 << 20)
            if chunk == b"":
                # Whoever closes the pipe and goes on has the rest of the time to end.
                try:
                    self._process.wait(max(0, left_s))
                except subprocess.TimeoutExpired as error:
                    raise Hung from error
                return None
            self._buffer += chunk
        line, self._buffer = self._buffer.split(b"\n", 1)
        return line

    def stop(self):
        """Kills the process. Returns its exit status, negative for the number of the signal that ended it."""
        if self._process.poll() is None:
            self._process.kill()
        status = self._process.wait()
        os.close(self._read)
        return status


def signal_name(status):
    """The name of the signal behind a negative exit status."""
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"


def reporter(descriptor):
    """For the process's own part: its job, and a function that writes one message."""
    job = json.load(sys.stdin)
    return job, sender(descriptor, job.pop("token"))


def sender(descriptor, token):
    """A function that writes one message."""

    def send(message):
        data = json.dumps({**message, "token": token}).encode() + b"\n"
        while data:
            data = data[os.write(descriptor, data) :]

    return send

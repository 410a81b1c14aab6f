"""The folder that the block lies in, made anew before every run: no run finds what another one left."""
import ctypes
import os
import signal
import sys

PR_SET_CHILD_SUBREAPER = 36
OUTPUT_FOLDER = ".blocks-out"


class Remains(Exception):
    """Something of an earlier run cannot be removed."""


def read_all(folder):
    """The bytes of the files below a folder, by path. Ours are none of the block's."""
    texts = {}
    for parent, folders, names in os.walk(folder):
        if parent == folder:
            folders[:] = [name for name in folders if name != OUTPUT_FOLDER]
        for name in names:
            path = os.path.join(parent, name)
            if os.path.isfile(path) and not os.path.islink(path):
                with open(path, "rb") as file:
                    texts[os.path.relpath(path, folder)] = file.read()
    return texts


def lay_out(folder, files):
    """Empties every folder that a run may write to and writes the files into this one. Raises Remains."""
    for each in [folder, "/tmp"] if _is_jailed(folder) else [folder]:
        try:
            _empty(each)
        except OSError as error:
            raise Remains(f"{error.filename} cannot be removed: {error.strerror}") from error
    for path, content in files.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)
    os.makedirs(os.path.join(folder, OUTPUT_FOLDER), exist_ok=True)


def _is_jailed(folder):
    # Outside of toolchain/jail.sh, which writes this, the folder for temporary files is everybody's.
    try:
        with open("/etc/passwd", encoding="utf-8", errors="replace") as file:
            return file.read() == f"sandbox:x:{os.getuid()}:{os.getuid()}::{folder}:/nonexistent\n"
    except OSError:
        return False


def _empty(folder):
    """Removes all but what is mounted from elsewhere, to which no run can write. True where such a thing stays."""
    device = os.lstat(folder).st_dev
    stays = False
    for entry in list(os.scandir(folder)):
        if entry.stat(follow_symlinks=False).st_dev != device:
            stays = True
        elif not entry.is_dir(follow_symlinks=False):
            os.unlink(entry.path)
        elif _emptied(entry):
            os.rmdir(entry.path)
        else:
            stays = True
    return stays


def _emptied(entry):
    # The folders above what is mounted are not ours to change, and everybody may read them.
    if entry.stat(follow_symlinks=False).st_uid == os.getuid():
        os.chmod(entry.path, 0o700)
    return not _empty(entry.path)


def adopt_orphans():
    """Processes whose parent has ended become ours, so that end_orphans finds them."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_orphans(kept=None):
    """Ends every process that a run has left behind. Those of a process that is ended here become ours as well. `kept`:
    the one child that goes on."""
    while children := [pid for pid in _children() if pid != kept]:
        for pid in children:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _children():
    if sys.platform != "linux":
        return []
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and _parent(name) == os.getpid()]


def _parent(name):
    try:
        with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
            # The name of the program may hold anything, and ends with the last bracket.
            return int(file.read().rpartition(")")[2].split()[1])
    except (OSError, IndexError, ValueError):
        return None

"""Where a block's imports come from: the standard library first, then the block, then the system's packages."""
import importlib
import json
import os
import sys


def packages():
    """The folders of the system's packages, as src/sandbox/python-installation.ts found them."""
    return json.loads(os.environ["BLOCKS_PYTHON_PACKAGES"])


def open_block(*folders):
    """Lets modules be imported from the block's folders. Ours cannot be any more, so that their names are free."""
    own = os.path.dirname(os.path.abspath(__file__))
    for name, module in list(sys.modules.items()):
        if name != "__main__" and os.path.dirname(os.path.abspath(getattr(module, "__file__", None) or "/")) == own:
            del sys.modules[name]
    standard = [path for path in sys.path if os.path.abspath(path) != own and path not in packages()]
    sys.path[:] = [*standard, *folders, *packages()]


def load(path, folder):
    """The module in a file of the block, imported by its name as its own code would. Raises what loading raises."""
    if not path.endswith(".py"):
        raise TypeError(f"{path} is no Python module: its name has to end in .py")
    name = path[: -len(".py")].replace("/", ".")
    module = importlib.import_module(name)
    found = os.path.realpath(getattr(module, "__file__", None) or "")
    if found != os.path.realpath(os.path.join(folder, path)):
        raise TypeError(f"{path} has the name of another module of Python: give it another name")
    return module


def place_in(traceback, folder):
    """The places in the block's own files that a traceback names, innermost first."""
    places = []
    root = os.path.realpath(folder) + os.sep
    while traceback is not None:
        name = os.path.realpath(traceback.tb_frame.f_code.co_filename)
        if name.startswith(root):
            places.append({"path": name[len(root) :].replace(os.sep, "/"), "line": traceback.tb_lineno})
        traceback = traceback.tb_next
    return places[::-1]

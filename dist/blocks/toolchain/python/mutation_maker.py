"""Runs inside the sandbox, started by mutation_driver.py: has mutmut make mutants of source texts. It only reads them.

Each file is one message: `path` and `mutants`. A mutant says where the text changes (`start` and `end`, in characters),
what stands there then (`replacement`), which kind of syntax it was (`kind`), whether the result is Python at all (`valid`),
and whether a comment keeps mutmut from it (`hidden`). The last message is `made` with the version of mutmut, or `failed`
with a reason.
"""
import inspect
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from channel import reporter  # noqa: E402
from difference import smallest_difference  # noqa: E402
from plain_text import without_decorators, without_pragmas  # noqa: E402
from surroundings import packages  # noqa: E402

sys.path.extend(packages())

# mutmut reads its configuration from the working folder, which is ours here.
CONFIGURATION = "[mutmut]\nsource_paths = .\npaths_to_mutate = .\n"


def load_mutmut():
    """mutmut's function that makes the mutations of a text, whichever 3.x it is."""
    try:
        from mutmut.mutation.file_mutation import create_mutations
    except ImportError:
        from mutmut.file_mutation import create_mutations
    names_file = next(iter(inspect.signature(create_mutations).parameters)) == "filename"
    return lambda path, text: create_mutations(path, text)[:2] if names_file else create_mutations(text)[:2]


def make_mutants(create, path, text):
    plain = without_decorators(text)
    shown = changes_of(create, path, plain)
    unhidden = without_pragmas(plain)
    changes = shown if unhidden == plain else changes_of(create, path, unhidden)
    mutants = []
    for (start, end, replacement), kind in sorted(changes.items()):
        mutant = {"start": start, "end": end, "replacement": replacement, "kind": kind}
        mutant["valid"] = is_python(text[:start] + replacement + text[end:])
        mutant["hidden"] = (start, end, replacement) not in shown
        mutants.append(mutant)
    return mutants


def changes_of(create, path, text):
    """The kinds of mutations by where they change the text, each change once."""
    import libcst

    class Replacement(libcst.CSTTransformer):
        def __init__(self, old, new):
            self._old, self._new = old, new

        def on_visit(self, node):
            return node is not self._old

        def on_leave(self, original, updated):
            return self._new if original is self._old else updated

    module, mutations = create(path, text)
    owners = {}
    offset = sum(len(module.code_for_node(line)) for line in module.header)
    for statement in module.body:
        code = module.code_for_node(statement)
        if text[offset : offset + len(code)] not in (code, code.rstrip("\n")):
            raise ValueError(f"the statements of {path} cannot be found in it again")
        own_all(statement, (statement, offset, code), owners)
        offset += len(code)
    found = {}
    for mutation in mutations:
        statement, offset, code = owners[id(mutation.original_node)]
        changed = statement.visit(Replacement(mutation.original_node, mutation.mutated_node))
        difference = smallest_difference(code, module.code_for_node(changed))
        if difference is not None:
            start, end, replacement = difference
            found.setdefault((offset + start, offset + end, replacement), type(mutation.original_node).__name__)
    return found


def own_all(node, owner, owners):
    owners[id(node)] = owner
    for child in node.children:
        own_all(child, owner, owners)


def is_python(text):
    try:
        compile(text, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def main():
    job, send = reporter(int(sys.argv[1]))
    with open("setup.cfg", "w", encoding="utf-8") as file:
        file.write(CONFIGURATION)
    try:
        create = load_mutmut()
        for path, text in job["texts"].items():
            send({"kind": "mutants", "path": path, "mutants": make_mutants(create, path, text)})
        import mutmut

        send({"kind": "made", "version": str(getattr(mutmut, "__version__", "3"))})
    except Exception as error:
        send({"kind": "failed", "reason": f"{type(error).__name__}: {error}"[:500]})


main()

import { beforeAll, describe, expect, test } from "vitest";
import type { GateOutcome } from "../../../src/gates/gate.ts";
import { createMutationGate, type MutationParts } from "../../../src/gates/mutation/mutation-gate.ts";
import type { MutantCounts } from "../../../src/gates/mutation/mutation-report.ts";
import { STRYKER_LIMITS } from "../../../src/sandbox/limits.ts";
import { pythonOf } from "../../../src/sandbox/python-installation.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { mutmutMetadata, pythonWith } from "../python-with.ts";
import { type Change, realSandbox, TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";

const TESTS = "tests/test_discount.py";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
});

const LOGIC = "def total(cents, percent):\n    return cents - cents * percent // 100\n";
const RUN = 'from logic import total\n\n\ndef run(value):\n    return total(value["cents"], value["percent"])\n';
const HONEST = [
  "import pytest",
  "from index import run",
  "",
  "",
  "def test_takes_a_percentage_off():",
  '    assert run({"cents": 1999, "percent": 15}) == 1700',
  "",
  "",
  "def test_takes_off_nothing_or_all():",
  '    assert run({"cents": 500, "percent": 0}) == 500',
  '    assert run({"cents": 500, "percent": 100}) == 0',
  "",
].join("\n");

/** A block with so little code that all of its mutants are tried in seconds. */
const SMALL: Readonly<Record<string, Change>> = {
  "structure.py": "",
  "input.py": "",
  "logic.py": LOGIC,
  "output.py": "",
  "integration.py": "",
  "ui.py": "",
  "index.py": RUN,
  [TESTS]: HONEST,
};

async function check(changes: Readonly<Record<string, Change>>, parts: Partial<MutationParts> = {}, python = PYTHON) {
  const block = await tinyBlock({ ...SMALL, ...changes }, TINY_PYTHON_FOLDER);
  const gate = createMutationGate({ sandbox, toolchain: { ...toolchain, python }, ...parts });
  return gate.check({ block, thresholds: { mutation: 60 } }, new AbortController().signal);
}

function countsOf(details: GateOutcome["details"]): MutantCounts {
  return (details as { readonly mutants: MutantCounts }).mutants;
}

describe("the mutation gate over a block in Python without a mutation tool", () => {
  test("cannot decide, and says how to bring one", async () => {
    const { verdict, summary, findings } = await check({}, {}, await pythonWith({}));
    expect(verdict).toBe("error");
    expect(summary).toBe("no mutation tool for python");
    expect(findings).toEqual([
      expect.objectContaining({ code: "MUTATION-UNDECIDED", remedy: expect.stringMatching(/mutmut 3.*BLOCKS_PYTHON/) }),
    ]);
  });

  test("cannot decide with a mutmut that is too old", async () => {
    const python = await pythonWith({ "mutmut/__init__.py": "", ...mutmutMetadata("2.4.4") });
    const { verdict, summary } = await check({}, {}, python);
    expect(verdict).toBe("error");
    expect(summary).toBe("no mutation tool for python: mutmut 2.4.4 is too old");
  });

  test("cannot decide with a mutmut that makes no mutants for us", async () => {
    const python = await pythonWith({ "mutmut/__init__.py": "", ...mutmutMetadata("3.99.0") }, [
      "--system-site-packages",
    ]);
    const { verdict, summary } = await check({}, {}, python);
    expect(verdict).toBe("error");
    expect(summary).toContain(
      "mutmut cannot make mutants: ModuleNotFoundError: No module named 'mutmut.file_mutation'",
    );
  });
});

/** The Python that a user would name; the system's has no mutmut on most machines. */
const PYTHON = process.env["BLOCKS_PYTHON"] || undefined;
const mutmut = pythonOf({ python: PYTHON }).modules["mutmut"];
const why = mutmut === undefined ? ": skipped, BLOCKS_PYTHON names no Python with mutmut 3" : "";

describe.skipIf(mutmut === undefined)(`the mutation gate over a block in Python with mutmut${why}`, () => {
  test("passes tests that notice changes", async () => {
    const { verdict, summary, figure, details, mutants } = await check({});
    expect(verdict, summary).toBe("pass");
    expect(figure?.value).toBe(100);
    expect(details).toMatchObject({ mutants: { Survived: 0, NoCoverage: 0, Pending: 0, Ignored: 0 } });
    expect(mutants).toContainEqual(
      expect.objectContaining({
        path: "logic.py",
        line: 2,
        mutator: "BinaryOperation",
        replacement: "+",
        status: "Killed",
      }),
    );
  });

  test("fails tests that check nothing, with the change and the tests that let it pass", async () => {
    const { verdict, findings } = await check({
      "ui.py": "def sentence(cents):\n    return str(cents) + ' are left'\n",
      [TESTS]:
        "from index import run\n\n\ndef test_answers():\n    assert run({'cents': 5, 'percent': 0}) is not None\n",
    });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "MUTATION-RATE-TOO-LOW", severity: "HIGH" });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "MUTATION-SURVIVED",
        path: "logic.py",
        line: 2,
        diff: "@@ -2 +2 @@\n-    return cents - cents * percent // 100\n+    return cents + cents * percent // 100",
        tests: ["test_answers"],
      }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: "MUTATION-NOT-COVERED", path: "ui.py", line: 2 }));
  });

  test("mutates what stands below decorators and outside of functions, too", async () => {
    const { mutants } = await check({
      "logic.py": `import functools\n\nWHOLE = 100\n\n\n@functools.lru_cache(\n    maxsize=1,\n)\n${LOGIC.replace("100", "WHOLE")}`,
    });
    const changed = mutants?.filter(({ path }) => path === "logic.py").map(({ line }) => line);
    expect(new Set(changed)).toEqual(new Set([3, 10]));
  });

  test("counts a mutant that never ends as timed out", async () => {
    const { details } = await check({
      "logic.py": `${LOGIC.replace("return", "while percent < 0:\n        percent += 1\n    return")}`,
      [TESTS]: `${HONEST}\n\ndef test_takes_off_nothing_below_zero():\n    assert run({"cents": 500, "percent": -1}) == 500\n`,
    });
    expect(countsOf(details).Timeout).toBeGreaterThan(0);
  });

  test("T24 fails tests that notice a change of the text and not of what it does", async () => {
    const { verdict, findings } = await check({
      [TESTS]:
        "import hashlib\nimport logic\nfrom index import run\n\n\ndef test_is_as_it_was():\n" +
        "    text = open(logic.__file__, 'rb').read()\n" +
        `    assert len(text) == ${LOGIC.length} and run({'cents': 5, 'percent': 0}) is not None\n`,
    });
    expect(verdict).toBe("fail");
    expect(findings).toEqual([expect.objectContaining({ code: "MUTATION-NOTICED", severity: "HIGH" })]);
  });

  test("T24 leaves no copy of the code as it was, with which a test could compare", async () => {
    // At the weaker level the folder for temporary files is the machine's own.
    const elsewhere = sandbox.level === "namespaces" ? "/tmp/kept" : "also-kept";
    const { mutants } = await check({
      [TESTS]:
        "import os\nimport shutil\nfrom index import run\nimport logic\n\n\ndef test_is_like_every_copy():\n" +
        "    here = os.path.realpath(logic.__file__)\n" +
        "    assert run({'cents': 5, 'percent': 10}) is not None\n" +
        `    for folder, _, names in [*os.walk('.'), *os.walk('${elsewhere}')]:\n` +
        "        path = os.path.realpath(os.path.join(folder, 'logic.py'))\n" +
        "        if 'logic.py' in names and path != here:\n" +
        "            assert open(path).read() == open(here).read().replace('    None is None\\n', '')\n" +
        `    for folder in ['kept', '${elsewhere}']:\n` +
        "        os.makedirs(folder, exist_ok=True)\n" +
        "        shutil.copy(here, folder + '/logic.py')\n",
    });
    const logic = mutants?.filter(({ path }) => path === "logic.py");
    expect(logic?.map(({ status }) => status)).toEqual(["Survived", "Survived", "Survived", "Survived"]);
  });

  test("T23 ends what a test leaves running, which would remember the code as it was", async () => {
    const { findings, mutants } = await check({
      [TESTS]:
        "import os\nimport subprocess\nimport sys\nfrom index import run\n\n\ndef test_asks_who_is_still_there():\n" +
        "    assert run({'cents': 5, 'percent': 0}) is not None\n" +
        "    lines = [open(f'/proc/{each}/cmdline').read() for each in os.listdir('/proc') if each.isdigit()]\n" +
        "    assert not any('left_behind' in line for line in lines)\n" +
        "    code = 'import time; left_behind = 1; time.sleep(600)'\n" +
        "    subprocess.Popen([sys.executable, '-c', code], start_new_session=True)\n",
    });
    // Were it still there, the control would fail.
    expect(findings.map(({ code }) => code)).not.toContain("MUTATION-NOTICED");
    expect(mutants?.some(({ status }) => status === "Survived")).toBe(true);
  });

  test("T25 counts mutants that a comment keeps out against the block", async () => {
    const { verdict, findings } = await check({ "logic.py": LOGIC.replace("100", "100  # pragma: no mutate") });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "MUTATION-IGNORED", severity: "HIGH", path: "logic.py", line: 2 });
  });

  test("T25 is not configured by the block", async () => {
    const { details } = await check({
      "pyproject.toml": '[tool.mutmut]\ndo_not_mutate_patterns = ["return"]\n',
      "setup.cfg": "[mutmut]\ndo_not_mutate_patterns = return\n",
    });
    expect(countsOf(details).Killed).toBeGreaterThan(5);
  });

  test("cannot decide when the tests fail without any mutant", async () => {
    const { verdict, summary } = await check({ [TESTS]: HONEST.replace("== 1700", "== 1701") });
    expect(verdict).toBe("error");
    expect(summary).toBe("the tests fail already without a mutant");
  });

  test("T23 cannot decide when there is no time to try all mutants", async () => {
    const limits = { ...STRYKER_LIMITS, timeoutMs: 9_000 };
    const { verdict, summary } = await check({}, { limits });
    expect(verdict).toBe("error");
    expect(summary).toMatch(
      /were not tried \(\d+: the time for the whole run was used up before\)|before the deadline/,
    );
  });

  test("tries the mutants of its shard alone, and each in one of them", async () => {
    const parts = [1, 2].map((index) => check({}, { shard: { index, total: 2 } }));
    const tried = await Promise.all(parts);
    const counts = tried.map(({ mutants }) => mutants?.length ?? 0);
    const { mutants } = await check({});
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(mutants?.length);
  });
});

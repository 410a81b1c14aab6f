import { beforeAll, describe, expect, test } from "vitest";
import { createCoverageGate } from "../../../src/gates/coverage/coverage-gate.ts";
import { VITEST_LIMITS } from "../../../src/sandbox/limits.ts";
import { createProcessSandbox } from "../../../src/sandbox/process.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { type Change, realSandbox, TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";

const TESTS = "tests/test_discount.py";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
});

async function check(changes: Readonly<Record<string, Change>> = {}, within: Sandbox = sandbox) {
  const block = await tinyBlock(changes, TINY_PYTHON_FOLDER);
  const gate = createCoverageGate({ sandbox: within, toolchain, limits: { ...VITEST_LIMITS, timeoutMs: 120_000 } });
  return gate.check({ block, thresholds: { coverage: 90 } }, new AbortController().signal);
}

/** Adds a test to the end of the tests; it begins on line 53. */
function addTest(code: string): Readonly<Record<string, Change>> {
  return { [TESTS]: (content) => `${content}\n\n${code}\n` };
}

const REFUSAL = "\n\n@pytest.mark.parametrize(\n";

/** The tests without the one that tries what is refused. */
function withoutRefusal(content: string): string {
  const start = content.indexOf(REFUSAL);
  return content.slice(0, start) + content.slice(content.indexOf("\n\n@given"));
}

describe("the coverage gate over a block in Python", () => {
  test("passes an honest block, with pytest's and hypothesis' tests", async () => {
    const result = await check();
    expect(result).toMatchObject({ verdict: "pass", findings: [], figure: { value: 100, threshold: 90 } });
    expect(result.details).toMatchObject({
      tests: { passed: 11, failed: 0, notRun: 0 },
      lines: { covered: 43, total: 43 },
      branches: { covered: 8, total: 8 },
    });
  });

  test("works where there is only the weaker sandbox", async () => {
    expect(await check({}, createProcessSandbox())).toMatchObject({ verdict: "pass", figure: { value: 100 } });
  });

  test("fails below the threshold, with the lines that no test runs, whatever a comment says", async () => {
    const { verdict, figure, findings } = await check({
      [TESTS]: withoutRefusal,
      "input.py": (content) =>
        content.replace('"an order is an object")', '"an order is an object")  # pragma: no cover'),
      "logic.py": (content) => `${content}\n\ndef a():\n    x = 1\n    y = 2\n    return x + y\n`,
    });
    expect(verdict).toBe("fail");
    expect(figure?.value).toBeCloseTo((41 / 47) * 100);
    expect(findings.map(({ code, path, line, endLine }) => [code, path, line, endLine ?? line])).toEqual([
      ["COVERAGE-IGNORE-COMMENT", "input.py", 8, 8],
      ["COVERAGE-UNCOVERED", "input.py", 8, 8],
      ["COVERAGE-UNCOVERED", "input.py", 12, 12],
      ["COVERAGE-UNCOVERED", "input.py", 14, 14],
      ["COVERAGE-UNCOVERED", "logic.py", 16, 18],
    ]);
  });

  test("names failing tests with their message and the line of the assertion", async () => {
    const { verdict, findings } = await check({ "logic.py": (content) => content.replace(" // 100", " // 100 + 1") });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "COVERAGE-TEST-FAILED", path: TESTS, line: 12 });
    expect(findings[0]?.message).toMatch(/test_takes_a_percentage_off_and_rounds_it_down" failed: .*assert/);
  });

  test("leads to the module that a test file could not load", async () => {
    const { verdict, findings } = await check({ "ui.py": (content) => `${content}\nraise RuntimeError("broken")\n` });
    expect(verdict).toBe("fail");
    expect(findings[0]).toMatchObject({ code: "COVERAGE-TEST-FAILED", path: "ui.py", line: 9 });
  });

  test("T25 counts what did not run against the block: skips, expected failures, a test behind another of its name", async () => {
    const { verdict, details, findings } = await check(
      addTest(
        "@pytest.mark.skip\ndef test_a():\n    assert run(1)\n\n\n" +
          "@pytest.mark.xfail\ndef test_b():\n    assert run(1)\n\n\n" +
          "def test_says_what_is_left_to_pay():\n    assert run({'amountCents': 0, 'percent': 0})\n",
      ),
    );
    expect(verdict).toBe("fail");
    expect(details).toMatchObject({ tests: { passed: 11, failed: 0, notRun: 3 } });
    expect(findings.filter(({ message }) => message.includes("was not run")).length).toBe(3);
  });

  test("T24 fails a test that ends its process, and does not lose the others", async () => {
    const { verdict, details, findings } = await check(
      addTest(
        "def test_a():\n    import os\n    os._exit(0)\n    assert run(1)\n\n\ndef test_b():\n    assert run({'amountCents': 0, 'percent': 0})\n",
      ),
    );
    expect(verdict).toBe("fail");
    expect(details).toMatchObject({ tests: { passed: 12, failed: 1, notRun: 0 } });
    expect(findings[0]).toMatchObject({ code: "COVERAGE-TEST-FAILED", path: TESTS, line: 53 });
    expect(findings[0]?.message).toContain("ended with status 0");
  });

  test("T24 does not believe reports that a test wrote: to the result, to the pipe, or of tests that do not exist", async () => {
    const forged = JSON.stringify({ files: [], unhandledErrors: [], coverage: {} });
    const { verdict, figure } = await check({
      [TESTS]: (content) =>
        `${withoutRefusal(content)}\n\ndef test_forges():\n    import os, subprocess, sys\n` +
        `    open(".blocks-out/python-result.txt", "w").write("00\\n" + ${JSON.stringify(forged)})\n` +
        '    for fd in range(3, 64):\n        try:\n            os.write(fd, b\'{"kind": "finished", "arcs": {}}\\n\')\n' +
        "        except OSError:\n            pass\n    assert run({'amountCents': 0, 'percent': 0})\n    os._exit(0)\n",
    });
    expect(verdict).toBe("fail");
    expect(figure?.value ?? 0).toBeLessThan(90);
  });

  test("T24 cannot decide over tests that change the block while they run", async () => {
    const { verdict, summary } = await check(
      addTest(
        "def test_a():\n    with open('logic.py', 'w') as file:\n        file.write('x = 1')\n    assert run({'amountCents': 0, 'percent': 0})\n",
      ),
    );
    expect(verdict).toBe("error");
    expect(summary).toContain("changed logic.py while it ran");
  });

  test("T24 cannot decide over tests that are not written in the file that reports them", async () => {
    const { verdict, summary } = await check({
      ...addTest("for number in range(3):\n    globals()[f'test_{number}'] = lambda: None\n"),
    });
    expect(verdict).toBe("error");
    expect(summary).toContain("reports the test test_0, which is not written there");
  });

  test("T24 T25 cannot decide over tests that pass whatever the block's functions do", async () => {
    const { verdict, summary } = await check({
      [TESTS]: [
        "import index, input, integration, logic, output, structure, ui",
        "def quietly(work):",
        "    try:",
        "        return work()",
        "    except BaseException as error:",
        "        return error",
        "def test_a():",
        "    assert quietly(lambda: index.run({'amountCents': 1, 'percent': 1})) is not None",
        "",
      ].join("\n"),
    });
    expect(verdict).toBe("error");
    expect(summary).toContain("so the tests prove nothing");
  });

  test("T14 T23 shows a test no secret, no memory of its parent, no network and no file of the host", async () => {
    process.env["BLOCKS_TEST_CANARY"] = "canary-of-the-host";
    const probe = [
      "def test_a():",
      "    import glob, os, socket",
      "    seen = ''.join(os.environ) + ''.join(os.environ.values())",
      "    for path in glob.glob('/proc/[0-9]*/environ') + glob.glob('/proc/[0-9]*/cmdline'):",
      "        try:",
      "            seen += open(path, errors='replace').read()",
      "        except OSError:",
      "            pass",
      "    assert 'canary' not in seen and 'nonce' not in seen",
      "    with pytest.raises(OSError):",
      "        open(f'/proc/{os.getppid()}/mem', 'rb')",
      "    with pytest.raises(OSError):",
      "        socket.create_connection(('1.1.1.1', 53), timeout=1)",
      "    assert not os.path.exists('/root') and not os.path.exists('/home') and not os.path.exists('/etc/shadow')",
      "    with pytest.raises(OSError):",
      "        open('/usr/lib/python3/dist-packages/pytest/__init__.py', 'a')",
    ];
    const { details } = await check(addTest(probe.join("\n")));
    delete process.env["BLOCKS_TEST_CANARY"];
    // Asking for such paths is itself a finding; here it is about what the test got to see.
    if (sandbox.level === "namespaces") expect(details).toMatchObject({ tests: { passed: 12, failed: 0 } });
  });

  test("T23 fails a test that never comes to an end, and goes on behind it", async () => {
    const { verdict, details, findings } = await check(
      addTest("def test_a():\n    while True:\n        pass\n    assert run(1)\n"),
    );
    expect(verdict).toBe("fail");
    expect(details).toMatchObject({ tests: { passed: 11, failed: 1 } });
    expect(findings[0]?.message).toContain("nothing was heard of it for 10 s");
  });
});

import { describe, expect, test } from "vitest";
import { dishonestPythonTests } from "../../../src/gates/language/python-honesty.ts";
import { parseSources } from "../../../src/gates/rules/source.ts";
import { TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";

const TESTS = "tests/test_discount.py";
const HEAD = "import pytest\nfrom index import run\n\n\n";

/** The codes that are found, with the lines in the test file below its head. */
async function found(code: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const block = await tinyBlock({ [TESTS]: HEAD + code, ...others }, TINY_PYTHON_FOLDER);
  const findings = dishonestPythonTests(await parseSources(block, toolchain), block.manifest.tests);
  expect(findings.every(({ severity }) => severity === "HIGH")).toBe(true);
  return findings.map(({ code: name, path, line }) =>
    path === TESTS ? `${name}:${(line ?? 0) - 4}` : `${name}:${path}`,
  );
}

describe("T25 what makes Python tests look better than they are", () => {
  test.each([
    ["a test that asserts nothing", "def test_a():\n    run(1)\n", "COVERAGE-TEST-WITHOUT-ASSERTION:1"],
    ["an assertion of a constant", "def test_a():\n    run(1)\n    assert True\n", "COVERAGE-TEST-WITHOUT-ASSERTION:1"],
    [
      "a tuple, which is always true",
      'def test_a():\n    assert (run(1) == 2, "no")\n',
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "a value compared with itself",
      "def test_a():\n    x = run(1)\n    assert x == x\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "an alternative that always holds",
      "def test_a():\n    assert run(1) == 2 or True\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "an assertion behind a return",
      "def test_a():\n    return\n    assert run(1)\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "an assertion that is never taken",
      "def test_a():\n    if False:\n        assert run(1)\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "an assertion in a function that nobody calls",
      "def test_a():\n    def inner():\n        assert run(1)\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "raises around nothing",
      "def test_a():\n    with pytest.raises(ValueError):\n        pass\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:1",
    ],
    [
      "an assertion whose failure is caught",
      "def test_a():\n    try:\n        assert run(1) == 2\n    except Exception:\n        pass\n",
      "COVERAGE-SWALLOWED-ASSERTION:2",
    ],
    [
      "a bare except",
      "def test_a():\n    try:\n        assert run(1) == 2\n    except:\n        pass\n",
      "COVERAGE-SWALLOWED-ASSERTION:2",
    ],
    [
      "a suppressed failure",
      "from contextlib import suppress\ndef test_a():\n    with suppress(AssertionError):\n        assert run(1) == 2\n",
      "COVERAGE-SWALLOWED-ASSERTION:3",
    ],
    [
      "a mark that skips",
      "@pytest.mark.skip(reason='x')\ndef test_a():\n    assert run(1)\n",
      "COVERAGE-TEST-SKIPPED:1",
    ],
    [
      "a mark that skips under a condition",
      "@pytest.mark.skipif(True, reason='x')\ndef test_a():\n    assert run(1)\n",
      "COVERAGE-TEST-SKIPPED:1",
    ],
    ["a call that skips", "def test_a():\n    assert run(1)\n    pytest.skip('x')\n", "COVERAGE-TEST-SKIPPED:3"],
    [
      "unittest's skip under another name",
      "from unittest import skip as later\n@later('x')\ndef test_a():\n    assert run(1)\n",
      "COVERAGE-TEST-SKIPPED:2",
    ],
    [
      "a test that is meant to fail",
      "@pytest.mark.xfail\ndef test_a():\n    assert run(1)\n",
      "COVERAGE-TEST-MEANT-TO-FAIL:1",
    ],
    [
      "a comment that hides code",
      "def test_a():  # pragma: no cover\n    assert run(1)\n",
      "COVERAGE-IGNORE-COMMENT:1",
    ],
    [
      "a property without its values",
      "from hypothesis import settings, Phase\n@settings(phases=[Phase.explicit])\ndef test_a():\n    assert run(1)\n",
      "COVERAGE-TEST-WITHOUT-ASSERTION:2",
    ],
  ])("finds %s", async (_, code, expected) => {
    expect(await found(code)).toEqual([expected]);
  });

  test.each([
    ["another tool's inner parts", "from _pytest import runner\n", 1],
    ["the coverage tool", "import coverage as c\n", 1],
    ["tracing under another name", "import sys as s\ns.settrace(None)\n", 2],
    ["an end past every report", "from os import _exit\n_exit(0)\n", 1],
    ["frames of whoever called", "import inspect\ninspect.stack()\n", 2],
    ["loaded modules", "import sys\nsys.modules['x'] = 1\n", 2],
    ["a hook of pytest", "def pytest_runtest_makereport(item):\n    pass\n", 1],
    ["plugins of pytest", "pytest_plugins = ['x']\n", 1],
    ["a replaced function of pytest", "pytest.raises = 1\n", 1],
    ["a replaced builtin", "def fix(monkeypatch):\n    monkeypatch.setattr('builtins.open', None)\n", 2],
    ["a member reached by its text", "import sys\ngetattr(sys, 'set' + 'trace')\n", 2],
    ["code made at run time", "exec('x = 1')\n", 1],
    ["a tool imported by name", "import importlib\nimportlib.import_module('_pytest.runner')\n", 2],
    [
      "the frames behind an error",
      "def test_a():\n    try:\n        run(1)\n    except ValueError as e:\n        assert e.__traceback__.tb_frame.f_back\n",
      5,
    ],
    ["the plugins of the run", "def test_a(request):\n    assert request.config.pluginmanager\n", 2],
    ["the descriptors of the process", "open('/proc/self/fd/3', 'w')\n", 1],
    ["objects that the collector knows", "import gc\n", 1],
  ])("T24 finds code that reaches for %s", async (_, code, line) => {
    expect(await found(code)).toContain(`COVERAGE-REACHES-RUNNER:${line}`);
  });

  test.each([
    [".coveragerc", "[run]\nomit = logic.py\n"],
    ["setup.cfg", "[coverage:run]\nomit = logic.py\n"],
    ["pyproject.toml", "[tool.pytest.ini_options]\naddopts = '-k nothing'\n"],
    ["coverage.py", "x = 1\n"],
  ])("finds %s, which configures or replaces a tool", async (path, content) => {
    expect(await found("def test_a():\n    assert run(1)\n", { [path]: content })).toEqual([
      `COVERAGE-TOOL-CONFIGURED:${path}`,
    ]);
  });

  test.each([
    ["the tiny block's own tests", undefined],
    ["a helper that asserts", "def check(x):\n    assert run(x)\n\ndef test_a():\n    check(1)\n"],
    [
      "a method that asserts",
      "class TestA:\n    def check(self, x):\n        assert run(x)\n    def test_a(self):\n        self.check(1)\n",
    ],
    [
      "unittest's assertions",
      "import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(run(1), 2)\n        with self.assertRaises(ValueError):\n            run(2)\n",
    ],
    ["raises with a function", "def test_a():\n    pytest.raises(ValueError, run, 1)\n"],
    [
      "an inner property that is called",
      "from hypothesis import given, strategies as st\ndef test_a():\n    @given(st.integers())\n    def inner(x):\n        assert run(x) == x\n    inner()\n",
    ],
    [
      "an error that the block is to raise",
      "def test_a():\n    try:\n        run(1)\n    except ValueError as error:\n        assert 'x' in str(error)\n    else:\n        pytest.fail('no error')\n",
    ],
    [
      "a mock's assertion",
      "from unittest.mock import Mock\ndef test_a():\n    store = Mock()\n    run(store)\n    store.append.assert_called_once_with('x')\n",
    ],
    [
      "a replaced clock and environment",
      "import time\ndef test_a(monkeypatch):\n    monkeypatch.setattr(time, 'time', lambda: 1)\n    monkeypatch.setenv('A', 'b')\n    assert run(1) == 2\n",
    ],
    [
      "a fixture",
      "@pytest.fixture\ndef order():\n    return 1\n\ndef test_a(order, tmp_path, capsys):\n    assert run(order) == capsys.readouterr().out\n",
    ],
  ])("leaves %s alone", async (_, code) => {
    if (code !== undefined) return expect(await found(code)).toEqual([]);
    const block = await tinyBlock({}, TINY_PYTHON_FOLDER);
    expect(dishonestPythonTests(await parseSources(block, toolchain), block.manifest.tests)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { createSecurityGate } from "../../../src/gates/security/security-gate.ts";
import { type Change, TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";

async function check(changes: Readonly<Record<string, Change>> = {}, python?: string) {
  const block = await tinyBlock(changes, TINY_PYTHON_FOLDER);
  const gate = createSecurityGate({ toolchain: { ...toolchain, python } });
  return gate.check({ block, thresholds: {} }, new AbortController().signal);
}

describe("the security gate over a block in Python", () => {
  test("passes an honest block, and says which bandit read it", async () => {
    const { verdict, findings, details } = await check();
    expect({ verdict, findings }).toEqual({ verdict: "pass", findings: [] });
    expect(details).toMatchObject({ bandit: expect.stringMatching(/^\d+\.\d+/) });
  });

  test("joins what bandit finds to our own findings, each weakness of a line once, whatever nosec says", async () => {
    const { verdict, findings } = await check({
      "ui.py": [
        "import ssl",
        "import urllib.request",
        "def get(url, name):",
        "    context = ssl._create_unverified_context()  # nosec",
        "    import subprocess",
        "    subprocess.call('ls ' + name, shell=True)  # nosec",
        "    return urllib.request.urlopen(url, context=context)",
        "",
      ].join("\n"),
    });
    expect(verdict).toBe("fail");
    const places = findings.map(({ cwe, line }) => `${cwe} ${line}`);
    expect(places).toEqual([...new Set(places)]);
    expect(findings.find(({ line, cwe }) => line === 6 && cwe === "CWE-78")).toMatchObject({ severity: "HIGH" });
    expect(findings.filter(({ tool }) => tool === "bandit").every(({ code }) => code.startsWith("BANDIT-B"))).toBe(
      true,
    );
  });

  test("T46 cannot decide over a file that bandit could not read", async () => {
    const { verdict, summary } = await check({ "ui.py": `x = ${"(".repeat(3_000)}1${")".repeat(3_000)}\n` });
    expect(verdict).toBe("error");
    expect(summary).toContain("could not be parsed: ui.py");
  });

  test("is decided by our rules alone where there is no bandit", async () => {
    const { verdict, details } = await check({}, "/nowhere/python3");
    expect(verdict).toBe("pass");
    expect(details).toMatchObject({ bandit: "not installed: our rules decided alone" });
  });

  test("reads no configuration of the block's", async () => {
    const { findings } = await check({
      ".bandit": "[bandit]\nskips: B306\n",
      "ui.py": "import tempfile\n\n\ndef name():\n    return tempfile.mktemp()\n",
    });
    expect(findings.some(({ line }) => line === 5)).toBe(true);
  });
});

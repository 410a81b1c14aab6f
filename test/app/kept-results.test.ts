import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { UseCaseContext } from "../../src/app/use-case.ts";
import { composeVerify } from "../../src/app/verify/compose.ts";
import type { VerifyInputs } from "../../src/app/verify/inputs.ts";
import { composeKeptResults } from "../../src/app/verify/kept-results.ts";
import { assetsBelow } from "../../src/base/assets.ts";
import { systemClock } from "../../src/base/clock.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import type { Gate } from "../../src/gates/gate.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { mutmutMetadata, pythonWith } from "../gates/python-with.ts";
import {
  blockIn,
  changeFiles,
  TINY_FOLDER,
  TINY_PYTHON_FOLDER,
  temporaryFolder,
  toolchain,
} from "../gates/tiny-block.ts";

const root = resolve(import.meta.dirname, "../..");
const BLOCK = "src/generated/discount";

async function world() {
  const [workspace, home] = [await temporaryFolder(), await temporaryFolder()];
  await cp(TINY_FOLDER, join(workspace, BLOCK), { recursive: true });
  const notes: string[] = [];
  const context: UseCaseContext = {
    door: "terminal",
    assets: assetsBelow(root),
    packageRoot: root,
    workspace,
    repository: undefined,
    baseRevision: undefined,
    env: { HOME: home },
    clock: systemClock,
    redactor: new Redactor(),
    progress: (event) => {
      if (event.kind === "note") notes.push(event.text);
    },
    signal: new AbortController().signal,
  };
  const contract = async (inputs: Partial<VerifyInputs> = {}) => {
    const given: VerifyInputs = { path: "src/generated", sandbox: "process", gates: ["contract"], ...inputs };
    const { report } = await composeVerify(given, context).run();
    return report.blocks[0]?.gates.find(({ gate }) => gate === "contract");
  };
  return { workspace, context, notes, contract, results: join(home, ".cache/blocks/results") };
}

describe("verify with nothing changed", () => {
  test("takes over what the gates found, says so, and asks again after any change or on request", async () => {
    const { workspace, contract } = await world();
    const first = await contract();
    expect(first).toMatchObject({ verdict: "pass" });
    expect(first).not.toHaveProperty("cached");
    expect(await contract()).toEqual({ ...first, cached: true, durationMs: expect.any(Number) });
    expect(await contract({ cache: false })).not.toHaveProperty("cached");
    await changeFiles(join(workspace, BLOCK), { "README.md": "# Other words\n" });
    expect(await contract()).not.toHaveProperty("cached");
  });

  test("T29 asks again, with a note, when what was kept was changed", async () => {
    const { contract, results, notes } = await world();
    await contract();
    const [entry = ""] = await readdir(results);
    const text = await readFile(join(results, entry), "utf8");
    await writeFile(join(results, entry), text.replace('"summary":"', '"summary":"better: '));
    expect((await contract())?.summary).not.toContain("better");
    expect(notes).toContainEqual(expect.stringContaining("its checksum does not fit its content"));
  });
});

describe("kept results", () => {
  const confined = (level: Sandbox["level"]): Sandbox => ({
    level,
    description: level,
    run: () => Promise.reject(new Error("not asked")),
  });

  test("T29 are neither read nor written at the sandbox level process, nor without a folder of the user's own", async () => {
    const { context } = await world();
    const { config } = await loadConfig({ ...context, committed: false, inputs: {} });
    const compose = (level: Sandbox["level"], env = context.env) =>
      composeKeptResults({ config, context: { ...context, env }, toolchain, sandbox: confined(level), reports: {} });
    expect(await compose("process")).toBeUndefined();
    expect(await compose("namespaces", {})).toBeUndefined();
    expect((await compose("namespaces"))?.earlierRuns).toBeDefined();
    const without = { ...config, mutation: { ...config.mutation, incremental: false } };
    const kept = await composeKeptResults({
      config: without,
      context,
      toolchain,
      sandbox: confined("namespaces"),
      reports: {},
    });
    expect(kept?.earlierRuns).toBeUndefined();
  });

  test("T29 of a block in Python are asked for again with another mutmut", async () => {
    const { context } = await world();
    const { config } = await loadConfig({ ...context, committed: false, inputs: {} });
    const subject = { block: await blockIn(TINY_PYTHON_FOLDER), thresholds: {} };
    let asked = 0;
    const gate: Gate = {
      name: "mutation",
      check: async () => {
        asked += 1;
        return { verdict: "pass", summary: "", findings: [] };
      },
    };
    const check = async (python: string) => {
      const sandbox = confined("namespaces");
      const kept = await composeKeptResults({
        config,
        context,
        toolchain: { ...toolchain, python },
        sandbox,
        reports: {},
      });
      await kept?.around(gate).check(subject, context.signal);
      return asked;
    };
    const [older, newer] = [
      await pythonWith({ "mutmut/__init__.py": "", ...mutmutMetadata("3.6.0") }),
      await pythonWith({ "mutmut/__init__.py": "", ...mutmutMetadata("3.7.0") }),
    ];
    expect([await check(older), await check(older), await check(newer)]).toEqual([1, 1, 2]);
  });
});

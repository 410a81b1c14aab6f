import { cp, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { composeVerify } from "../../src/app/verify/compose.ts";
import { assetsBelow } from "../../src/base/assets.ts";
import { systemClock } from "../../src/base/clock.ts";
import { Redactor } from "../../src/base/redaction.ts";
import { TINY_PYTHON_FOLDER, temporaryFolder } from "../gates/tiny-block.ts";

const root = resolve(import.meta.dirname, "../..");
const RUN = join(root, "test/fixtures/mutmut/tiny-python-3.6.0/mutants");
const BLOCK = "src/blocks/discount";

/** The mutation gate of `blocks verify` in a workspace with a block in Python and what mutmut left of a run over a copy. */
async function mutationGate(leftIn: string, report: string) {
  const workspace = await temporaryFolder();
  await cp(TINY_PYTHON_FOLDER, join(workspace, BLOCK), { recursive: true });
  await mkdir(join(workspace, leftIn), { recursive: true });
  await cp(RUN, join(workspace, leftIn), { recursive: true });
  await mkdir(join(workspace, ".blocks"));
  await writeFile(join(workspace, ".blocks/config.yml"), `version: 1\nmutation:\n  report: ${report}\n`);
  const inputs = { path: BLOCK, sandbox: "process", gates: ["mutation"], cache: false } as const;
  const verify = composeVerify(inputs, {
    door: "terminal",
    assets: assetsBelow(root),
    packageRoot: root,
    workspace,
    repository: undefined,
    baseRevision: undefined,
    env: {},
    clock: systemClock,
    redactor: new Redactor(),
    progress: () => {},
    signal: new AbortController().signal,
  });
  const { report: result } = await verify.run();
  return result.blocks[0]?.gates[0];
}

test("verify judges a block in Python by the folder that mutmut left", async () => {
  const gate = await mutationGate(`build/mutmut/${BLOCK}/mutants`, "build/mutmut");
  expect(gate).toMatchObject({ gate: "mutation", verdict: "pass", figure: { threshold: 60 } });
  expect(gate?.summary).toContain("69 of 72");
  expect(gate?.summary).toContain("by mutmut");
});

test("verify does not pass on a folder without results", async () => {
  await expect(mutationGate("build/other", "build/mutmut")).rejects.toMatchObject({ code: "PATH_UNREADABLE" });
});

import { beforeAll, describe, expect, test } from "vitest";
import { createContractGate } from "../../../src/gates/contract/contract-gate.ts";
import { createCoverageGate } from "../../../src/gates/coverage/coverage-gate.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { type Change, realSandbox, TINY_PYTHON_FOLDER, tinyBlock, toolchain } from "../tiny-block.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await realSandbox();
});

async function cover(changes: Readonly<Record<string, Change>> = {}) {
  const block = await tinyBlock(changes, TINY_PYTHON_FOLDER);
  return createCoverageGate({ sandbox, toolchain }).check(
    { block, thresholds: { coverage: 90 } },
    new AbortController().signal,
  );
}
test("contract", async () => {
  const block = await tinyBlock({}, TINY_PYTHON_FOLDER);
  console.log(JSON.stringify(await createContractGate({ sandbox, toolchain }).check({ block, thresholds: { contract: 100 } }, new AbortController().signal), null, 1));
});
test("coverage", async () => {
  const t=Date.now();
  console.log(JSON.stringify(await cover(), null, 1), Date.now()-t);
});

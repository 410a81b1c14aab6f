/** A flow that saves twice, for tests that kill it in between. Started with the workspace as its argument. Not a test. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Redactor } from "../../src/base/redaction.ts";
import { createStateMirror } from "../../src/runner/state-mirror.ts";

const workspace = process.argv[2] ?? "";
const mirror = createStateMirror({
  env: process.env,
  workspace,
  program: fileURLToPath(new URL("../fakes/runner-cache.ts", import.meta.url)),
  log: (text) => process.stderr.write(`${text}\n`),
  redactor: new Redactor(),
  signal: new AbortController().signal,
});
for (const step of ["first", "second"]) {
  await writeFile(join(workspace, `.blocks/checkpoints/${step}.json`), step);
  await mirror?.save("flow-0123456789ab", [".blocks/checkpoints"]);
  await mirror?.flush(60_000);
  process.stdout.write(`${step} `);
}

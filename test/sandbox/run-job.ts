/**
 * Runs one job in a namespace sandbox, as whoever started this program. Reads the job as JSON from stdin, writes the
 * result as JSON to stdout. The tests start it as root and as an ordinary user.
 */
import { text } from "node:stream/consumers";
import { createNamespaceSandbox, type NamespaceEntry } from "../../src/sandbox/namespaces.ts";
import type { SandboxLimits } from "../../src/sandbox/sandbox.ts";

/** A job whose program does not depend on the working folder. */
export interface PlainJob {
  readonly jail: string;
  readonly entry: NamespaceEntry;
  readonly source: string;
  readonly visible: readonly string[];
  readonly args: readonly string[];
  readonly command?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly results: readonly string[];
  readonly limits: SandboxLimits;
}

const job = JSON.parse(await text(process.stdin)) as PlainJob;
const command = job.command ?? process.execPath;
const result = await createNamespaceSandbox(job).run({
  ...job,
  visible: [process.execPath, ...job.visible],
  start: () => ({ command, args: job.args, env: job.env }),
});
process.stdout.write(JSON.stringify({ ...result, files: Object.fromEntries(result.files) }));

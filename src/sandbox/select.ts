import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { BlocksError, blocksErrorFrom } from "../base/errors.ts";
import { createNamespaceSandbox, NAMESPACE_ENTRIES, type NamespaceEntry } from "./namespaces.ts";
import { createProcessSandbox } from "./process.ts";
import type { Sandbox, SandboxJob, SandboxLevel } from "./sandbox.ts";
import { withTemporaryFolder } from "./scratch.ts";

/** Whether a level works on this machine, found out by running something in it. */
export interface SandboxProbe {
  readonly level: SandboxLevel;
  /** Why it does not work here, as a sentence without a full stop; undefined when it does. */
  readonly problem: string | undefined;
  /** Present when it works. */
  readonly sandbox: Sandbox | undefined;
}

/** Where the jail script is, and the abort. */
export interface SandboxSelection {
  /** Absolute path of `jail.sh`: in the assets' toolchain folder. */
  readonly jail: string;
  readonly signal?: AbortSignal | undefined;
}

/** Tries every level, strongest first. Throws only on abort. */
export async function probeSandboxes(selection: SandboxSelection): Promise<readonly SandboxProbe[]> {
  return [await probeNamespaces(selection), await probe(createProcessSandbox(), selection)];
}

/**
 * The strongest sandbox that works here and is no weaker than `accept`.
 * Throws `SANDBOX_UNAVAILABLE`, with what was tried and the remedies, when there is none.
 */
export async function selectSandbox(selection: SandboxSelection & { readonly accept: SandboxLevel }): Promise<Sandbox> {
  const namespaces = await probeNamespaces(selection);
  if (namespaces.sandbox !== undefined) return namespaces.sandbox;
  if (selection.accept === "namespaces") throw unavailable([namespaces]);
  const process = await probe(createProcessSandbox(), selection);
  if (process.sandbox !== undefined) return process.sandbox;
  throw unavailable([namespaces, process]);
}

async function probeNamespaces(selection: SandboxSelection): Promise<SandboxProbe> {
  if (process.platform !== "linux") {
    const problem = `namespaces are a feature of Linux, and this is ${process.platform}`;
    return { level: "namespaces", problem, sandbox: undefined };
  }
  const problems: string[] = [];
  for (const entry of entriesOfThisUser()) {
    const sandbox = createNamespaceSandbox({ jail: selection.jail, entry });
    const result = await probe(sandbox, selection);
    if (result.problem === undefined) return result;
    problems.push(`as ${entry}: ${result.problem}`);
  }
  return { level: "namespaces", problem: problems.join("; "), sandbox: undefined };
}

/** Root needs nobody's help; anyone else asks the kernel first, because that takes no privilege, and sudo second. */
function entriesOfThisUser(): readonly NamespaceEntry[] {
  return process.getuid?.() === 0 ? ["root"] : NAMESPACE_ENTRIES.filter((entry) => entry !== "root");
}

/** Long enough for a machine under load; a probe takes about 100 ms. */
const PROBE_TIMEOUT_MS = 20_000;

/** Says the word and its network interfaces: a sandbox that starts but leaves the network open must not count. */
const PROBE_PROGRAM = `
const open = Object.values(require("node:os").networkInterfaces()).flat().filter((address) => !address.internal).length;
require("node:fs").writeFileSync("probe-result", "open interfaces: " + open);
`;

async function probe(sandbox: Sandbox, { signal }: SandboxSelection): Promise<SandboxProbe> {
  const failed = (problem: string): SandboxProbe => ({ level: sandbox.level, problem, sandbox: undefined });
  try {
    const said = await withTemporaryFolder(async (folder) => {
      const source = join(folder, "empty");
      await mkdir(source);
      const result = await sandbox.run(probeJob(source), signal);
      if (result.timedOut) return `no answer within ${PROBE_TIMEOUT_MS / 1000} s`;
      return (
        result.files.get("probe-result") ?? `the probe ended without a result: ${result.stderr.trim().slice(0, 300)}`
      );
    });
    if (!said.startsWith("open interfaces: ")) return failed(said);
    if (sandbox.level === "namespaces" && said !== "open interfaces: 0") return failed(`the network is open (${said})`);
    return { level: sandbox.level, problem: undefined, sandbox };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return failed(blocksErrorFrom(error).message);
  }
}

function probeJob(source: string): SandboxJob {
  return {
    source,
    visible: [process.execPath],
    start: () => ({ command: process.execPath, args: ["-e", PROBE_PROGRAM], env: {} }),
    results: ["probe-result"],
    limits: { timeoutMs: PROBE_TIMEOUT_MS, memoryBytes: 1024 ** 3, diskBytes: 1024 ** 2, processes: 256 },
  };
}

function unavailable(tried: readonly SandboxProbe[]): BlocksError {
  const reasons = tried.map((probe) => `${probe.level}: ${probe.problem}`).join(". ");
  return new BlocksError(`this machine cannot confine generated code, so none was run. Tried ${reasons}.`, {
    code: "SANDBOX_UNAVAILABLE",
    kind: "sandbox",
    hint:
      "Run on a Linux host that allows it: as root, with user namespaces, or with sudo without a password, as GitHub's " +
      "hosted runners have. Or accept the weaker level with `sandbox.accept: process` in .blocks/config.yml: generated " +
      "code can then use the network, read and write what this user can, and leave processes behind.",
  });
}

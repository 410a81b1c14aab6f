import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { Redactor } from "../../src/base/redaction.ts";
import { blockDigest } from "../../src/block/block-digest.ts";
import type { SealedBundle } from "../../src/bundle/bundle.ts";
import { type SealRequest, sealBundle } from "../../src/bundle/seal-bundle.ts";
import type { FlowRecord, GateName, GateReport, Verdict } from "../../src/generated/types.ts";

export const FLOW_ID = "flow-0123456789ab";

const BLOCK_FILES: Readonly<Record<string, string>> = {
  "block.json": '{"name":"attestation"}\n',
  "logic.ts": "export const ratio = (a: number, b: number) => a / b;\n",
  "tests/logic.test.ts": "// grüße\n",
};
export const BLOCK_DIGEST = blockDigest(Object.entries(BLOCK_FILES).map(([path, content]) => ({ path, content })));

const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** An empty folder of its own, which is removed after the file's last test. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-evidence-"));
  folders.push(folder);
  return folder;
}

export function flowRecord(change: Partial<FlowRecord> = {}): FlowRecord {
  return {
    schemaVersion: 1,
    kind: "flow",
    version: "0.1.0",
    id: FLOW_ID,
    outcome: "generated",
    request: { family: "compliance", type: "attestation", parameters: { retention_years: 7 } },
    repository: "acme/bank",
    revision: "0123456789abcdef0123456789abcdef01234567",
    offline: true,
    block: { name: "attestation", path: "src/generated/attestation", digest: BLOCK_DIGEST },
    calls: [],
    repairRounds: 0,
    costUsd: 0,
    inputTokens: 10,
    outputTokens: 20,
    timing: { startedAt: "2026-11-20T10:00:00.000Z", durationMs: 1234, steps: [{ step: "plan", durationMs: 5 }] },
    ...change,
  };
}

/** A report of one job: the given gates with their verdicts. */
export function gateReport(
  gates: Partial<Record<GateName, Verdict>>,
  change: { digest?: string; path?: string; mode?: GateReport["mode"]; startedAt?: string; durationMs?: number } = {},
): GateReport {
  const verdicts = Object.values(gates);
  const verdict = verdicts.includes("fail") ? "fail" : verdicts.includes("error") ? "error" : "pass";
  const durationMs = change.durationMs ?? 100;
  return {
    schemaVersion: 1,
    kind: "gate-report",
    version: "0.1.0",
    mode: change.mode ?? "strict",
    verdict,
    sandbox: { level: "namespaces", description: "no network" },
    blocks: [
      {
        name: "attestation",
        path: change.path ?? "src/generated/attestation",
        digest: change.digest ?? BLOCK_DIGEST,
        verdict,
        gates: Object.entries(gates).map(([gate, each]) => ({
          gate: gate as GateName,
          verdict: each,
          summary: `${gate} ${each}`,
          figure: { name: "share", value: 97.5, threshold: 90, comparison: "at-least", unit: "percent" },
          findings: [],
          durationMs,
        })),
      },
    ],
    timing: { startedAt: change.startedAt ?? "2026-11-20T10:01:00.000Z", durationMs },
  };
}

export const ALL_PASS = {
  contract: "pass",
  coverage: "pass",
  mutation: "pass",
  security: "pass",
  review: "pass",
} as const;

/** The files of a flow as `generate` leaves them. */
export function flowFiles(flow: FlowRecord = flowRecord()): Record<string, string> {
  return {
    "flow.json": `${JSON.stringify(flow, null, 2)}\n`,
    "request.json": `${JSON.stringify(flow.request, null, 2)}\n`,
    "config.json": '{"version":1}\n',
    "context.json": '{"files":[]}\n',
    "plan.json": '{"title":"An attestation"}\n',
    "prompts/01-plan.txt": "Plan the block.\n",
    "answers/01-plan.json": '{"title":"An attestation"}\n',
    ...Object.fromEntries(Object.entries(BLOCK_FILES).map(([path, content]) => [`block/${path}`, content])),
  };
}

/** Writes files by their relative path, and returns the folder. */
export async function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Seals the fixture's flow, or another one, into a new folder. */
export async function sealFixture(
  change: Partial<SealRequest> & { readonly files?: Readonly<Record<string, string | Uint8Array>> } = {},
): Promise<SealedBundle> {
  const { files, ...request } = change;
  return sealBundle({
    flowFolder: await writeTree(join(await scratch(), FLOW_ID), files ?? flowFiles()),
    gateReports: [gateReport(ALL_PASS)],
    verdict: "pass",
    destination: await scratch(),
    redactor: new Redactor(),
    findCredentials: () => [],
    version: "0.1.0",
    ...request,
  });
}

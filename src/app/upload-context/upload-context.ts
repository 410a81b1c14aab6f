import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Clock } from "../../base/clock.ts";
import { BlocksError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import type { SealedBundle } from "../../bundle/bundle.ts";
import type { Evidence } from "../../bundle/evidence.ts";
import type { FlowRecord, GateName, GateReport, LedgerEntry, Verdict } from "../../generated/types.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Store, StoreReceipt } from "../../store/store.ts";
import { type Signer, signBundle, type WrittenAttestation, writeAttestation } from "./attest.ts";
import { entryFiguresOf } from "./entry-figures.ts";

/** What `upload-context` did. */
export interface UploadOutcome {
  /** Name of the bundle. */
  readonly digest: string;
  /** Where it is stored. */
  readonly uri: string;
  readonly receipt: StoreReceipt;
  /** What the gates say of the block; a bundle of a block that did not pass is kept all the same. */
  readonly verdict: Verdict;
  readonly flow: FlowRecord;
  /** All gate reports as one, with all five gates. */
  readonly gateReport: GateReport;
  /** Gates that no report speaks of. */
  readonly missing: readonly GateName[];
  /** Absolute path of the bundle on this machine. */
  readonly bundleFolder: string;
  /** The run of the CI system, where there is one. */
  readonly run: string | undefined;
  /** Absolute path of the ledger's entry. */
  readonly ledgerPath: string;
  /** Undefined where nobody was to sign, or there is no block to speak of. */
  readonly attestation: WrittenAttestation | undefined;
}

/** Everything that an upload is made of, once the concrete parts have met. */
export interface Upload {
  readonly version: string;
  readonly flow: FlowRecord;
  readonly evidence: Evidence;
  readonly seal: () => Promise<SealedBundle>;
  /** True when the sealed folder, alone in a folder of its own, is not needed once the folder store has the bundle. */
  readonly staged: boolean;
  readonly store: Store;
  readonly signer: Signer | undefined;
  /** Where the bundle goes when the store does not take it. */
  readonly refuge: Store | undefined;
  readonly ledger: Ledger;
  readonly repository: string;
  readonly run: string | undefined;
  readonly actor: string | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
}

/**
 * Seals, stores, attests and records, in this order: what the ledger names is in the store, and what is attested is kept.
 */
export async function uploadContext(upload: Upload, signal: AbortSignal): Promise<UploadOutcome> {
  const { flow, evidence, store } = upload;
  const sealed = await step(upload, { step: "seal", title: "Seal the evidence" }, upload.seal, ({ digest }) => digest);
  const receipt = await step(
    upload,
    { step: "store", title: "Store the bundle" },
    () =>
      store.put(sealed, signal).catch(async (error) => Promise.reject(await keptError(error, sealed, upload, signal))),
    ({ uri, added }) => (added ? uri : `${uri} (was there already)`),
  );
  const signed = await attested(upload, sealed, signal).catch((error) => Promise.reject(storedError(error, receipt)));
  const bundleFolder = await settledFolder(upload, sealed, receipt);
  const attestation =
    signed === undefined
      ? undefined
      : { path: await writeAttestation(bundleFolder, signed.line), signedBy: signed.signedBy, url: signed.url };
  const { path } = await step(
    upload,
    { step: "record", title: "Record it in the ledger" },
    () =>
      upload.ledger.append(entryFrom(upload, receipt)).catch((error) => Promise.reject(storedError(error, receipt))),
    (recorded) => recorded.path,
  );
  return {
    digest: receipt.digest,
    uri: receipt.uri,
    receipt,
    verdict: evidence.verdict,
    flow,
    gateReport: evidence.gateReport,
    missing: evidence.missing,
    bundleFolder,
    run: upload.run,
    ledgerPath: path,
    attestation,
  };
}

async function attested({ signer, ...upload }: Upload, sealed: SealedBundle, signal: AbortSignal) {
  if (signer === undefined) return undefined;
  const signed = await step(
    { ...upload, signer },
    { step: "attest", title: "Attest the block" },
    () => signBundle(sealed, { flow: upload.flow, evidence: upload.evidence, signer }, signal),
    (line) => (line === undefined ? "there is no block to attest" : `signed by ${signer.name}`),
  );
  return signed === undefined ? undefined : { ...signed, signedBy: signer.name };
}

/** Where the bundle lies from now on: a staged copy goes once the folder store has it. */
async function settledFolder(upload: Upload, sealed: SealedBundle, receipt: StoreReceipt): Promise<string> {
  if (!upload.staged) return sealed.folder;
  await rm(dirname(sealed.folder), { recursive: true, force: true });
  return fileURLToPath(receipt.uri);
}

function entryFrom(upload: Upload, receipt: StoreReceipt): LedgerEntry {
  const { flow, evidence, run, actor } = upload;
  return {
    schemaVersion: 1,
    kind: "ledger-entry",
    version: upload.version,
    flow: flow.id,
    event: "stored",
    recordedAt: upload.clock.now().toISOString(),
    repository: upload.repository,
    ...(flow.revision === undefined ? {} : { revision: flow.revision }),
    ...(run === undefined ? {} : { run }),
    ...(actor === undefined ? {} : { actor }),
    verdict: evidence.verdict,
    gates: gatesFrom(evidence.gateReport),
    ...entryFiguresOf(flow, evidence.gateReport),
    bundle: { digest: receipt.digest, uri: receipt.uri },
  };
}

function gatesFrom(report: GateReport): NonNullable<LedgerEntry["gates"]> {
  const results = report.blocks.flatMap((block) => block.gates);
  return Object.fromEntries(
    results.map(({ gate, verdict, figure }) => [
      gate,
      { verdict, ...(figure === undefined ? {} : { figure: figure.value }) },
    ]),
  );
}

/** The evidence outlives a store that fails: the error says where it is. */
async function keptError(
  error: unknown,
  sealed: SealedBundle,
  { refuge }: Upload,
  signal: AbortSignal,
): Promise<unknown> {
  if (signal.aborted || !(error instanceof BlocksError)) return error;
  const kept = await refuge?.put(sealed, signal).then(
    ({ uri }) => uri,
    () => undefined,
  );
  return withHint(
    error,
    `It is not stored. The sealed bundle is kept in ${kept ?? sealed.folder}; run blocks context upload again.`,
  );
}

function storedError(error: unknown, receipt: StoreReceipt): unknown {
  return withHint(
    error,
    `The bundle is stored at ${receipt.uri}; running blocks context upload again only records it.`,
  );
}

function withHint(error: unknown, sentence: string): unknown {
  if (!(error instanceof BlocksError)) return error;
  return new BlocksError(error.message, {
    code: error.code,
    kind: error.kind,
    retryable: error.retryable,
    hint: error.hint === undefined ? sentence : `${error.hint} ${sentence}`,
    cause: error,
  });
}

async function step<T>(
  { progress, clock }: Upload,
  name: { readonly step: string; readonly title: string },
  work: () => Promise<T>,
  detailOf: (result: T) => string,
): Promise<T> {
  const startedMs = clock.monotonicMs();
  const durationMs = () => clock.monotonicMs() - startedMs;
  progress({ kind: "step-started", ...name });
  try {
    const result = await work();
    progress({ kind: "step-ended", ...name, outcome: "passed", detail: detailOf(result), durationMs: durationMs() });
    return result;
  } catch (error) {
    progress({ kind: "step-ended", ...name, outcome: "error", durationMs: durationMs() });
    throw error;
  }
}

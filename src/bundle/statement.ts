import type { Digest } from "../base/digest.ts";
import type { BlockStatement, BundleManifest, FlowRecord, GateReport } from "../generated/types.ts";
import { MEMBERS_FOLDER } from "./bundle.ts";
import { byText } from "./walk.ts";

/** The predicate that a block's statement makes. A change of its meaning gets another number at the end. */
export const PREDICATE_TYPE = "https://github.com/blocks/orchestrator/verified-block/v1";

const BLOCK_FOLDER = `${MEMBERS_FOLDER}/block/`;
const PROMPTS_FOLDER = `${MEMBERS_FOLDER}/prompts/`;

/** What a statement is made of: a sealed bundle and what is in it. */
export interface StatementRequest {
  readonly digest: Digest;
  readonly manifest: BundleManifest;
  readonly flow: FlowRecord;
  /** The block's folder in the repository, as the bundle's own flow record says it. */
  readonly blockPath: string;
  /** All gate reports as one. */
  readonly gateReport: GateReport;
  /** The flow and the reviews together. */
  readonly cost: BlockStatement["predicate"]["cost"];
}

/**
 * The in-toto statement of a bundle: its subject is every file of the block as the bundle has it. Undefined for a flow that
 * left no block, of which there is nothing to say.
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export function statementOf(request: StatementRequest): BlockStatement | undefined {
  const { digest, manifest, flow, blockPath, gateReport, cost } = request;
  const [first, ...rest] = subjectsOf(manifest, blockPath);
  if (first === undefined) return undefined;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [first, ...rest],
    predicateType: PREDICATE_TYPE,
    predicate: {
      version: manifest.version,
      flow: manifest.flow,
      block: { ...manifest.block, path: blockPath },
      repository: manifest.repository,
      ...(manifest.revision === undefined ? {} : { revision: manifest.revision }),
      verdict: manifest.verdict,
      offline: flow.offline,
      models: modelsOf(flow),
      prompts: promptsOf(manifest),
      gates: gateReport.blocks
        .flatMap((block) => block.gates)
        .map(({ gate, verdict, figure }) => ({ gate, verdict, ...(figure === undefined ? {} : { figure }) })),
      cost,
      bundle: { digest, redactions: manifest.redactions.reduce((sum, { count }) => sum + count, 0) },
    },
  };
}

/**
 * The first thing in which a statement differs from a bundle, as a sentence without a subject; undefined when it speaks of
 * this bundle and of nothing else. `blockPath` is what the bundle's own flow record says, as far as it says anything.
 */
export function statementProblem(
  { subject, predicate }: BlockStatement,
  bundle: { readonly digest: Digest; readonly manifest: BundleManifest; readonly blockPath: string },
): string | undefined {
  const { digest, manifest, blockPath } = bundle;
  if (predicate.bundle.digest !== digest) return `attests the bundle ${predicate.bundle.digest}, not ${digest}`;
  for (const name of ["flow", "repository", "revision", "verdict"] as const) {
    if (predicate[name] !== manifest[name]) {
      return `says ${name} ${String(predicate[name])} where the bundle says ${String(manifest[name])}`;
    }
  }
  if (predicate.block.digest !== manifest.block.digest || predicate.block.path !== blockPath) {
    return `attests the block ${predicate.block.path} ${predicate.block.digest}, which is not that of the bundle`;
  }
  if (new Set(subject.map(({ name }) => name)).size !== subject.length) return "attests a file of the block twice";
  return (
    listProblem("file of the block", sumsOf(subject), sumsOf(subjectsOf(manifest, blockPath))) ??
    listProblem("prompt", new Map(predicate.prompts.map(pair)), new Map(promptsOf(manifest).map(pair)))
  );
}

type Subjects = BlockStatement["subject"][number][];

function subjectsOf({ members }: BundleManifest, blockPath: string): Subjects {
  return members
    .filter(({ path }) => path.startsWith(BLOCK_FOLDER))
    .map(({ path, sha256 }) => ({ name: `${blockPath}/${path.slice(BLOCK_FOLDER.length)}`, digest: { sha256 } }));
}

function promptsOf({ members }: BundleManifest): BlockStatement["predicate"]["prompts"] {
  return members.filter(({ path }) => path.startsWith(PROMPTS_FOLDER)).map(({ path, sha256 }) => ({ path, sha256 }));
}

function modelsOf({ calls }: FlowRecord): BlockStatement["predicate"]["models"] {
  const models = new Map(
    calls.map(({ role, provider, model }) => [`${role} ${provider} ${model}`, { role, provider, model }]),
  );
  return [...models].sort(([a], [b]) => byText(a, b)).map(([, model]) => model);
}

function pair({ path, sha256 }: { path: string; sha256: string }): [string, string] {
  return [path, sha256];
}

function sumsOf(subjects: Subjects): Map<string, string> {
  return new Map(subjects.map(({ name, digest }) => [name, digest.sha256]));
}

function listProblem(what: string, said: Map<string, string>, real: Map<string, string>): string | undefined {
  for (const [name, sum] of real) {
    if (!said.has(name)) return `does not attest the ${what} ${name}`;
    if (said.get(name) !== sum) return `attests another content of the ${what} ${name}`;
  }
  for (const name of said.keys())
    if (!real.has(name)) return `attests the ${what} ${name}, which the bundle does not hold`;
  return undefined;
}

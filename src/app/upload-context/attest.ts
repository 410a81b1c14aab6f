import type { KeyObject } from "node:crypto";
import { canonicalJson } from "../../base/digest.ts";
import { BlocksError, systemErrorCode, usageError } from "../../base/errors.ts";
import { readTextIfPresent, writeFileAtomically } from "../../base/files.ts";
import { attestationFile, readBlockPath } from "../../bundle/attestation.ts";
import type { SealedBundle } from "../../bundle/bundle.ts";
import { signStatement } from "../../bundle/envelope.ts";
import type { Evidence } from "../../bundle/evidence.ts";
import { statementOf } from "../../bundle/statement.ts";
import type { BlockStatement, FlowRecord } from "../../generated/types.ts";
import type { UseCaseContext } from "../use-case.ts";
import type { AttestChoice } from "./inputs.ts";
import { readSigningKey } from "./read-signing-key.ts";
import { totalCostOf } from "./total-cost.ts";

/** Signs what is said of a block. */
export interface Signer {
  /** Who signs, for people: `the key …` or `GitHub`. */
  readonly name: string;
  /** The line of an attestation file, and where else the attestation can be seen. */
  readonly sign: (statement: BlockStatement, signal: AbortSignal) => Promise<SignedLine>;
}

interface SignedLine {
  readonly line: string;
  readonly url: string | undefined;
}

/** An attestation that was written. */
export interface WrittenAttestation {
  /** Absolute path of the file, one envelope a line. */
  readonly path: string;
  readonly signedBy: string;
  /** The attestation's page, where GitHub keeps it. */
  readonly url: string | undefined;
}

/**
 * Who is to sign, decided before anything is sealed; undefined when nobody is. Without a choice a configured key signs.
 * `auto` takes GitHub where the job may ask it, else the key. Throws `KEY_MISSING` when the chosen one is not there.
 */
export async function chooseSigner(
  choice: AttestChoice | undefined,
  context: Pick<UseCaseContext, "env" | "redactor" | "workspace" | "githubAttestor">,
): Promise<Signer | undefined> {
  if (choice === "off") return undefined;
  const { githubAttestor } = context;
  if (choice === "github" && githubAttestor === undefined) {
    throw usageError(
      "KEY_MISSING",
      "GitHub cannot attest this bundle: the job has no identity",
      "Give the job the permissions id-token: write and attestations: write, or set attest to key.",
    );
  }
  if ((choice === "github" || choice === "auto") && githubAttestor !== undefined) {
    return {
      name: "GitHub",
      sign: async (statement, signal) => {
        const { bundle, url } = await githubAttestor.attest(statement, signal);
        return { line: canonicalJson(bundle), url };
      },
    };
  }
  const key = await readSigningKey(context);
  if (key !== undefined) return keySigner(key);
  if (choice === undefined) return undefined;
  throw usageError(
    "KEY_MISSING",
    "there is nothing to sign the bundle with",
    "Set BLOCKS_SIGNING_KEY to a private key (blocks context keygen makes one), or set attest to off.",
  );
}

function keySigner({ key, keyId }: { readonly key: KeyObject; readonly keyId: string }): Signer {
  return {
    name: `the key ${keyId}`,
    sign: async (statement) => ({ line: canonicalJson(signStatement(statement, key)), url: undefined }),
  };
}

/** Signs a statement about a stored bundle. Undefined for a flow that left no block. */
export async function signBundle(
  sealed: SealedBundle,
  given: { readonly flow: FlowRecord; readonly evidence: Evidence; readonly signer: Signer },
  signal: AbortSignal,
): Promise<SignedLine | undefined> {
  const { flow, evidence, signer } = given;
  const { costUsd, inputTokens, outputTokens, estimated } = totalCostOf(flow, evidence.gateReport);
  const statement = statementOf({
    digest: sealed.digest,
    manifest: sealed.manifest,
    flow,
    blockPath: await readBlockPath(sealed.folder),
    gateReport: evidence.gateReport,
    cost: {
      ...(costUsd === undefined ? {} : { usd: costUsd }),
      ...(inputTokens === undefined ? {} : { inputTokens }),
      ...(outputTokens === undefined ? {} : { outputTokens }),
      estimated,
    },
  });
  return statement === undefined ? undefined : signer.sign(statement, signal);
}

/** Adds an attestation to the file beside a bundle; one that is there already is not added again. Throws `STORE_REFUSED`. */
export async function writeAttestation(bundleFolder: string, line: string): Promise<string> {
  const path = attestationFile(bundleFolder);
  const present = ((await readTextIfPresent(path)) ?? "").split("\n").filter((text) => text !== "");
  if (present.includes(line)) return path;
  try {
    await writeFileAtomically(path, `${[...present, line].join("\n")}\n`);
    return path;
  } catch (error) {
    throw new BlocksError(`cannot write the attestation ${path}: ${systemErrorCode(error) ?? String(error)}`, {
      code: "STORE_REFUSED",
      kind: "storage",
      hint: "Check the permissions of the folder and the space on its disk, and run blocks context upload again.",
      cause: error,
    });
  }
}

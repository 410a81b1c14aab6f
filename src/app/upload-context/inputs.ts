import { usageError } from "../../base/errors.ts";
import { givenInput, type RawInputs } from "../raw-inputs.ts";
import { STORE_TYPES, type StoreType } from "../store/store-types.ts";

/** What `upload-context` is asked for. All paths are relative to the workspace. */
export interface UploadInputs {
  /** Id of the flow. Anything that is no `flow-…` id, such as that of a CI run, is recorded beside the newest flow. */
  readonly flowId?: string;
  /** `owner/name` to record. */
  readonly repo?: string;
  /** Folder of one flow, or of many; `.blocks/flows` when absent. */
  readonly flowDirectory?: string;
  /** Folder with gate reports, at any depth; `.blocks/reports` when absent. */
  readonly reportDirectory?: string;
  /** Folder of a sealed bundle, or its digest below `.blocks/bundles`: it is stored as it is, and nothing is sealed. */
  readonly bundle?: string;
  /** Where the bundle goes; the configuration decides when absent. */
  readonly store?: StoreType;
  /** Who signs a statement about the bundle; the key of `BLOCKS_SIGNING_KEY` when absent, where it is set. */
  readonly attest?: AttestChoice;
}

const ATTEST = ["auto", "github", "key", "off"] as const;

/** Who is to attest: GitHub where the job may ask it, else the key; GitHub; the key; nobody. */
export type AttestChoice = (typeof ATTEST)[number];

/** Ids of CI systems are short; what is longer, or holds a control character, is a mistake. */
const RUN_ID = /^[\w.:/@+-]{1,200}$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

/**
 * Reads the inputs by their names in `action.yml` (`flow-id`, `repo`, `flow-directory`, `report-directory`, `bundle`,
 * `store`, `attest`).
 * Absent and empty are the same. Throws `INPUT_INVALID` with all problems in one message.
 */
export function parseUploadInputs(raw: RawInputs): UploadInputs {
  const problems: string[] = [];
  const flowId = givenInput(raw, "flow-id");
  if (flowId !== undefined && !RUN_ID.test(flowId)) {
    problems.push(`flow-id: ${JSON.stringify(flowId)} is no id of a flow or of a CI run`);
  }
  const repo = givenInput(raw, "repo");
  if (repo !== undefined && !REPOSITORY.test(repo)) problems.push(`repo: ${JSON.stringify(repo)} is not owner/name`);
  const bundle = givenInput(raw, "bundle");
  if (bundle !== undefined && ["flow-id", "flow-directory"].some((name) => givenInput(raw, name) !== undefined)) {
    problems.push("bundle: a sealed bundle is stored as it is, so no flow can be named beside it");
  }
  const storeText = givenInput(raw, "store");
  const store = STORE_TYPES.find((candidate) => candidate === storeText);
  if (storeText !== undefined && store === undefined) {
    problems.push(`store: ${JSON.stringify(storeText)} is not one of ${STORE_TYPES.join(", ")}`);
  }
  const attestText = givenInput(raw, "attest");
  const attest = ATTEST.find((candidate) => candidate === attestText);
  if (attestText !== undefined && attest === undefined) {
    problems.push(`attest: ${JSON.stringify(attestText)} is not one of ${ATTEST.join(", ")}`);
  }
  if (problems.length > 0) {
    throw usageError(
      "INPUT_INVALID",
      `the inputs of upload-context are not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
  const flowDirectory = givenInput(raw, "flow-directory");
  const reportDirectory = givenInput(raw, "report-directory");
  return {
    ...(flowId === undefined ? {} : { flowId }),
    ...(repo === undefined ? {} : { repo }),
    ...(flowDirectory === undefined ? {} : { flowDirectory }),
    ...(reportDirectory === undefined ? {} : { reportDirectory }),
    ...(bundle === undefined ? {} : { bundle }),
    ...(store === undefined ? {} : { store }),
    ...(attest === undefined ? {} : { attest }),
  };
}

import { resolve } from "node:path";
import { usageError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { repairFolder } from "../../ledger/repair-folder.ts";
import type { DamagedLine, SettingAside } from "../../ledger/set-aside.ts";
import type { UseCaseContext } from "../use-case.ts";
import { gitLedgerOptions } from "./git-ledger-options.ts";
import { ledgerConfig } from "./ledger-config.ts";

/** What to do, see {@link repairConfiguredLedger}. */
export interface RepairLedgerInputs {
  /** Moves the lines; else they are only listed. */
  readonly write?: boolean;
  /** Why; needed with `write`. */
  readonly reason?: string | undefined;
}

/** A line that is no record, as it is shown. */
export interface ShownDamagedLine extends Omit<DamagedLine, "bytes"> {
  readonly sizeBytes: number;
  /** How it begins: printable ASCII, all else as `\xNN`. */
  readonly begin: string;
}

/** The damaged lines of the configured ledger and what became of them. */
export interface RepairedLedger {
  /** `<branch> of <address>`, or the folder. */
  readonly ledger: string;
  readonly lines: readonly ShownDamagedLine[];
  /** True when they were moved. */
  readonly written: boolean;
  /** Of a git ledger: the commit that moved them. */
  readonly commit?: string;
}

const MOST_REASON = 500;

/**
 * Lists the lines of the configured ledger that are no records, or moves them into its file of lines that were set aside.
 * Throws `INPUT_INVALID` for writing without a reason, `LEDGER_UNREADABLE`, `LEDGER_UNWRITABLE`.
 */
export async function repairConfiguredLedger(
  inputs: RepairLedgerInputs,
  context: UseCaseContext,
): Promise<RepairedLedger> {
  const write = inputs.write === true ? settingAside(inputs.reason, context) : undefined;
  const config = await ledgerConfig(context);
  const { ledger, lines, commit } = await repaired(config, write, context);
  return {
    ledger,
    lines: lines.map(({ bytes, ...line }) => ({ ...line, sizeBytes: bytes.length, begin: beginOf(bytes) })),
    written: write !== undefined && lines.length > 0,
    ...(commit === undefined ? {} : { commit }),
  };
}

async function repaired(
  config: CompleteConfig,
  write: SettingAside | undefined,
  context: UseCaseContext,
): Promise<{ readonly ledger: string; readonly lines: readonly DamagedLine[]; readonly commit?: string | undefined }> {
  const { workspace, clock, signal } = context;
  const { type, path, remote } = config.ledger;
  if (type === "folder") {
    const folder = resolve(workspace, path);
    return { ledger: path, lines: await repairFolder({ folder, clock, signal }, write) };
  }
  const [options, { ledgerPartsOf }, { repairLedger }] = await Promise.all([
    gitLedgerOptions(remote, config, context),
    import("../../ledger/git/ledger-parts.ts"),
    import("../../ledger/git/repair-ledger.ts"),
  ]);
  const repair = await repairLedger(ledgerPartsOf(options), { write, signal });
  return { ledger: `${options.branch} of ${options.remote.address}`, ...repair };
}

function settingAside(reason: string | undefined, { env }: UseCaseContext): SettingAside {
  if (reason === undefined || reason.trim() === "") {
    throw usageError(
      "INPUT_INVALID",
      "setting lines aside needs a reason: whoever audits the ledger will ask",
      'Say why, for example --reason "The disk of runner 7 was full".',
    );
  }
  const actor = env["GITHUB_ACTOR"] || env["USER"] || undefined;
  return { reason: reason.trim().slice(0, MOST_REASON), actor };
}

const MOST_BYTES_SHOWN = 60;

function beginOf(bytes: Buffer): string {
  const shown = [...bytes.subarray(0, MOST_BYTES_SHOWN)]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");
  return bytes.length > MOST_BYTES_SHOWN ? `${shown}…` : shown;
}

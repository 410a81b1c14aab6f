import type { Block } from "../../block/block.ts";
import type { BaseVersion, Finding } from "../gate.ts";
import { type ContractChange, contractChanges } from "./compatibility/changes.ts";
import { isBefore, type Version, versionAfter, versionFrom } from "./compatibility/version.ts";
import { type ContractCheck, checkFrom, contractFinding, MOST_FINDINGS, passed, undecided } from "./contract-check.ts";
import { textOf } from "./file-checks.ts";
import { lineFinder, lineOfPointer } from "./json-lines.ts";

const MANIFEST = "block.json";
const LONGEST_VALUE = 80;

/** What the comparison with the base version found. */
export interface CompatibilityOutcome {
  readonly checks: readonly ContractCheck[];
  /** For the summary, such as `compatible with 1.0.0`; undefined where nothing was compared. */
  readonly summary?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Compares a block's contract with the one that the base commit has: a breaking change demands a higher major version,
 * an addition a higher minor one. Two checks: that the version was not lowered, and that it says what changed.
 */
export function compatibilityChecks(block: Block, base: BaseVersion | undefined): CompatibilityOutcome {
  if (base === undefined) return { checks: [] };
  const fileOf = (path: string) => base.files.find((file) => file.path === path)?.content;
  const manifest = jsonFrom(fileOf(MANIFEST));
  const [old, now] = [versionFrom(member(manifest, "version")), versionFrom(block.manifest.version)];
  if (old === undefined) return { checks: [passed(unreadableBase(base))] };
  const contract = jsonFrom(textOf(block, block.manifest.contract));
  // What keeps it from being read is a finding of its own.
  if (now === undefined || contract === undefined) return { checks: [undecided()] };
  const path = member(manifest, "contract");
  const changes = [
    ...renamed(member(manifest, "name"), block.manifest.name),
    ...contractChanges(jsonFrom(typeof path === "string" ? fileOf(path) : undefined), contract),
  ];
  const change = changes.some((each) => each.change === "breaking") ? "breaking" : changes[0]?.change;
  const needed = change === undefined ? old : versionAfter(old, change);
  const lowered = isBefore(now, old) ? [loweredFinding(block, textOfVersion(old))] : [];
  const short = isBefore(now, needed) ? changeFindings(block, changes, { old, now, needed }) : [];
  return {
    checks: [checkFrom(lowered), checkFrom(short)],
    summary: summaryOf(change, textOfVersion(old)),
    details: {
      base: textOfVersion(old),
      change: change ?? "none",
      changes: changes.length,
      needs: textOfVersion(needed),
    },
  };
}

function summaryOf(change: ContractChange["change"] | undefined, old: string): string {
  if (change === undefined) return `the contract is that of ${old}`;
  return change === "breaking" ? `the contract breaks with ${old}` : `the contract adds to ${old}`;
}

function renamed(before: unknown, after: string): ContractChange[] {
  return before === after
    ? []
    : [{ change: "breaking", rule: "changed name of the block", pointer: "", before, after }];
}

function changeFindings(
  block: Block,
  changes: readonly ContractChange[],
  { old, now, needed }: { readonly old: Version; readonly now: Version; readonly needed: Version },
): Finding[] {
  const path = block.manifest.contract;
  const lineOf = lineFinder(textOf(block, path) ?? "");
  const version = textOfVersion(needed);
  const why = `needs version ${version} or higher: the base has ${textOfVersion(old)}, this is ${textOfVersion(now)}`;
  const findings = changes.slice(0, MOST_FINDINGS).map(({ change, rule, pointer, before, after }) => {
    const values = before === undefined && after === undefined ? "" : `: was ${shown(before)}, is ${shown(after)}`;
    return contractFinding({
      code: change === "breaking" ? "INCOMPATIBLE" : "VERSION-ADDITION",
      message: `${rule} at ${pointer || "the block"}${values}; ${why}`,
      remedy: `Raise the version in ${MANIFEST} to ${version}, or take the change back.`,
      path,
      line: lineOf(pointer) ?? 1,
    });
  });
  const more = changes.length - findings.length;
  const last = findings.at(-1);
  if (more > 0 && last !== undefined) findings.push({ ...last, message: `${more} more changes; ${why}` });
  return findings;
}

function loweredFinding(block: Block, old: string): Finding {
  return contractFinding({
    code: "VERSION-LOWERED",
    message: `the version ${block.manifest.version} is lower than ${old}, which the base has`,
    remedy: `Set the version in ${MANIFEST} to ${old} or higher.`,
    path: MANIFEST,
    line: lineOfPointer(textOf(block, MANIFEST) ?? "", "/version") ?? 1,
  });
}

function unreadableBase({ revision }: BaseVersion): Finding {
  return contractFinding({
    code: "BASE-UNREADABLE",
    severity: "LOW",
    message: `the manifest in commit ${revision.slice(0, 12)} has no version, so there is nothing to compare with`,
    remedy: "Nothing is to be done once this version is in the base branch.",
    path: MANIFEST,
    line: 1,
  });
}

function textOfVersion(version: Version): string {
  return version.join(".");
}

function shown(value: unknown): string {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

function jsonFrom(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON promises nothing that could be compared.
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

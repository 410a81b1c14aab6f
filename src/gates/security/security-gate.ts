import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Gate, GateResult } from "../gate.ts";
import { readRules } from "../rules/rule.ts";
import { findingsFrom, runRules, undecidedFiles } from "../rules/run-rules.ts";
import { parseSources } from "../rules/source.ts";
import { runBandit } from "./bandit.ts";
import { findCredentials, maskerFor } from "./credentials.ts";
import { checkPackageManifests } from "./package-manifest.ts";

/**
 * The security gate: 0 findings of HIGH or BLOCKER. The block is read and never run; every text file counts, tests and
 * documents too. Quotes never hold a credential. Throws `TOOLCHAIN_MISSING`.
 */
export function createSecurityGate(parts: { readonly toolchain: Toolchain }): Gate {
  const { toolchain } = parts;
  return {
    name: "security",
    async check({ block }, signal) {
      const sources = await parseSources(block, toolchain);
      const rules = await readRules(toolchain, "security");
      const credentials = await findCredentials(sources, toolchain, signal);
      const others = rules.filter(({ detection }) => detection.secret === undefined);
      const hits = [...credentials, ...runRules(others, sources, signal), ...checkPackageManifests(sources)];
      const mask = maskerFor(credentials);
      const ours = findingsFrom(hits, mask);
      const bandit = await runBandit({ sources, toolchain, ours, mask }, signal);
      const undecided = [...new Set([...undecidedFiles(rules, sources), ...bandit.unread])];
      return resultFrom([...ours, ...bandit.findings], undecided, {
        files: sources.files.length,
        rules: rules.length,
        ...(bandit.note === undefined ? {} : { bandit: bandit.note }),
      });
    },
  };
}

function resultFrom(
  findings: GateResult["findings"],
  unparsed: readonly string[],
  details: Readonly<Record<string, number | string>>,
): Omit<GateResult, "gate" | "durationMs"> {
  const high = findings.filter(({ severity }) => severity === "HIGH" || severity === "BLOCKER").length;
  const count = `${high} HIGH ${high === 1 ? "finding" : "findings"}`;
  const doubt = `could not be parsed: ${unparsed.join(", ")}`;
  return {
    verdict: high > 0 ? "fail" : unparsed.length > 0 ? "error" : "pass",
    summary:
      unparsed.length > 0
        ? `${count}, but ${doubt}`
        : `${count} in ${details["files"]} ${details["files"] === 1 ? "file" : "files"}`,
    figure: { name: "HIGH findings", value: high, threshold: 0, comparison: "at-most", unit: "count" },
    findings,
    details: { ...details, unparsed: unparsed.length },
  };
}

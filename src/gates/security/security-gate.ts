import { relative, sep } from "node:path";
import type { Clock } from "../../base/clock.ts";
import type { Config, Finding } from "../../generated/types.ts";
import type { Toolchain } from "../../sandbox/toolchain.ts";
import type { Gate, GateResult } from "../gate.ts";
import { quoteOf } from "../rules/run-rules.ts";
import { runBandit } from "./bandit.ts";
import { inspectFiles } from "./inspect-files.ts";
import { mergeFindings } from "./merge-findings.ts";
import { readSarif } from "./sarif/read-sarif.ts";
import { findingsFromRuns } from "./sarif/sarif-findings.ts";
import { applySuppressions, suppressedText } from "./suppressions.ts";

/** What the security gate works with. */
export interface SecurityGateParts {
  readonly toolchain: Toolchain;
  /** The `security` section of the base configuration; nothing joins and nothing is let pass without it. */
  readonly settings?: Config["security"];
  /** Absolute path of the repository, to which the paths in the settings are relative. */
  readonly workspace?: string;
  readonly clock?: Pick<Clock, "now">;
}

/**
 * The security gate: 0 findings of HIGH or BLOCKER, our own and those of other scanners together, less what the base
 * configuration lets pass. The block is read and never run; every text file counts, tests and documents too. Quotes never
 * hold a credential. Throws `TOOLCHAIN_MISSING`, and `PATH_UNREADABLE` or `CONFIG_INVALID` where a configured SARIF file
 * cannot be read.
 */
export function createSecurityGate(parts: SecurityGateParts): Gate {
  const { toolchain, settings = {}, clock } = parts;
  return {
    name: "security",
    async check({ block }, signal) {
      const workspace = parts.workspace ?? block.folder;
      const { findings: ours, mask, undecided, rules } = await inspectFiles(block.files, toolchain, signal);
      const bandit = await runBandit({ files: block.files, toolchain, ours, mask }, signal);
      const runs = (await Promise.all((settings.sarif ?? []).map((path) => readSarif(workspace, path)))).flat();
      const places = { workspace, folder: block.folder };
      const byPath = new Map(block.files.map((file) => [file.path, file]));
      const { findings: others, outside } = findingsFromRuns(runs, places, new Set(byPath.keys()));
      const quoted = others.map((finding) => withQuote(finding, byPath, mask));
      const { findings, suppressed } = applySuppressions({
        findings: mergeFindings([...ours, ...bandit.findings], quoted),
        suppressions: settings.suppressions ?? [],
        blockPath: relative(workspace, block.folder).split(sep).join("/"),
        now: clock?.now() ?? new Date(),
      });
      const details = {
        files: block.files.length,
        rules,
        ...(runs.length === 0 ? {} : { scanners: runs.length, outside }),
        ...(bandit.note === undefined ? {} : { bandit: bandit.note }),
      };
      return resultFrom({ findings, suppressed, unparsed: [...new Set([...undecided, ...bandit.unread])], details });
    },
  };
}

/** What another scanner found, with the line as we quote it. */
function withQuote(
  finding: Finding,
  files: ReadonlyMap<string, { readonly content: string }>,
  mask: (text: string) => string,
): Finding {
  const message = mask(finding.message);
  const text = files.get(finding.path ?? "")?.content.split("\n")[(finding.line ?? 0) - 1];
  return text === undefined ? { ...finding, message } : { ...finding, message, quote: quoteOf(mask(text)) };
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly suppressed: NonNullable<GateResult["suppressed"]>;
  readonly unparsed: readonly string[];
  readonly details: Readonly<Record<string, number | string>>;
}

function resultFrom({ findings, suppressed, unparsed, details }: Outcome): Omit<GateResult, "gate" | "durationMs"> {
  const high = findings.filter(({ severity }) => severity === "HIGH" || severity === "BLOCKER").length;
  const count = `${high} HIGH ${high === 1 ? "finding" : "findings"}`;
  const place = `in ${details["files"]} ${details["files"] === 1 ? "file" : "files"}`;
  const passed = suppressedText(suppressed);
  return {
    verdict: high > 0 ? "fail" : unparsed.length > 0 ? "error" : "pass",
    summary:
      unparsed.length > 0
        ? `${count}${passed}, but could not be parsed: ${unparsed.join(", ")}`
        : `${count} ${place}${passed}`,
    figure: { name: "HIGH findings", value: high, threshold: 0, comparison: "at-most", unit: "count" },
    findings: [...findings],
    ...(suppressed.length === 0 ? {} : { suppressed: [...suppressed] }),
    details: { ...details, unparsed: unparsed.length },
  };
}

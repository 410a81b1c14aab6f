import type {
  BlockFileDiff,
  BundleDiff,
  CallDiff,
  ContextFileDiff,
  ContextPlace,
  DiffSide,
  GateSide,
  ValuesDiff,
} from "../generated/types.ts";
import { terminalCode, terminalText } from "./escape.ts";
import { costText, countOf, countText } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** How a comparison is shown. */
export interface BundleDiffOptions {
  /** Only how much has changed, not what. */
  readonly stat?: boolean;
}

const SIGNS = { added: "+", removed: "-", changed: "~", moved: "↕" } as const;

/** What changed between two flows, for a terminal. Everything that comes out of a bundle is made harmless. */
export function renderBundleDiff(diff: BundleDiff, { stat = false }: BundleDiffOptions = {}): string {
  const { a, b } = diff;
  if (diff.same) return `Both are the bundle ${a.digest}.`;
  const whole = stat ? () => [] : (lines: () => readonly string[]) => lines();
  return [
    textTable([sideCells("a", a), sideCells("b", b)]),
    "",
    ...section(
      "Request",
      valuesTitle(diff.request),
      whole(() => valueLines(diff.request, "request.json")),
    ),
    ...section(
      "Configuration",
      valuesTitle(diff.config),
      whole(() => valueLines(diff.config, "config.json")),
    ),
    ...section(
      "Models",
      modelsTitle(diff),
      whole(() => modelLines(diff)),
    ),
    ...section(
      "Context",
      contextTitle(diff.context),
      whole(() => contextLines(diff.context)),
    ),
    ...section(
      "Plan",
      valuesTitle(diff.plan),
      whole(() => valueLines(diff.plan, "plan.json")),
    ),
    ...section(
      "Calls",
      callsTitle(diff.calls),
      whole(() => callLines(diff.calls)),
    ),
    ...section("Block", blockTitle(diff.block), blockLines(diff.block, stat)),
    ...section("Gates", gatesTitle(diff), [gatesTable(diff)]),
    ...section("Cost", "", [costTable(a, b)]),
    ...otherLines(diff.others),
  ].join("\n");
}

function sideCells(name: string, { digest, flow, verdict, version, revision }: DiffSide): string[] {
  const commit = revision === undefined ? "" : `commit ${terminalText(revision, 12)}`;
  return [name, digest, flow, verdict, `Blocks ${terminalText(version, 40)}`, commit];
}

function section(name: string, title: string, lines: readonly string[]): string[] {
  return [
    title === "" ? name : `${name}: ${title}`,
    ...lines.flatMap((text) => text.split("\n")).map((line) => `  ${line}`),
  ];
}

function moreLine(more: number, what: string, where?: string): string[] {
  if (more === 0) return [];
  return [`… ${countOf(more, `more ${what}`)}${where === undefined ? "" : `: compare ${where} of both bundles`}`];
}

function valuesTitle({ changes, more }: ValuesDiff): string {
  const count = changes.length + more;
  return count === 0 ? "the same" : `${countOf(count, "value")} changed`;
}

function valueLines({ changes, more }: ValuesDiff, member: string): string[] {
  const shown = changes.map(({ pointer, a, b }) => {
    const name = terminalText(pointer === "" ? "the whole" : pointer);
    return `${name}: ${terminalText(a ?? "nothing")} → ${terminalText(b ?? "nothing")}`;
  });
  return [...shown, ...moreLine(more, "value", `members/${member}`)];
}

function modelsTitle({ models }: BundleDiff): string {
  return models.length === 0 ? "the same" : `${countOf(models.length, "role")} changed`;
}

function modelLines({ models }: BundleDiff): string[] {
  const names = (list: readonly string[]) => terminalText(list.length === 0 ? "nobody" : list.join(", "));
  return models.map(({ role, a, b }) => `${role}: ${names(a)} → ${names(b)}`);
}

function contextTitle({ a, b, files, more }: BundleDiff["context"]): string {
  const size = (side: typeof a) => `${countOf(side.files, "file")}, ${kilobytesText(side.sizeBytes)}`;
  const count = files.length + more;
  return count === 0 ? `the same ${size(a)}` : `${size(a)} → ${size(b)}, ${countOf(count, "file")} changed`;
}

function contextLines({ files, more }: BundleDiff["context"]): string[] {
  return [...files.map(contextLine), ...moreLine(more, "file", "members/recording.json")];
}

function contextLine({ path, change, a, b }: ContextFileDiff): string {
  const places = [a, b].flatMap((place) => (place === undefined ? [] : [placeText(place)]));
  return `${SIGNS[change]} ${terminalText(path)} (${[...new Set(places)].join(" → ")})`;
}

function placeText({ rank, sizeBytes }: ContextPlace): string {
  return `rank ${rank}${sizeBytes === undefined ? "" : `, ${kilobytesText(sizeBytes)}`}`;
}

function kilobytesText(sizeBytes: number): string {
  return sizeBytes < 1024 ? countOf(sizeBytes, "byte") : `${(sizeBytes / 1024).toFixed(1)} KB`;
}

function callsTitle({ items, same, more }: BundleDiff["calls"]): string {
  const count = items.length + more;
  return count === 0 ? `the same ${countOf(same, "call")}` : `${count} of ${countOf(count + same, "call")} changed`;
}

function callLines({ items, more }: BundleDiff["calls"]): string[] {
  return [...items.map(callLine), ...moreLine(more, "call", "members/prompts and members/answers")];
}

function callLine({ step, change, prompt, answer, a, b }: CallDiff): string {
  const name = `${SIGNS[change]} ${terminalText(step)}`;
  if (a === undefined || b === undefined) return `${name}: ${terminalText((a ?? b)?.model ?? "")}`;
  const parts = [
    ...(prompt ? ["another prompt"] : []),
    ...(answer ? ["another answer"] : []),
    ...(a.model === b.model ? [] : [`${terminalText(a.model)} → ${terminalText(b.model)}`]),
  ];
  const members = [...(prompt ? [a.prompt] : []), ...(answer ? [a.answer] : [])];
  return `${name}: ${parts.join(", ")}${members.length === 0 ? "" : ` (${terminalText(members.join(", "))})`}`;
}

function blockTitle({ files, same, more }: BundleDiff["block"]): string {
  const count = files.length + more;
  return count === 0 ? `the same ${countOf(same, "file")}` : `${count} of ${countOf(count + same, "file")} changed`;
}

function blockLines({ files, more }: BundleDiff["block"], stat: boolean): string[] {
  return [...files.flatMap((file) => blockFileLines(file, stat)), ...moreLine(more, "file", "members/block")];
}

function blockFileLines({ path, change, added, removed, lines, more }: BlockFileDiff, stat: boolean): string[] {
  const head = `${SIGNS[change]} ${terminalText(path)}  +${countText(added)} -${countText(removed)}`;
  if (stat) return [head];
  const rest = moreLine(more, "line", `members/block/${terminalText(path)}`);
  return [head, ...lines.map((line) => `    ${terminalCode(line)}`), ...rest.map((line) => `    ${line}`)];
}

function gatesTitle({ gates, a, b }: BundleDiff): string {
  const count = gates.filter(({ changed }) => changed).length;
  const verdict = a.verdict === b.verdict ? `${a.verdict} in both` : `${a.verdict} → ${b.verdict}`;
  return `${verdict}, ${count === 0 ? "no gate changed" : `${countOf(count, "gate")} changed`}`;
}

function gatesTable({ gates }: BundleDiff): string {
  return textTable([
    ["", "gate", "a", "b"],
    ...gates.map(({ gate, changed, a, b }) => [changed ? "~" : " ", gate, gateCell(a), gateCell(b)]),
  ]);
}

function gateCell({ verdict, figure, findings }: GateSide): string {
  const value = figure === undefined ? "" : ` ${Number(figure.toFixed(2))}`;
  return `${verdict}${value}${findings === 0 ? "" : `, ${countOf(findings, "finding")}`}`;
}

function costTable(a: DiffSide, b: DiffSide): string {
  const row = (name: string, side: DiffSide) => [
    name,
    costText(side),
    `${countText(side.inputTokens)} in`,
    `${countText(side.outputTokens)} out`,
    countOf(side.repairRounds ?? 0, "repair"),
  ];
  return textTable([row("a", a), row("b", b)], { right: [1, 2, 3] });
}

function otherLines({ members, more }: BundleDiff["others"]): string[] {
  if (members.length === 0) return [];
  const lines = members.map(({ path, change }) => `${SIGNS[change]} ${terminalText(path)}`);
  return section("Other members", "", [...lines, ...moreLine(more, "member")]);
}

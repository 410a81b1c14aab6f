import type { ListedKey, ListedModel, ListedModels, ListedPrice } from "../app/list-models/list-models.ts";
import { pricesSnippet } from "../app/models/assert-priced.ts";
import type { ConnectionsReport, TestedConnection } from "../app/test-connections/compose.ts";
import { costText, countText, durationText, usdText } from "../report/figures.ts";
import { textTable } from "../report/text-table.ts";
import { plainText, type Style } from "./terminal.ts";

/** The models of a repository as a table, with what to do about each that a flow could not use. */
export function modelsText(listed: ListedModels, style: Style): string {
  const rows = listed.roles.flatMap((role) => [
    [style.bold(role.role), ...modelCells(role, style), keyText(role.key, style)],
    ...role.fallbacks.map((fallback, index) => [
      style.dim(`  fallback ${index + 1}`),
      ...modelCells(fallback, style),
      fallbackKeyText(fallback.key, style),
    ]),
  ]);
  const head = ["role", "model", "address", "input", "cached", "output", "priced as", "key"].map((name) =>
    style.dim(name),
  );
  return [
    textTable(withoutEmptyColumn([head, ...rows], 2), { right: rightColumns(rows) }),
    "",
    style.dim("Prices are US dollars for a million tokens, of a request of ordinary length."),
    `A flow may cost ${usdText(listed.budget.flow_usd)} at most, all flows of a day ${usdText(listed.budget.day_usd)}.`,
    ...remarks(listed, style),
  ].join("\n");
}

/** What came of each connection, and what to do where it does not work. */
export function connectionsText(report: ConnectionsReport, style: Style): string {
  const rows = report.connections.map((tested) => connectionRow(tested, style));
  const lines = textTable(rows).split("\n");
  const asked = report.connections.filter(({ status }) => status !== "skipped").length;
  const failed = report.connections.filter(({ status }) => status === "failed").length;
  return [
    ...lines.flatMap((line, index) => [line, ...errorLines(report.connections[index], style)]),
    "",
    failed === 0
      ? style.green(asked === 1 ? "The connection works." : `All ${asked} connections work.`)
      : style.red(`${failed} of ${asked} connections ${failed === 1 ? "does" : "do"} not work.`),
    ...report.notices.map((notice) => style.dim(plainText(notice))),
  ].join("\n");
}

function modelCells(model: ListedModel, style: Style): string[] {
  const { price } = model;
  return [
    plainText(model.model),
    model.baseUrl === undefined ? "" : plainText(new URL(model.baseUrl).host),
    price === undefined ? "" : perMillionText(price.inputUsd),
    price === undefined ? "" : perMillionText(price.cachedInputUsd),
    price === undefined ? "" : perMillionText(price.outputUsd),
    price === undefined ? style.yellow("not priced") : priceSource(price, model.model),
  ];
}

/** Prices for a million tokens have up to four decimals, and at least the two of a sum of money. */
function perMillionText(usd: number): string {
  const [whole, decimals = ""] = String(Number(usd.toFixed(4))).split(".");
  return `$${whole}.${decimals.padEnd(2, "0")}`;
}

function priceSource({ pricedAs }: ListedPrice, model: string): string {
  return pricedAs === model ? "price table" : pricedAs;
}

function keyText(key: ListedKey, style: Style): string {
  switch (key.status) {
    case "present":
      return `${style.green("✔")} ${key.source === "stored" ? "stored for your user" : key.variable}`;
    case "not-needed":
      return `${style.green("✔")} none needed`;
    case "missing":
      return `${style.red("✘")} ${key.variables.join(", ")} is not set`;
  }
}

/** A fallback without its key is left out: that is no mistake. */
function fallbackKeyText(key: ListedKey, style: Style): string {
  return key.status === "missing"
    ? style.dim(`– left out: ${key.variables.join(", ")} is not set`)
    : keyText(key, style);
}

/** The column of addresses is shown only where there is one. */
function withoutEmptyColumn(rows: readonly (readonly string[])[], column: number): string[][] {
  const isUsed = rows.slice(1).some((row) => row[column] !== "");
  return rows.map((row) => row.filter((_, index) => index !== column || isUsed));
}

function rightColumns(rows: readonly (readonly string[])[]): number[] {
  const first = rows.some((row) => row[2] !== "") ? 3 : 2;
  return [first, first + 1, first + 2];
}

function remarks(listed: ListedModels, style: Style): string[] {
  const models = listed.roles.flatMap((role) => [role, ...role.fallbacks]);
  const unpriced = models.filter(({ price }) => price === undefined);
  const free = new Map(unpriced.map(({ model, key }) => [model, key.status === "not-needed"]));
  const endings = new Set(
    models.flatMap(({ model, endOfLife }) =>
      endOfLife === undefined
        ? []
        : [`${model} is retired by its vendor with ${endOfLife.endsOn}; use ${endOfLife.successor} instead.`],
    ),
  );
  return [
    ...(listed.offline ? ["", "offline: true is set: the blueprint answers, and none of these is asked."] : []),
    ...[...endings].flatMap((text) => ["", `${style.yellow("⚠")} ${text}`]),
    ...(free.size === 0
      ? []
      : [
          "",
          `${style.yellow("⚠")} What is not priced cannot be bounded by a budget and is not asked. Add to .blocks/config.yml:`,
          pricesSnippet([...free].map(([model, isFree]) => ({ model, free: isFree }))),
        ]),
    ...listed.notices.flatMap((notice) => ["", style.dim(plainText(notice))]),
  ];
}

function connectionRow(tested: TestedConnection, style: Style): string[] {
  const { model, baseUrl, uses, status } = tested;
  const host = baseUrl === undefined ? "" : ` at ${new URL(baseUrl).host}`;
  const mark = { ok: style.green("✔"), failed: style.red("✘"), skipped: style.dim("–") }[status];
  const about = [mark, plainText(`${model}${host}`), style.dim(uses.join(", "))];
  if (tested.finishReason === undefined) return about;
  const { inputTokens, outputTokens } = tested.usage ?? {};
  const raw = tested.rawFinishReason === undefined ? "" : ` (${plainText(tested.rawFinishReason)})`;
  const asked = model.slice(model.indexOf("/") + 1);
  return [
    ...about,
    durationText(tested.latencyMs),
    `${tested.finishReason}${raw}`,
    `${countText(inputTokens)} in, ${countText(outputTokens)} out`,
    costText(tested),
    tested.answeredBy === asked ? "" : `as ${plainText(tested.answeredBy ?? "")}`,
  ];
}

function errorLines(tested: TestedConnection | undefined, style: Style): string[] {
  const error = tested?.error;
  if (error === undefined) return [];
  if (tested?.status === "skipped") return [style.dim(`   left out: ${plainText(error.message)}`)];
  const hint = error.hint?.split("\n") ?? [];
  return [
    `   ${plainText(error.message)} ${style.dim(`[${error.code}]`)}`,
    ...hint.map((line, index) => `   ${index === 0 ? `${style.dim("→")} ` : "  "}${plainText(line)}`),
  ];
}

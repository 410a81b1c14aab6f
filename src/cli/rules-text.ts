import type { ListedRules } from "../app/alerts/list.ts";
import { limitText } from "../app/alerts/message.ts";
import { longTable } from "../report/text-table.ts";
import { wrapped } from "../report/text-wrap.ts";
import { plainText, type Style } from "./terminal.ts";

/** The alert rules with their limits and whom they tell, and below them what each means and where its limit is set. */
export function rulesText({ rules, problems }: ListedRules, style: Style): string {
  const head = ["rule", "severity", "limit", "told"].map((name) => style.dim(name));
  const rows = rules.map((rule) => [
    style.bold(rule.name),
    rule.severity,
    `${rule.name === "low_kill_rate" ? "<" : ">"} ${limitText(rule, rule.threshold)}`,
    rule.channels.length === 0 ? "nobody" : rule.channels.join(", "),
  ]);
  const meanings = rules.flatMap(({ name, description, setting, origin }) => [
    ...wrapped(`${name}: ${description}`, { first: "", rest: "  " }),
    ...wrapped(`${setting} (${plainText(origin)})`, { first: "  ", rest: "    " }).map(style.dim),
  ]);
  return [
    ...longTable({ head, rows }),
    "",
    ...meanings,
    ...problems.flatMap((problem) => wrapped(`${style.red("❌")} ${plainText(problem)}`, { first: "", rest: "   " })),
  ].join("\n");
}

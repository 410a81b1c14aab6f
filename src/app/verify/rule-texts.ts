import type { Assets } from "../../base/assets.ts";
import { readRules } from "../../gates/rules/rule.ts";
import type { RuleTexts } from "../../report/explanation.ts";

/** What our rules say of the codes that they report. Throws `DEFECT` for rules that are not valid. */
export async function readRuleTexts(assets: Pick<Assets, "rules">): Promise<RuleTexts> {
  const rules = await Promise.all([readRules(assets, "security"), readRules(assets, "review")]);
  return new Map(rules.flat().map(({ weakness: { code, title, why } }) => [code, { title, why }]));
}

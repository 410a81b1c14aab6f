import { readRules } from "../../../src/gates/rules/rule.ts";
import { toolchain } from "../security/security-fixtures.ts";

/** The cases of all rules of the security gate for TypeScript and JavaScript: short sources of every kind of syntax. */
export async function caseSources(): Promise<readonly string[]> {
  const rules = await readRules(toolchain, "security");
  const ours = rules.filter(({ detection }) => detection.languages?.includes("python") !== true);
  const cases = ours.flatMap(({ detection }) => [...detection.cases.flagged, ...detection.cases.allowed]);
  return cases.map((one) => (typeof one === "string" ? one : one.source).replaceAll("¦", ""));
}

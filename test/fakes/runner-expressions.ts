import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } from "@actions/workflow-parser";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";

/** The contexts that an expression can name (`github`, `inputs`, `steps`, …), as plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the steps or jobs before have gone: what `success()` and its like look at. */
export type Standing = "success" | "failure" | "cancelled";

/** The value of an expression without its `${{ }}`, by GitHub's own evaluator. */
export function evaluate(expression: string, contexts: Contexts, standing: Standing = "success"): unknown {
  const functions = statusFunctions(standing);
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver);
  const known = new Map(functions.map((definition) => [definition.name.toLowerCase(), definition]));
  return plain(new Evaluator(parsed, context, known).evaluate());
}

/** True when a condition lets its step or job run. As on GitHub, one that asks for no status needs success. */
export function conditionHolds(condition: string, contexts: Contexts, standing: Standing): boolean {
  const asksStatus = /\b(?:success|failure|always|cancelled)\s*\(/.test(condition);
  return isTrue(evaluate(asksStatus ? condition : `success() && (${condition})`, contexts, standing));
}

/** A parsed piece of a workflow as a plain value, its expressions evaluated. */
export function plainValue(token: TemplateToken | undefined, contexts: Contexts): unknown {
  if (token === undefined) return undefined;
  if (isBasicExpression(token)) return evaluate(token.expression, contexts);
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
  if (isSequence(token)) return [...token].map((item) => plainValue(item, contexts));
  if (isMapping(token)) {
    return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), plainValue(value, contexts)]));
  }
  return undefined;
}

/** A mapping of scalars as the text that a process gets: `true`, `5`, and nothing for null. */
export function textsOf(token: TemplateToken | undefined, contexts: Contexts): Record<string, string> {
  const values = (plainValue(token, contexts) ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}

/** A value as GitHub writes it where text is wanted. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function statusFunctions(standing: Standing): FunctionDefinition[] {
  const answers = {
    success: standing === "success",
    failure: standing === "failure",
    cancelled: standing === "cancelled",
    always: true,
  };
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
}

function plain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer) ?? "null");
}

function isTrue(value: unknown): boolean {
  return value !== false && value !== 0 && value !== "" && value !== null && value !== undefined;
}

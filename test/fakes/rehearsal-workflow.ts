import { readFile } from "node:fs/promises";
import {
  convertWorkflowTemplate,
  isMapping,
  isSequence,
  NoOperationTraceWriter,
  parseWorkflow,
} from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import type { WorkflowTemplate } from "@actions/workflow-parser/model/workflow-template";
import type { MappingToken } from "@actions/workflow-parser/templates/tokens/mapping-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";

/** A workflow that GitHub's parser accepted: its model, and the tokens for what the model leaves out. */
export interface ParsedWorkflow {
  readonly template: WorkflowTemplate;
  readonly root: MappingToken;
}

/** Parses a workflow. Throws with every complaint of the parser. */
export async function readWorkflow(path: string): Promise<ParsedWorkflow> {
  const content = await readFile(path, "utf8");
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  const errors = [...context.errors.getErrors().map(String), ...(template?.errors ?? []).map((error) => error.Message)];
  if (value === undefined || template === undefined || errors.length > 0) {
    throw new Error(`${path} is not a workflow:\n${errors.join("\n")}`);
  }
  return { template, root: value.assertMapping("workflow") };
}

/** Parses an `action.yml` by GitHub's schema of actions. */
export async function readActionFile(path: string): Promise<MappingToken> {
  const { context, value } = parseAction(
    { name: path, content: await readFile(path, "utf8") },
    new NoOperationTraceWriter(),
  );
  const errors = context.errors.getErrors().map(String);
  if (value === undefined || errors.length > 0) throw new Error(`${path}:\n${errors.join("\n")}`);
  return value.assertMapping("action");
}

/** What lies at a way of keys and indices; undefined where it ends early. */
export function tokenAt(
  token: TemplateToken | undefined,
  ...way: readonly (string | number)[]
): TemplateToken | undefined {
  let current = token;
  for (const key of way) {
    if (current === undefined) return undefined;
    if (typeof key === "number") current = isSequence(current) ? current.get(key) : undefined;
    else current = isMapping(current) ? current.find(key) : undefined;
  }
  return current;
}

/** The keys and values of a mapping; nothing where there is none. */
export function entriesOf(token: TemplateToken | undefined): [string, TemplateToken][] {
  if (token === undefined || !isMapping(token)) return [];
  return [...token].map(({ key, value }) => [key.toString(), value]);
}

/** The items of a sequence; nothing where there is none. */
export function itemsOf(token: TemplateToken | undefined): TemplateToken[] {
  return token !== undefined && isSequence(token) ? [...token] : [];
}

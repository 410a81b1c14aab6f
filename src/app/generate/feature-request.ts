import { usageError } from "../../base/errors.ts";
import { parseYamlFile } from "../../config/document-problems.ts";
import type { RequestMatter } from "../../generated/types.ts";
import { validateRequestMatter } from "../../generated/validators/request.js";

/** A feature request as people write it: words, and if they know it already, which block they mean. */
export interface FeatureRequest extends RequestMatter {
  /** The words, without the front matter. */
  readonly text: string;
}

const FIELDS = ["family", "type", "config", "parameters"];

/**
 * Reads a request. It may begin with front matter (YAML between two lines `---`) that names `family`, `type`, and either
 * `config` (a path) or `parameters` (a mapping). Throws `INPUT_INVALID` with every problem of it.
 */
export function parseFeatureRequest(content: string, path: string): FeatureRequest {
  const matter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(content);
  if (matter === null) return { text: content };
  const file = parseYamlFile({
    name: path,
    // An empty line stands for the first one, so that a problem's line is the file's own.
    text: `\n${matter[1] ?? ""}`,
    validate: validateRequestMatter,
    knownKeys: FIELDS,
  });
  if (!("value" in file)) throw unusable(path, file);
  const request = file.value;
  if (request.config !== undefined && request.parameters !== undefined) {
    throw unusable(path, [`${path}: config and parameters exclude each other`]);
  }
  return { ...request, text: content.slice(matter[0].length) };
}

function unusable(path: string, problems: readonly string[]) {
  return usageError(
    "INPUT_INVALID",
    `the front matter of ${path} is not usable:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    "Correct it, or take the lines between --- and --- away: the request is then free.",
  );
}

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { EXAMPLE_PARAMETERS } from "../../src/cli/demo-repository.ts";
import { tinyBlock } from "./block-models.ts";

const OURS = fileURLToPath(new URL("../../blueprints/compliance/attestation/blueprint.json", import.meta.url));

/**
 * A repository's own blueprint in the place of our `compliance/attestation`, by path: the same parameters, and the tiny block
 * as its reference, of which the gates try some dozen mutants instead of hundreds.
 */
export async function smallBlueprint(): Promise<Record<string, string>> {
  const folder = ".blocks/catalog/compliance/attestation";
  const ours = JSON.parse(await readFile(OURS, "utf8"));
  const bindings = Object.keys(EXAMPLE_PARAMETERS).map((parameter) => ({
    file: "parameters.json",
    pointer: `/${parameter}`,
    parameter,
  }));
  const files = await tinyBlock();
  const changed: Readonly<Record<string, (content: string) => object>> = {
    "block.json": (content) => ({
      ...JSON.parse(content),
      name: "compliance-attestation",
      family: "compliance",
      type: "attestation",
      parameters: EXAMPLE_PARAMETERS,
    }),
    "parameters.json": () => EXAMPLE_PARAMETERS,
  };
  return {
    [`${folder}/blueprint.json`]: JSON.stringify({ ...ours, bindings }),
    ...Object.fromEntries(
      files.map(({ path, content }) => {
        const change = changed[path];
        return [`${folder}/block/${path}`, change === undefined ? content : JSON.stringify(change(content))];
      }),
    ),
  };
}

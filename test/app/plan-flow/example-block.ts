import { resolve } from "node:path";
import type { BlockFile } from "../../../src/block/block.ts";
import { instantiate, readBlueprint } from "../../../src/block/blueprint.ts";
import { EXAMPLE_PARAMETERS } from "../../../src/cli/demo-repository.ts";

/** The shipped reference block, made for the example's parameters. */
export async function exampleBlock(): Promise<readonly BlockFile[]> {
  const folder = resolve(import.meta.dirname, "../../../blueprints/compliance/attestation");
  return instantiate(await readBlueprint(folder), EXAMPLE_PARAMETERS);
}

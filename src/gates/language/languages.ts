import { usageError } from "../../base/errors.ts";
import type { Block } from "../../block/block.ts";
import { ecmascript } from "./ecmascript.ts";
import type { Language } from "./language.ts";
import { python } from "./python.ts";

const LANGUAGES: readonly Language[] = [ecmascript, python];

/** The language of a block. Throws `BLOCK_INVALID` for one that no adapter knows. */
export function languageOf({ manifest }: Pick<Block, "manifest">): Language {
  const found = LANGUAGES.find(({ names }) => names.includes(manifest.language));
  if (found !== undefined) return found;
  throw usageError(
    "BLOCK_INVALID",
    `no gate can run the language ${JSON.stringify(manifest.language)} of the block ${manifest.name}`,
    `Write the block in ${LANGUAGES.flatMap(({ names }) => names).join(" or ")}.`,
  );
}

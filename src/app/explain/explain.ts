import { usageError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import type { FindingPage } from "../../gates/catalogue.ts";
import { readCatalogue } from "../../gates/catalogue-files.ts";

/**
 * The pages of all codes, or of one: in upper or lower case. `rules` is the folder of the rules.
 * Throws `INPUT_INVALID` for a code that there is not, with those that may have been meant.
 */
export async function explain(rules: string, code: string | undefined): Promise<readonly FindingPage[]> {
  const { pages, findingPage } = await readCatalogue(rules);
  if (code === undefined) return pages;
  const page = findingPage(code);
  if (page !== undefined) return [page];
  const meant = nearest(
    code,
    pages.map((one) => one.code),
    3,
  );
  throw usageError(
    "INPUT_INVALID",
    `there is no finding with the code ${JSON.stringify(code.slice(0, 100))}`,
    meant.length > 0 ? `Did you mean ${meant.join(" or ")}?` : "Print all codes with: blocks explain",
  );
}

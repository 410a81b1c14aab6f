import { type Check, failed, firstLine, passed, unknown } from "../check.ts";
import { fitsRepositoryPattern } from "../repository-pattern.ts";

/** May this repository use Blocks at all? */
export const exclusionListCheck: Check = {
  id: "exclusion-list",
  title: "The repository is not on the exclusion list",
  decisive: true,
  answer: async ({ repository, policy }) => {
    if ("problem" in policy) return unknown(firstLine(policy.problem), "Correct the policy file.");
    if (policy.value === undefined) {
      return unknown(
        "there is no policy file, so no exclusion list",
        "Run `blocks init`, and put the organisation's list into .blocks/policy.yml.",
      );
    }
    if (repository === undefined) {
      return unknown(
        "the name of the repository is not known",
        "Name it: `--repo owner/name`, or add the remote `origin`.",
      );
    }
    const pattern = policy.value.exclude.find((candidate) => fitsRepositoryPattern(repository, candidate));
    return pattern === undefined
      ? passed(`${repository} fits none of ${policy.value.exclude.length} patterns`)
      : failed(
          `${repository} is excluded by ${JSON.stringify(pattern)}`,
          "Ask the platform team; the list is in the policy file.",
        );
  },
};

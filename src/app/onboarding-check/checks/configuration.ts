import { type Check, failed, passed } from "../check.ts";

/** Can what is in `.blocks/` be read? */
export const configurationCheck: Check = {
  id: "configuration",
  title: "The configuration is valid",
  decisive: true,
  answer: async ({ config, policy }) => {
    const problems = [config, policy].flatMap((part) => ("problem" in part ? [part.problem] : []));
    if (problems.length > 0)
      return failed(problems.join("\n"), "Correct what is named; `blocks config show` prints what is in force.");
    return passed("problem" in policy || policy.value === undefined ? "valid, without a policy file" : "valid");
  },
};

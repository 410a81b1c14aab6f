import { join } from "node:path";
import { readBoundedText } from "../../../config/deciding-file.ts";
import { callerProblems } from "../caller-workflow.ts";
import { type Check, failed, passed } from "../check.ts";
import { listWorkflowFiles } from "../workflow-files.ts";

/** Is the workflow that calls Blocks pinned, and does it give no more than is needed? */
export const workflowCheck: Check = {
  id: "workflow",
  title: "The workflow is pinned and least privileged",
  decisive: true,
  answer: async ({ workspace }) => {
    const callers: string[] = [];
    const problems: string[] = [];
    for (const path of await listWorkflowFiles(workspace)) {
      const found = callerProblems((await readBoundedText(join(workspace, path), path)) ?? "");
      if (found === undefined) continue;
      callers.push(path);
      problems.push(...found.map((problem) => `${path}: ${problem}`));
    }
    if (callers.length === 0)
      return failed("no workflow calls Blocks", "Run `blocks init`, and commit .github/workflows/blocks.yml.");
    if (problems.length > 0) return failed(problems.join("\n"), "Compare with the workflow that `blocks init` writes.");
    return passed(callers.join(", "));
  },
};

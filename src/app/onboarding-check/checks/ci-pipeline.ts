import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Check, failed, passed } from "../check.ts";
import { listWorkflowFiles } from "../workflow-files.ts";

/** Files that other systems than GitHub Actions read, relative to the repository. */
const OTHER_PIPELINES = [
  ".gitlab-ci.yml",
  "Jenkinsfile",
  "azure-pipelines.yml",
  ".circleci/config.yml",
  "bitbucket-pipelines.yml",
  ".travis.yml",
];

/** Is there a pipeline that can run the gates? */
export const ciPipelineCheck: Check = {
  id: "ci-pipeline",
  title: "A CI pipeline exists",
  decisive: true,
  answer: async ({ workspace }) => {
    const found = await listWorkflowFiles(workspace);
    for (const path of OTHER_PIPELINES) {
      const isFile = await stat(join(workspace, path)).then(
        (status) => status.isFile(),
        () => false,
      );
      if (isFile) found.push(path);
    }
    if (found.length === 0) {
      return failed(
        "there is no workflow file and no other pipeline",
        "Run `blocks init`, and commit the workflow that it writes.",
      );
    }
    return passed(found.length > 3 ? `${found.slice(0, 3).join(", ")} and ${found.length - 3} more` : found.join(", "));
  },
};

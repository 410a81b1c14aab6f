import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { COMPILED } from "./test/fakes/compiled.ts";

// Each file has a process of its own: what one has compiled of the packages, the next need not compile again.
process.env["NODE_COMPILE_CACHE"] ??= COMPILED.NODE_COMPILE_CACHE;

/**
 * What takes longest comes first, so that two workers end together: by the processor time that each file and its processes
 * took, from minutes down to a quarter of one. Vitest keeps such figures itself, but a clean checkout has none.
 */
const LONGEST = [
  "test/e2e/simulated-month.test.ts",
  "test/e2e/workflow.test.ts",
  "test/e2e/replay.test.ts",
  "test/e2e/newcomer.test.ts",
  "test/e2e/flow-survives.test.ts",
  "test/gates/mutation/mutation-runs.test.ts",
  "test/scripts/build.test.ts",
  "test/gates/mutation/kept-threads.test.ts",
  "test/gates/table/gates-table.test.ts",
  "test/e2e/flow-repair.test.ts",
  "test/gates/contract/contract-gate.test.ts",
  "test/ledger/git/contention.test.ts",
  "test/gates/mutation/mutation-gate.test.ts",
  "test/app/verify.test.ts",
  "test/e2e/flow-with-models.test.ts",
  "test/e2e/flow-command.test.ts",
  "test/gates/hostile-blocks.test.ts",
  "test/sandbox/jobs.test.ts",
  "test/dashboards/page.test.ts",
  "test/e2e/pipeline.test.ts",
  "test/app/reserve/reserve.test.ts",
  "test/sandbox/namespaces.test.ts",
  "test/store/s3.test.ts",
  "test/runner/state-mirror.test.ts",
  "test/e2e/flow-budget.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(`/${path}`));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "blueprints/**/*.test.ts"],
    // Blocks that the gates are tried on: their own tests are run by the gates.
    exclude: ["test/fixtures/**"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: more workers only make the tests that start processes slower.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions|languageservice)/] } },
  },
});

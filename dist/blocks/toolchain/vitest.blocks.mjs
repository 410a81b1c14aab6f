// vitest for one block, in the sandbox. The block has no node_modules: what its tests may import comes from ours.
// Read by Node itself, once for the coverage gate and once in every worker of the mutation gate.
const modules = required("BLOCKS_MODULES");
const tests = JSON.parse(required("BLOCKS_TESTS"));
const sources = JSON.parse(required("BLOCKS_SOURCES"));
const configurations = required("BLOCKS_CONFIGURATIONS");

/** An environment variable that `src/sandbox/block-environment.ts` sets. */
function required(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

/**
 * Test files by their paths. vitest puts the largest or the slowest first, which changes from run to run: then another test
 * is the one that kills a mutant, and the reports of equal runs, or of the shards of one, differ.
 */
class ByPath {
  sort(files) {
    return files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
  }

  shard(files) {
    return files;
  }
}

export default {
  // The mutation tester runs us in its own copy of the block, so the root is wherever we are.
  root: process.cwd(),
  cacheDir: ".blocks-out/vite",
  // No .env file, no postcss.config.* and no public folder of the block is read.
  envDir: false,
  css: { postcss: {} },
  publicDir: false,
  resolve: {
    alias: [
      { find: /^vitest$/, replacement: `${modules}/vitest/dist/index.js` },
      { find: /^fast-check$/, replacement: `${modules}/fast-check/lib/fast-check.js` },
      { find: /^@vitest\/coverage-v8$/, replacement: `${modules}/@vitest/coverage-v8/dist/index.js` },
    ],
  },
  test: {
    include: tests,
    // The gates point at a failed test by its line.
    includeTaskLocation: true,
    setupFiles: [`${configurations}/setup.blocks.mjs`],
    sequence: { sequencer: ByPath },
    // Loaded anew for each run, also where a thread is kept: see takeSetupFromTools in mutation-runner.mjs.
    server: { deps: { inline: [/\/stryker-setup\.js$/] } },
    passWithNoTests: false,
    watch: false,
    // Otherwise vitest writes node_modules/.vitest-cache into the block.
    fsModuleCache: false,
    // A process of its own for each worker: a test that ends or blocks its process does not take the runner with it.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 10_000,
    // Missing snapshots are failures here, not something to write.
    update: "none",
    reporters: ["json"],
    outputFile: { json: ".blocks-out/vitest.json" },
    coverage: {
      enabled: process.env.BLOCKS_COVERAGE === "on",
      provider: "v8",
      include: sources,
      exclude: [],
      reporter: ["json", "json-summary"],
      reportsDirectory: ".blocks-out/coverage",
      reportOnFailure: true,
    },
  },
};

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "blueprints/**/*.test.ts"],
    // Blocks that the gates are tried on: their own tests are run by the gates.
    exclude: ["test/fixtures/**"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: more workers only make the tests that start processes slower.
    maxWorkers: 2,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions|languageservice)/] } },
  },
});

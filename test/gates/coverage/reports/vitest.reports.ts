import { defineConfig } from "vitest/config";

/** Measures the tiny block in four formats, as a repository's own run would. */
export default defineConfig({
  test: {
    root: "test/fixtures/blocks",
    include: ["tiny/tests/**/*.test.ts"],
    coverage: {
      enabled: true,
      provider: "v8",
      include: ["tiny/*.ts"],
      reporter: ["lcov", "cobertura", "clover", "json"],
    },
  },
});

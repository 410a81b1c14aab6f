import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRules } from "../../../src/gates/rules/rule.ts";
import { checkDependencies } from "../../../src/gates/security/dependencies/check-dependencies.ts";
import { DEPENDENCY, INSTALL_SCRIPT } from "../../../src/gates/security/dependencies/dependency-hit.ts";
import { nearestWellKnown } from "../../../src/gates/security/dependencies/well-known-names.ts";
import { toolchain } from "./security-fixtures.ts";

function codes(path: string, content: string): string[] {
  return checkDependencies([{ path, content }]).map(({ about }) => `${about.code} ${about.severity}`);
}

const INSTALLS = "SEC-011 HIGH";
const FETCHES = "SEC-012 HIGH";

describe("T26 what is installed", () => {
  test.each([
    ["package.json", { scripts: { postinstall: "node x.js" } }, INSTALLS],
    ["package.json", { bin: "x.js" }, INSTALLS],
    ["sub/package.json", { dependencies: { lodash: "4.17.21" } }, FETCHES],
    ["package.json", { devDependencies: { vitest: "git+ssh://git@host/v.git" } }, FETCHES],
    ["package.json", { overrides: { vitest: "npm:evil@1.0.0" } }, FETCHES],
    ["package.json", { pnpm: { overrides: { vitest: "1.0.0" } } }, FETCHES],
    ["package.json", { bundledDependencies: ["x"] }, FETCHES],
    ["package-lock.json", { packages: { "node_modules/a": { resolved: "git+ssh://git@host/a.git#1" } } }, FETCHES],
    ["package-lock.json", { packages: { "node_modules/a": { resolved: "http://registry.host/a.tgz" } } }, FETCHES],
  ])("%s %j", async (path, manifest, code) => {
    expect(codes(path, JSON.stringify(manifest, null, 2))).toEqual([code]);
  });

  test.each([
    [".npmrc", "registry=x", INSTALLS],
    [".yarnrc.yml", "yarnPath: x", INSTALLS],
    [".pnpmfile.cjs", "", INSTALLS],
    ["binding.gyp", "{}", INSTALLS],
    ["setup.py", "from setuptools import setup", INSTALLS],
    ["evil.pth", "import os", INSTALLS],
    ["sitecustomize.py", "", INSTALLS],
    ["pip.conf", "", INSTALLS],
    ["requirements.txt", "requests==2.32.0", FETCHES],
    ["requirements-dev.txt", "pytest @ git+https://host/pytest", FETCHES],
    ["requirements.txt", "--extra-index-url https://host/simple", FETCHES],
    ["requirements.txt", "-e ./local", FETCHES],
    ["requirements.txt", "pytest", "SEC-012 LOW"],
    ["pyproject.toml", '[project]\ndependencies = [\n  "requests>=2",\n]', FETCHES],
    ["pyproject.toml", '[tool.poetry.dependencies]\nrequests = "^2"', FETCHES],
    ["pyproject.toml", '[build-system]\nrequires = ["setuptools", "evil"]', FETCHES],
    ["pyproject.toml", '[build-system]\nbuild-backend = "own"\nbackend-path = ["."]', `${INSTALLS} ${INSTALLS}`],
    ["setup.cfg", "[options]\ninstall_requires =\n    requests", FETCHES],
    ["setup.cfg", "[options]\ncmdclass = x", INSTALLS],
    ["Pipfile", '[packages]\nrequests = "==2"', FETCHES],
    ["yarn.lock", 'resolved "https://evil.host/a.tgz#1"', FETCHES],
  ])("%s with %j", async (path, content, code) => {
    expect(codes(path, content).join(" ")).toBe(code);
  });

  test.each([
    ["package.json", '{"devDependencies": {"vitest": "5.1.0", "fast-check": "^4.1.0"}, "scripts": {"test": "vitest"}}'],
    [
      "requirements.txt",
      "# tests\npytest==8.3.4\nhypothesis>=6\npytest-cov==5.0.0 ; python_version > '3'\n-r other.txt",
    ],
    [
      "pyproject.toml",
      '[build-system]\nrequires = ["setuptools>=61"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "x"\ndependencies = []',
    ],
    ["README.md", "npm install lodash"],
    ["package-lock.json", '{"resolved": "https://registry.host/a.tgz", "url": "https://registry.host/b.tgz"}'],
  ])("lets pass %s", async (path, content) => {
    expect(codes(path, content)).toEqual([]);
  });

  test.each([
    ["lodahs", "npm", "lodash"],
    ["expres", "npm", "express"],
    ["crossenv", "npm", "cross-env"],
    ["reqests", "python", "requests"],
    ["lodash", "npm", undefined],
    ["my-own-package", "npm", undefined],
  ] as const)("%s is taken for %s's %s", (name, ecosystem, meant) => {
    expect(nearestWellKnown(name, ecosystem)).toBe(meant);
  });

  test("the codes have their files under rules/, with the same severity and weakness", async () => {
    expect((await readRules(toolchain, "security")).some(({ weakness }) => weakness.code === "SEC-011")).toBe(false);
    for (const [file, about] of [
      ["SEC-011-install-script.yml", INSTALL_SCRIPT],
      ["SEC-012-unapproved-dependency.yml", DEPENDENCY],
    ] as const) {
      const rule = parse(await readFile(join(toolchain.rules, file), "utf8"));
      expect([rule.code, rule.severity, rule.cwe[0], rule.message]).toEqual([
        about.code,
        about.severity,
        about.cwe,
        about.message,
      ]);
    }
  });
});

import type { Rule } from "../../generated/types.ts";
import type { Hit } from "../rules/run-rules.ts";
import type { SourceFile, Sources } from "../rules/source.ts";

/** What a block's tests may import; everything else it has to bring itself. */
const ALLOWED_DEPENDENCIES = ["vitest", "fast-check"];

const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** The scripts that npm runs by itself when a package is installed, or prepared for it: its life cycle scripts. */
const INSTALL_SCRIPTS = [
  "preinstall",
  "install",
  "postinstall",
  "preprepare",
  "prepare",
  "postprepare",
  "prepublish",
  "dependencies",
];

const INSTALL_SCRIPT: Hit["about"] = {
  code: "SEC-011",
  severity: "HIGH",
  message: "Code runs on every machine that installs this package.",
  remedy: "Take the script out: a block needs nothing to be run at installation.",
};

const DEPENDENCY: Hit["about"] = {
  code: "SEC-012",
  severity: "HIGH",
  message: "The block brings a dependency that nobody has approved.",
  remedy: "Write the block without it; its tests may use vitest and fast-check.",
};

const UNREADABLE: Hit["about"] = {
  code: "SEC-012",
  severity: "HIGH",
  message: "This package manifest is not JSON, so what it installs cannot be known.",
  remedy: "Correct the JSON, or take the file out.",
};

/** Install scripts and dependencies in the package manifests of a block. */
export function checkPackageManifests(sources: Sources): Hit[] {
  return sources.files.flatMap((file) => {
    const name = file.path.split("/").at(-1);
    if (name === "package.json") return hitsInManifest(file);
    // npm compiles what a binding.gyp describes, although no script says so; .npmrc can name another registry.
    if (name === "binding.gyp" || name === ".npmrc") return [hitAt(file, INSTALL_SCRIPT, undefined)];
    return [];
  });
}

function hitsInManifest(file: SourceFile): Hit[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(file.content);
  } catch {
    return [hitAt(file, UNREADABLE, undefined)];
  }
  const scripts = Object.keys(memberOf(manifest, "scripts"));
  const dependencies = DEPENDENCY_FIELDS.flatMap((field) => Object.entries(memberOf(manifest, field)));
  return [
    ...scripts.filter((name) => INSTALL_SCRIPTS.includes(name)).map((name) => hitAt(file, INSTALL_SCRIPT, name)),
    ...dependencies
      .filter(([name, version]) => !isAllowed(name, version))
      .map(([name]) => hitAt(file, DEPENDENCY, name)),
  ];
}

/** An allowed name can still be fetched from elsewhere: `npm:other`, a URL, a folder. */
function isAllowed(name: string, version: unknown): boolean {
  return ALLOWED_DEPENDENCIES.includes(name) && typeof version === "string" && /^[\^~]?\d[\w.+-]*$|^\*$/.test(version);
}

function memberOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  const member: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof member === "object" && member !== null ? (member as Readonly<Record<string, unknown>>) : {};
}

function hitAt(
  file: SourceFile,
  about: Pick<Rule, "code" | "severity" | "message" | "remedy">,
  key: string | undefined,
): Hit {
  const start = key === undefined ? 0 : Math.max(0, file.content.indexOf(JSON.stringify(key)));
  return { about, file, start, end: start + 1, secrets: [] };
}

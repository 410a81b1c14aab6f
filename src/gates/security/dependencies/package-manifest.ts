import type { BlockFile } from "../../../block/block.ts";
import type { Hit } from "../../rules/run-rules.ts";
import { ALLOWED_DEPENDENCIES, DEPENDENCY, hitAt, INSTALL_SCRIPT, unknownDependency } from "./dependency-hit.ts";

const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Fields that put something else in the place of what a dependency names. */
const REPLACING_FIELDS = ["overrides", "resolutions"];

const BUNDLED_FIELDS = ["bundledDependencies", "bundleDependencies"];

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

/** Install scripts, commands and dependencies in a package.json. */
export function hitsInPackageManifest(file: BlockFile): Hit[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(file.content);
  } catch {
    const message = "This package manifest is not JSON, so what it installs cannot be known.";
    return [hitAt(file, { ...DEPENDENCY, remedy: "Correct the JSON, or take the file out." }, 0, message)];
  }
  const at = (key: string) => file.content.indexOf(JSON.stringify(key));
  return [
    ...keysOf(manifest, "scripts")
      .filter((name) => INSTALL_SCRIPTS.includes(name))
      .map((name) => hitAt(file, INSTALL_SCRIPT, at(name))),
    ...(hasOwn(manifest, "bin")
      ? [hitAt(file, INSTALL_SCRIPT, at("bin"), "A command is put on the path of every machine that installs this.")]
      : []),
    ...DEPENDENCY_FIELDS.flatMap((field) => Object.entries(memberOf(manifest, field)))
      .filter(([name, version]) => !isAllowed(name, version))
      .map(([name]) => unknownDependency(file, name, "npm", at(name))),
    ...[manifest, memberOf(manifest, "pnpm")].flatMap((holder) =>
      REPLACING_FIELDS.filter((field) => Object.keys(memberOf(holder, field)).length > 0).map((field) =>
        hitAt(file, DEPENDENCY, at(field), `Its ${field} put other packages in the place of the named ones.`),
      ),
    ),
    ...BUNDLED_FIELDS.filter((field) => hasOwn(manifest, field)).map((field) =>
      hitAt(file, DEPENDENCY, at(field), "Packages are bundled, so that nobody sees which ones are installed."),
    ),
  ];
}

/** An allowed name can still be fetched from elsewhere: `npm:other`, a URL, a folder. */
function isAllowed(name: string, version: unknown): boolean {
  return (
    ALLOWED_DEPENDENCIES.npm.includes(name) && typeof version === "string" && /^[\^~]?\d[\w.+-]*$|^\*$/.test(version)
  );
}

function keysOf(value: unknown, name: string): string[] {
  return Object.keys(memberOf(value, name));
}

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name);
}

function memberOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  const member: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof member === "object" && member !== null ? (member as Readonly<Record<string, unknown>>) : {};
}

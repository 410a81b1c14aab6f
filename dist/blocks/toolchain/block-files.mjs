// The block's files in the working folder, to which its tests can write. A process of the tools that starts later loads what
// it finds there: a test that changes them could have other code measured, or other tests run, than those that were read. So
// nobody touches them from before the first test to the end, or the run counts for nothing.
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";

const OUTPUT_FOLDER = ".blocks-out";
/** Stryker's own, one for each of its workers; taken from where it came from instead: see mutation-runner.mjs. */
const SETUP = /^stryker-setup-\d+\.js$/;
/** Files that need not be named anywhere to be loaded, or to change what is loaded. Tests may leave others behind. */
const LOADED = /\.[cm]?[jt]sx?$|(?:^|\/)(?:package|[jt]sconfig[^/]*)\.json$/;

/** What the system says of each file, by its path: with every change comes a time that only the system can set. */
export function blockFiles() {
  const entries = readdirSync(".", { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const ofBlock = paths.filter((path) => !SETUP.test(path) && !path.startsWith(`${OUTPUT_FOLDER}/`));
  return Object.fromEntries(ofBlock.map((path) => [path, stateOf(path)]));
}

/** What a test did to the files, in words, or undefined. */
export function changeOf(before) {
  const now = blockFiles();
  const changed = Object.keys(before).find((path) => now[path] !== before[path]);
  if (changed !== undefined) return `a test changed ${changed}`;
  const added = Object.keys(now).find((path) => before[path] === undefined && LOADED.test(path));
  return added === undefined ? undefined : `a test added ${added}`;
}

/** As a variable of the environment, of which none may have more than 128 KiB. A larger one keeps a worker from starting. */
export function packed(files) {
  return deflateRawSync(JSON.stringify(files)).toString("base64");
}

export function unpacked(text) {
  return JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString());
}

function stateOf(path) {
  const status = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? "gone" : [status.ino, status.size, status.ctimeNs].join(" ");
}

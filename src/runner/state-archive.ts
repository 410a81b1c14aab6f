import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { isPlainName, isPortable, MAX_STATE_BYTES, type StateFile } from "./state-files.ts";

const BLOCK_BYTES = 512;

/**
 * The files of an archive out of the cache, which anybody may have written: a tar in gzip with plain files below the
 * given folders, and nothing else. Throws for the whole archive when one member is something else or lies elsewhere.
 */
export async function readStateArchive(archive: Buffer, folders: readonly string[]): Promise<StateFile[]> {
  const tar = await promisify(gunzip)(archive, { maxOutputLength: MAX_STATE_BYTES });
  const files = new Map<string, StateFile>();
  for (const member of membersOf(tar)) {
    if (!isBelow(folders, member)) throw new Error(`it holds ${JSON.stringify(member.path)}, outside of the state`);
    if (member.isFolder) continue;
    if (files.has(member.path)) throw new Error(`it holds ${member.path} twice`);
    files.set(member.path, { path: member.path, content: member.content });
  }
  return [...files.values()].filter(({ path }) => isPortable(path.slice(path.lastIndexOf("/") + 1)));
}

function isBelow(folders: readonly string[], { path, isFolder }: Member): boolean {
  return folders.some((folder) => {
    if (path === folder) return isFolder;
    const names = path.slice(folder.length + 1).split("/");
    return path.startsWith(`${folder}/`) && names.every(isPlainName);
  });
}

interface Member {
  readonly path: string;
  readonly isFolder: boolean;
  readonly content: Buffer;
}

/** @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html the ustar and pax formats */
function* membersOf(tar: Buffer): Generator<Member> {
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK_BYTES <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK_BYTES);
    if (header.every((byte) => byte === 0)) return;
    assertHeader(header);
    const size = numberIn(header.subarray(124, 136));
    const start = at + BLOCK_BYTES;
    const content = tar.subarray(start, start + size);
    if (content.length !== size) throw new Error("it ends in the middle of a file");
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x") {
      longPath = paxPath(content);
      continue;
    }
    const path = (longPath ?? pathIn(header)).replace(/\/$/, "");
    longPath = undefined;
    if (type !== "0" && type !== "\0" && type !== "5") throw new Error(`${JSON.stringify(path)} is not a plain file`);
    yield { path, isFolder: type === "5", content };
  }
  throw new Error("it has no end");
}

function assertHeader(header: Buffer): void {
  let sum = 0;
  // The sum is made as if its own field held blanks.
  for (let at = 0; at < BLOCK_BYTES; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0);
  if (sum !== numberIn(header.subarray(148, 156))) throw new Error("it is damaged");
}

function numberIn(field: Buffer): number {
  const text = textIn(field).trim();
  if (!/^[0-7]+$/.test(text)) throw new Error("it is damaged");
  return Number.parseInt(text, 8);
}

function pathIn(header: Buffer): string {
  const prefix = textIn(header.subarray(345, 500));
  const name = textIn(header.subarray(0, 100));
  return prefix === "" ? name : `${prefix}/${name}`;
}

function textIn(field: Buffer): string {
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? field.length : end).toString("latin1");
}

/** The path in a pax header, where there is one. A size or a link's target there would change the meaning of what follows. */
function paxPath(content: Buffer): string | undefined {
  let path: string | undefined;
  for (let at = 0; at < content.length; ) {
    const length = Number.parseInt(content.subarray(at, at + 20).toString("latin1"), 10);
    if (!(length > 0) || at + length > content.length) throw new Error("it is damaged");
    const record = content.subarray(at, at + length - 1).toString("utf8");
    const [, key = "", value = ""] = /^\d+ ([^=]+)=(.*)$/s.exec(record) ?? [];
    if (key === "path") path = value;
    else if (!/^(?:[amc]time|uid|gid|uname|gname)$/.test(key))
      throw new Error(`it has a header with ${JSON.stringify(key)}`);
    at += length;
  }
  return path;
}

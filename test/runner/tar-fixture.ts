import { gzipSync } from "node:zlib";

/** One member of an archive, as a forger would write it. */
export interface TarMember {
  readonly path: string;
  readonly content?: string;
  /** `0` a file, `1` a hard link, `2` a symbolic link, `3` a device, `5` a folder, `x` a pax header. */
  readonly type?: string;
  readonly target?: string;
}

/** A tar in gzip with members that no honest tool would put there. */
export function forgedArchive(members: readonly TarMember[]): Buffer {
  return gzipSync(Buffer.concat([...members.map(memberOf), Buffer.alloc(1024)]));
}

function memberOf({ path, content = "", type = "0", target = "" }: TarMember): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(path.slice(0, 100), 0, "latin1");
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${bytes.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write(type, 156);
  header.write(target, 157);
  header.write("ustar\u000000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

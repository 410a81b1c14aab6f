import { readSync } from "node:fs";
import type { ByteSource } from "./table-file.ts";

/** The bytes of an open file, piece by piece: memory holds one of them. Throws the system's error. */
export function bytesOfFile(file: number, sizeBytes: number): ByteSource {
  let at = 0;
  let buffer = Buffer.alloc(0);
  return {
    sizeBytes,
    take: (bytes) => {
      const wanted = Math.min(bytes, sizeBytes - at);
      if (buffer.length < wanted) buffer = Buffer.allocUnsafeSlow(wanted);
      let filled = 0;
      while (filled < wanted) {
        const read = readSync(file, buffer, filled, wanted - filled, at + filled);
        if (read === 0) break;
        filled += read;
      }
      at += filled;
      return buffer.subarray(0, filled);
    },
  };
}

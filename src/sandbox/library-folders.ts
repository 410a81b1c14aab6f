import { dirname } from "node:path";

/**
 * The folders of the shared libraries that a program of this machine needs: those from which this very process loaded
 * its own (the C library, the C++ library, the dynamic loader). No program lies in them that a test could start.
 */
export function libraryFolders(): string[] {
  const folders = new Set<string>();
  for (const path of loadedLibraries()) {
    // "linux-vdso.so.1" is no file.
    if (path.startsWith("/")) folders.add(dirname(path));
  }
  return [...folders].sort();
}

function loadedLibraries(): readonly string[] {
  // @types/node does not know `excludeNetwork`, which Node has had since 22.
  const report: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report;
  const excludedBefore = report.excludeNetwork ?? false;
  // Listing sockets resolves names, which can take seconds.
  report.excludeNetwork = true;
  try {
    const { sharedObjects } = report.getReport() as { sharedObjects?: readonly string[] };
    return sharedObjects ?? [];
  } finally {
    report.excludeNetwork = excludedBefore;
  }
}

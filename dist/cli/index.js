#!/usr/bin/env node
// The `blocks` command. Plain JavaScript for Node.js 20, because this is what decides which Node.js runs the rest.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED_MAJOR = 24;

if (Number(process.versions.node.split(".")[0]) >= NEEDED_MAJOR) {
  const { cli } = await import("../blocks/index.js");
  await cli(new URL("../blocks/", import.meta.url));
} else {
  const node = installedNode();
  if (node === undefined) {
    console.error(`blocks needs Node.js ${NEEDED_MAJOR} or newer; this is ${process.versions.node}.`);
    console.error(`Install it from https://nodejs.org, or run: npm install ${nodePackage()}@${NEEDED_MAJOR}`);
    process.exitCode = 2;
  } else {
    continueWith(node);
  }
}

/** The npm package that brings a Node.js program for this platform, an optional dependency of ours. */
function nodePackage() {
  return `node-${process.platform}-${process.arch}`;
}

function installedNode() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${nodePackage()}/package.json`)), "bin", "node");
  } catch {
    return undefined;
  }
}

function continueWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both of us: the child decides what it means, and we wait for it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("error", (error) => {
    console.error(`blocks could not start ${node}: ${error.message}`);
    process.exitCode = 2;
  });
  child.on("exit", (status, signal) => {
    process.exitCode = status ?? (signal === "SIGINT" ? 130 : 143);
  });
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real SMTP server on this machine, which keeps what it takes in a maildir. */
export interface MailServerProcess {
  readonly port: number;
  /** The mails, as they were sent, in no order. */
  mails(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts aiosmtpd, and waits until it greets. */
export async function startMailServer(): Promise<MailServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-mail-"));
  const port = await freePort();
  const handler = ["-c", "aiosmtpd.handlers.Mailbox", join(folder, "box")];
  const child = spawn("/usr/bin/python3", ["-m", "aiosmtpd", "-n", "-l", `127.0.0.1:${port}`, ...handler], {
    stdio: "ignore",
  });
  await greeting(port, child);
  return {
    port,
    mails: async () => {
      const names = await readdir(join(folder, "box", "new"));
      return Promise.all(names.map((name) => readFile(join(folder, "box", "new", name), "utf8")));
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the server says its first word; tries again while nobody listens yet. */
function greeting(port: number, child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`aiosmtpd ended with ${code}`)));
    const ask = () => {
      const socket = connect(port, "127.0.0.1");
      socket.once("data", () => {
        socket.destroy();
        resolve();
      });
      socket.once("error", () => setTimeout(ask, 50));
    };
    ask();
  });
}

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assertMailAddress, createEmailChannel, type MailTarget, parseMailServer } from "../../src/notify/email.ts";
import { createWorkspace } from "../config/workspace.ts";
import { type MailServerProcess, startMailServer } from "../fakes/mail-server.ts";
import { leapingClock } from "../llm/clocks.ts";
import { messageOf } from "./messages.ts";

const run = promisify(execFile);
const signal = new AbortController().signal;

function targetAt(port: number, change: Partial<MailTarget> = {}): MailTarget {
  const server = parseMailServer(`smtp://127.0.0.1:${port}`, "SMTP_URL");
  return { server, from: "blocks@acme.example", to: ["sre@acme.example", "lead@acme.example"], ...change };
}

const channelAt = (target: MailTarget, timeoutMs = 10_000) =>
  createEmailChannel(target, { clock: leapingClock(), random: Math.random, timeoutMs });

describe("with a real mail server", () => {
  let server: MailServerProcess;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  it("sends one mail to all receivers, and the recovery in the same thread", async () => {
    const channel = channelAt(targetAt(server.port));
    expect(await channel.send(messageOf(), signal)).toBeUndefined();
    await channel.send(messageOf({ state: "recovered", text: "It is over." }), signal);
    const mails = await server.mails();
    const fired = mails.find((mail) => mail.includes("12.5 % of the flows")) ?? "";
    const recovered = mails.find((mail) => mail.includes("It is over.")) ?? "";
    expect(fired).toMatch(/^From: Blocks <blocks@acme\.example>$/m);
    expect(fired).toMatch(/^X-RcptTo: sre@acme\.example, lead@acme\.example$/m);
    expect(fired).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(fired).toContain("https://github.com/acme/bank/actions/runs/4711");
    const id = /^Message-ID: (<.+>)$/m.exec(fired)?.[1];
    expect(id).toBeDefined();
    expect(recovered).toContain(`In-Reply-To: ${id}`);
  });

  it("keeps what is told of one incident among several in the thread of the mail that told of all", async () => {
    const channel = channelAt(targetAt(server.port));
    const keys = ["a", "b", "c"].map((name) => `blocks/high_latency/acme/${name}/incident-00000000000${name}`);
    const [dedupKey = "", ...otherKeys] = keys;
    await channel.send(messageOf({ text: "All three are slow.", dedupKey, otherKeys }), signal);
    const last = keys[2] ?? "";
    await channel.send(messageOf({ state: "recovered", text: "The last is over.", dedupKey: last }), signal);
    const mails = await server.mails();
    const all = mails.find((mail) => mail.includes("All three are slow.")) ?? "";
    const one = mails.find((mail) => mail.includes("The last is over.")) ?? "";
    const about = /^In-Reply-To: (<.+>)$/m.exec(one)?.[1] ?? "none";
    expect(about).toContain("incident-00000000000c");
    const head = all.split(/\r?\n\r?\n/)[0]?.replaceAll(/\r?\n[ \t]+/g, " ");
    expect(head).toMatch(/^Message-ID: <incident-00000000000a-fired@acme\.example>$/m);
    expect(head).toContain(about);
  });

  it("lets no text become a header or a receiver", async () => {
    const evil = "Over\r\nBcc: thief@evil.example\r\n\r\nNew body";
    await channelAt(targetAt(server.port)).send(
      messageOf({ state: "note", title: evil, text: `.\r\n${evil}` }),
      signal,
    );
    const mail = (await server.mails()).find((text) => text.includes("New body")) ?? "";
    const [head = ""] = mail.split(/\r?\n\r?\n/);
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).toMatch(/^X-RcptTo: sre@acme\.example, lead@acme\.example$/m);
    expect(() => assertMailAddress("a@b.example\r\nRCPT TO:<c@d.example>")).toThrow("is not a mail address");
    expect(() => channelAt(targetAt(server.port, { to: ["a@b.example, c@d.example"] }))).toThrow(
      "is not a mail address",
    );
  });
});

describe("with a server that answers as told", () => {
  let server: Server | undefined;
  afterEach(
    () => new Promise<void>((resolve) => (server === undefined ? resolve() : void server.close(() => resolve()))),
  );

  /** Answers each line that begins with a word with the text for it; commands in order of arrival are kept. */
  async function start(answers: Readonly<Record<string, string>>): Promise<{ port: number; commands: string[] }> {
    const commands: string[] = [];
    const started = createServer((socket) => {
      socket.on("error", () => undefined);
      if (answers["greeting"] !== "silence") socket.write(answers["greeting"] ?? "220 here\r\n");
      socket.on("data", (data) => {
        for (const line of data.toString("utf8").split("\r\n").filter(Boolean)) {
          const word = line.slice(0, 4).toUpperCase();
          commands.push(line);
          if (word === "QUIT") socket.end("221 bye\r\n");
          else socket.write(answers[word] ?? "250 fine\r\n");
        }
      });
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
    return { port: (started.address() as AddressInfo).port, commands };
  }

  it("sends again after a refusal for now, and not after one for good", async () => {
    const later = await start({ MAIL: "451 4.3.0 try later canary\r\n" });
    const error = await channelAt(targetAt(later.port))
      .send(messageOf(), signal)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "NOTIFY_FAILED", retryable: true });
    expect(error.message).toBe("email did not take the message: the server answered 451 (EENVELOPE) (4 attempts)");
    expect(later.commands.filter((line) => line.startsWith("MAIL"))).toHaveLength(4);
    server?.close();
    const never = await start({ MAIL: "550 5.7.1 canary not allowed\r\n" });
    const refused = await channelAt(targetAt(never.port))
      .send(messageOf(), signal)
      .catch((thrown) => thrown);
    expect(refused.message).toBe("email did not take the message: the server answered 550 (EENVELOPE)");
    expect(`${refused.stack} ${refused.cause}`).not.toContain("canary");
  });

  it("says how many receivers were refused when others were not", async () => {
    let asked = 0;
    const answers = {
      DATA: "354 go on\r\n",
      get RCPT() {
        asked += 1;
        return asked === 1 ? "250 fine\r\n" : "550 nobody\r\n";
      },
    };
    const { port } = await start(answers);
    expect(await channelAt(targetAt(port)).send(messageOf(), signal)).toBe("1 of 2 receivers were refused");
  });

  it("does not wait for ever", async () => {
    const { port } = await start({ greeting: "silence" });
    const error = await channelAt(targetAt(port), 50)
      .send(messageOf(), signal)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "NOTIFY_FAILED", retryable: true });
  });

  it("sends no password and no mail to another machine in the clear", async () => {
    const { port, commands } = await start({ EHLO: "250-here\r\n250 AUTH PLAIN LOGIN\r\n", STAR: "502 no\r\n" });
    const server = { ...parseMailServer(`smtp://user:canary-password@127.0.0.1:${port}`, "X"), host: "0.0.0.0" };
    const error = await channelAt(targetAt(port, { server }))
      .send(messageOf(), signal)
      .catch((thrown) => thrown);
    expect(error.code).toBe("NOTIFY_FAILED");
    expect(commands.join()).toMatch(/^EHLO .*,STARTTLS/);
    expect(commands.join()).not.toMatch(/AUTH|MAIL|canary/);
  });
});

it("believes no server whose certificate nobody vouches for", async () => {
  const folder = await createWorkspace();
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  await run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject]);
  const heard: string[] = [];
  const server = createTlsServer({ key: await readFile(key), cert: await readFile(cert) }, (socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => heard.push(data.toString("utf8")));
    socket.write("220 here\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const address = `smtps://user:canary-password@127.0.0.1:${(server.address() as AddressInfo).port}`;
    const error = await channelAt(targetAt(0, { server: parseMailServer(address, "X") }))
      .send(messageOf(), signal)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "NOTIFY_FAILED" });
    expect([heard, error.message]).toEqual([[], expect.not.stringContaining("canary")]);
  } finally {
    server.close();
  }
});

describe("the server's address", () => {
  it("is read with its parts, ports by their custom", () => {
    expect(parseMailServer("smtps://a%40b:p%3Aw@mail.example", "X")).toEqual({
      host: "mail.example",
      port: 465,
      secure: true,
      auth: { user: "a@b", pass: "p:w" },
    });
    expect(parseMailServer("smtp://mail.example", "X")).toMatchObject({ port: 587, secure: false, auth: undefined });
  });

  it("is never quoted", () => {
    for (const text of ["https://user:canary@x", "canary", "smtp://"]) {
      expect(() => parseMailServer(text, "SMTP_URL")).toThrow(
        expect.objectContaining({ code: "CONFIG_INVALID", message: "SMTP_URL holds no mail server" }),
      );
    }
  });
});

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** A running cluster and the keys of its only user. */
export interface Ceph {
  /** `http://127.0.0.1:<port>` of its S3. */
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Ends every process and removes every file. */
  close(): Promise<void>;
}

const PROGRAMS = ["ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "ceph", "monmaptool", "setpriv", "openssl"];
const PACKAGES = "ceph-mon ceph-osd radosgw openssl";
const DEADLINE_MS = 120_000;

const run = promisify(execFile);

/** Why no cluster can be started here, as a sentence; undefined when one can. */
export function cephProblem(): string | undefined {
  const missing = PROGRAMS.filter((program) => !isInstalled(program));
  if (missing.length === 0) return undefined;
  return `${missing.join(", ")} not installed: apt-get install --no-install-recommends ${PACKAGES}`;
}

/**
 * Starts Ceph with its S3 (RGW): one monitor, one OSD that keeps its objects in memory, one gateway, all on 127.0.0.1
 * and in a temporary folder. It is no fake: it refuses what Object Lock forbids. It differs from AWS in that it ignores
 * `If-None-Match` where a bucket has versions, does not check `x-amz-checksum-*`, and locks a multipart upload by the
 * bucket's default rule alone.
 */
export async function startCeph(): Promise<Ceph> {
  const folder = await mkdtemp(join(tmpdir(), "blocks-ceph-"));
  const cluster = new Cluster(folder, await freePort(), await freePort());
  try {
    return await cluster.start();
  } catch (error) {
    const logs = await Promise.all(["mon", "osd", "rgw"].map((name) => cluster.tail(name)));
    await cluster.close();
    throw new Error(`Ceph did not start: ${error}\n${logs.join("\n")}`, { cause: error });
  }
}

class Cluster {
  readonly #folder: string;
  readonly #monitorPort: number;
  readonly #gatewayPort: number;
  readonly #children: ChildProcess[] = [];

  constructor(folder: string, monitorPort: number, gatewayPort: number) {
    this.#folder = folder;
    this.#monitorPort = monitorPort;
    this.#gatewayPort = gatewayPort;
  }

  async start(): Promise<Ceph> {
    const cluster = randomUUID();
    const osd = randomUUID();
    for (const name of ["mon", "osd", "rgw", "out"]) await mkdir(this.#path(name));
    await writeFile(this.#path("ceph.conf"), this.#configuration(cluster));
    await writeFile(this.#path("keyring"), keyring(), { mode: 0o600 });
    const monitor = `v1:127.0.0.1:${this.#monitorPort}`;
    await run("monmaptool", ["--create", "--addv", "a", monitor, "--fsid", cluster, this.#path("monmap")]);
    const map = ["--monmap", this.#path("monmap"), "--keyring", this.#path("keyring")];
    await run("ceph-mon", this.#args("-i", "a", "--mkfs", ...map));
    this.#spawn("mon", "ceph-mon", "-i", "a", "-f");
    await run("ceph", this.#args("osd", "new", osd, "0"), { timeout: DEADLINE_MS });
    await run("ceph-osd", this.#args("-i", "0", "--mkfs", "--osd-uuid", osd));
    this.#spawn("osd", "ceph-osd", "-i", "0", "-f");
    this.#spawn("rgw", "radosgw", "-n", "client.rgw", "-f");
    const endpoint = `http://127.0.0.1:${this.#gatewayPort}`;
    await this.#answering(endpoint);
    const accessKeyId = `BLOCKS${randomBytes(8).toString("hex").toUpperCase()}`;
    const secretAccessKey = randomBytes(20).toString("hex");
    const keys = [`--access-key=${accessKeyId}`, `--secret=${secretAccessKey}`];
    const caps = "--caps=oidc-provider=*;roles=*";
    const user = ["user", "create", "--uid=blocks", "--display-name=Blocks", caps, ...keys];
    await run("radosgw-admin", this.#args("-n", "client.rgw", ...user), { timeout: DEADLINE_MS });
    return { endpoint, accessKeyId, secretAccessKey, close: () => this.close() };
  }

  async close(): Promise<void> {
    // Nothing of it outlives the test, so nothing has to be shut down in order.
    await Promise.all(this.#children.map(ended));
    await rm(this.#folder, { recursive: true, force: true });
  }

  async tail(name: string): Promise<string> {
    const text = await readFile(this.#path(`out/${name}.log`), "utf8").catch(() => "");
    return `${name}: ${text.split("\n").slice(-8).join("\n")}`;
  }

  #spawn(name: string, program: string, ...args: string[]): void {
    // A worker of the test runner that is killed takes its cluster with it.
    const child = spawn("setpriv", ["--pdeathsig", "KILL", program, ...this.#args(...args)], { stdio: "ignore" });
    this.#children.push(child);
    child.on("error", () => undefined);
    child.on("exit", (code) => {
      if (code !== null && code !== 0) console.error(`${program} (${name}) ended with ${code}`);
    });
  }

  /** Asks until the gateway answers: it does so only once the monitor and the OSD do. */
  async #answering(endpoint: string): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS;
    for (;;) {
      const answered = await fetch(endpoint).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return;
      if (Date.now() > deadline) throw new Error(`${endpoint} did not answer within ${DEADLINE_MS / 1000} seconds`);
      if (this.#children.some(({ exitCode }) => exitCode !== null)) throw new Error("a daemon has ended");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  #args(...args: string[]): string[] {
    return ["-c", this.#path("ceph.conf"), ...args];
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #configuration(cluster: string): string {
    return `[global]
fsid = ${cluster}
mon_host = v1:127.0.0.1:${this.#monitorPort}
mon_initial_members = a
public_network = 127.0.0.0/8
ms_bind_msgr2 = false
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
auth_allow_insecure_global_id_reclaim = false
keyring = ${this.#path("keyring")}
run_dir = ${this.#path("out")}
crash_dir = ${this.#path("out")}
admin_socket =
pid_file =
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_data_avail_warn = 1
mon_data_avail_crit = 1
[mon.a]
mon_data = ${this.#path("mon")}
log_file = ${this.#path("out/mon.log")}
[osd.0]
osd_data = ${this.#path("osd")}
osd_objectstore = memstore
memstore_device_bytes = 1073741824
log_file = ${this.#path("out/osd.log")}
[client.rgw]
rgw_frontends = beast endpoint=127.0.0.1:${this.#gatewayPort}
rgw_data = ${this.#path("rgw")}
rgw_s3_auth_use_sts = true
rgw_sts_key = ${randomBytes(8).toString("hex")}
log_file = ${this.#path("out/rgw.log")}
`;
  }
}

/** The keys with which the daemons know each other: without them Ceph does not let a user in either. */
function keyring(): string {
  const entries = [
    ["mon.", 'caps mon = "allow *"'],
    ["client.admin", 'caps mon = "allow *"\ncaps osd = "allow *"\ncaps mgr = "allow *"'],
    ["client.rgw", 'caps mon = "allow rw"\ncaps osd = "allow rwx"'],
    ["osd.0", 'caps mon = "allow profile osd"\ncaps osd = "allow *"'],
  ];
  return entries.map(([name, caps]) => `[${name}]\nkey = ${cephxKey()}\n${caps}\n`).join("");
}

/**
 * A key in the form that cephx has them: type 1 (AES), the time of its making (here 0) and the length, then the secret.
 * @see https://github.com/ceph/ceph/blob/main/src/auth/Crypto.cc
 */
function cephxKey(): string {
  const header = Buffer.alloc(12);
  header.writeUInt16LE(1, 0);
  header.writeUInt16LE(16, 10);
  return Buffer.concat([header, randomBytes(16)]).toString("base64");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await exited;
}

function isInstalled(program: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/base/digest.ts";
import { artifactError } from "../../src/store/artifact-error.ts";
import { flowFiles, scratch, sealFixture } from "../bundle/evidence-fixture.ts";
import { type ArtifactServer, startArtifactServer } from "../fakes/artifact-server.ts";
import { type RemoteStore, startArtifactStore } from "./artifact-store-client.ts";
import { describeStoreContract } from "./store-contract.ts";

const signal = new AbortController().signal;
let server: ArtifactServer;
let store: RemoteStore;

beforeAll(async () => {
  server = await startArtifactServer();
  store = startArtifactStore(server.environment());
});

afterEach(() => server.reset());

afterAll(async () => {
  store.close();
  await server.close();
});

describeStoreContract("the artifact store", async () => {
  const own = await startArtifactServer();
  const first = startArtifactStore(own.environment());
  return {
    store: first,
    // Of the same process: there the wait for the other writer ends with that writer, and no time has to pass.
    another: first,
    plant: async (digest, content) => {
      await first.put(content, signal);
      const artifact = own.artifacts().find(({ name }) => name.endsWith(content.digest)) as { name: string };
      artifact.name = `blocks-bundle-${digest}`;
    },
    close: async () => {
      first.close();
      await own.close();
    },
  };
});

describe("the artifact store", () => {
  it("names the artifact by the digest, and the run and artifact in the receipt", async () => {
    const bundle = await sealFixture();
    const receipt = await store.put(bundle, signal);
    const [artifact] = server.artifacts();
    expect(artifact).toMatchObject({ name: `blocks-bundle-${bundle.digest}`, run: "run-1", finalized: true });
    expect(artifact?.expiresAt).toBeDefined();
    expect(receipt.uri).toBe(`github-artifact://acme/bank/runs/4711/artifacts/${artifact?.id}`);
  });

  it("finds in the same run what another job has stored, and nothing of another run", async () => {
    const bundle = await sealFixture();
    await store.put(bundle, signal);
    const sameRun = startArtifactStore(server.environment("run-1", "job-2"));
    const otherRun = startArtifactStore(server.environment("run-2", "job-1"));
    try {
      expect(await sameRun.put(bundle, signal)).toMatchObject({ added: false });
      expect(await otherRun.list(signal)).toEqual([]);
      expect(await otherRun.put(bundle, signal)).toMatchObject({ added: true });
    } finally {
      sameRun.close();
      otherRun.close();
    }
  });

  it("takes an artifact of another name for none of its own", async () => {
    const bundle = await sealFixture();
    await store.put(bundle, signal);
    const artifact = server.artifacts()[0] as { name: string };
    artifact.name = `blocks-bundle-${digestOf("x")}-draft`;
    expect(await store.list(signal)).toEqual([]);
  });

  it("T30 refuses what GitHub has under the digest when it is another bundle", async () => {
    const bundle = await sealFixture();
    const other = await sealFixture({ files: { ...flowFiles(), "plan.json": "{}" } });
    await store.put(other, signal);
    (server.artifacts()[0] as { name: string }).name = `blocks-bundle-${bundle.digest}`;
    const parent = await scratch();
    const attempts = [() => store.put(bundle, signal), () => store.get(bundle.digest, join(parent, "copy"), signal)];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({
        code: "STORE_REFUSED",
        message: expect.stringContaining("manifest.json: has the digest"),
      });
    }
    expect(await readdir(parent)).toEqual([]);
  });

  it("T40 does not say stored when GitHub names another digest than was sent", async () => {
    const bundle = await sealFixture();
    server.interfere(({ method }) => {
      const [artifact] = server.artifacts();
      if (method === "ListArtifacts" && artifact !== undefined) artifact.digest = `sha256:${"0".repeat(64)}`;
      return undefined;
    });
    await expect(store.put(bundle, signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      message: expect.stringContaining("another archive than was sent"),
    });
  });

  it("T40 reads the bundle back when GitHub names no digest", async () => {
    const bundle = await sealFixture();
    server.interfere(({ method }) => {
      const [artifact] = server.artifacts();
      if (method === "ListArtifacts" && artifact !== undefined) artifact.digest = undefined;
      return undefined;
    });
    expect(await store.put(bundle, signal)).toMatchObject({ added: true });
    expect(server.requests().map(({ method }) => method)).toContain("GET blob");
  });

  it("T40 does not say stored when the run does not list what was sent", async () => {
    const bundle = await sealFixture();
    server.interfere(({ method }) => {
      const [artifact] = server.artifacts();
      if (method === "ListArtifacts" && artifact !== undefined) artifact.finalized = false;
      return undefined;
    });
    await expect(store.put(bundle, signal)).rejects.toMatchObject({ code: "STORE_UNREACHABLE", retryable: true });
  });

  it("T40 says that a job which died left the name behind", async () => {
    const bundle = await sealFixture();
    server.interfere(({ method }) =>
      method === "FinalizeArtifact" ? { status: 400, message: "the job has ended" } : undefined,
    );
    await expect(store.put(bundle, signal)).rejects.toMatchObject({ code: "STORE_REFUSED" });
    server.interfere(undefined);
    await expect(store.put(bundle, signal)).rejects.toMatchObject({
      code: "STORE_UNREACHABLE",
      hint: expect.stringContaining("Another job"),
    });
  });

  it("says that the account's storage is full", async () => {
    server.interfere(({ method }) =>
      method === "CreateArtifact" ? { status: 403, message: "insufficient usage to create artifact" } : undefined,
    );
    await expect(store.put(await sealFixture(), signal)).rejects.toMatchObject({
      code: "STORE_REFUSED",
      hint: expect.stringContaining("Delete artifacts"),
    });
  });

  it("says that a token is not accepted", async () => {
    server.interfere(() => ({ status: 403, message: "no" }));
    expect(await store.problem(signal)).toContain("token was not accepted");
  });

  it("says that a step without the runner's token has to be an action", async () => {
    const withoutToken = startArtifactStore({});
    try {
      expect(await withoutToken.problem(signal)).toContain("upload-context action");
      await expect(withoutToken.put(await sealFixture(), signal)).rejects.toMatchObject({ code: "STORE_REFUSED" });
    } finally {
      withoutToken.close();
    }
  });

  it("says that GitHub Enterprise Server has no such artifacts", async () => {
    const onServer = startArtifactStore({ ...server.environment(), GITHUB_SERVER_URL: "https://github.example.com" });
    try {
      expect(await onServer.problem(signal)).toContain("store.type to folder");
    } finally {
      onServer.close();
    }
  });

  it("says that nobody answers", async () => {
    const stopped = await startArtifactServer();
    await stopped.close();
    const alone = startArtifactStore(stopped.environment());
    try {
      await expect(alone.list(signal)).rejects.toMatchObject({ code: "STORE_UNREACHABLE", retryable: true });
    } finally {
      alone.close();
    }
  });
});

describe("an error of the artifact store", () => {
  it("T15 holds no signature of an address, and no cause that could", () => {
    const thrown = new Error("PUT https://blob.example.com/a/b.zip?se=1&sig=CANARY%2Fkey failed");
    const error = artifactError(thrown, "cannot store");
    expect(error.message).toContain("https://blob.example.com/a/b.zip?*** failed");
    expect(error.message).not.toContain("CANARY");
    expect(error.cause).toBeUndefined();
  });
});

import type { Attestation, AttestOptions } from "@actions/attest";
import { describe, expect, it } from "vitest";
import schema from "../../schemas/block-statement.schema.json" with { type: "json" };
import type { BlockStatement } from "../../src/generated/types.ts";
import { createGithubAttestor } from "../../src/runner/github-attestor.ts";

const statement = schema.examples[0] as unknown as BlockStatement;
const ENV = {
  GITHUB_TOKEN: "a-token-of-the-job",
  ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1/identity",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "an-identity",
  GITHUB_REPOSITORY: "acme/bank",
};
const unaborted = new AbortController().signal;

describe("GitHub's attestor", () => {
  it.each(Object.keys(ENV).slice(0, 3))("is not there without %s", (name) => {
    expect(createGithubAttestor({ ...ENV, [name]: "" })).toBeUndefined();
  });

  it("hands the statement's parts over and gives back what GitHub signed, and where it is", async () => {
    const asked: AttestOptions[] = [];
    const bundle = { mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json" } as Attestation["bundle"];
    const attest = async (options: AttestOptions) => {
      asked.push(options);
      return { bundle, certificate: "", attestationID: "17" };
    };
    const attestor = createGithubAttestor(ENV, async () => ({ attest }));
    expect(await attestor?.attest(statement, unaborted)).toEqual({
      bundle,
      url: "https://github.com/acme/bank/attestations/17",
    });
    const { subject, predicateType, predicate } = statement;
    expect(asked).toEqual([{ subjects: subject, predicateType, predicate, token: ENV.GITHUB_TOKEN }]);
  });

  it("T15 names the permissions when GitHub refuses, and shows no header", async () => {
    const attest = async () => {
      throw new Error("403: authorization: Bearer v4.9fKq2Zr7XwLm3Tb8Yc5NdH1sGpJ6");
    };
    const attestor = createGithubAttestor(ENV, async () => ({ attest }));
    const refused = attestor?.attest(statement, unaborted);
    await expect(refused).rejects.toMatchObject({
      code: "GITHUB_UNREACHABLE",
      hint: expect.stringContaining("attestations: write"),
    });
    await expect(refused).rejects.not.toThrow("v4.9fKq2");
  });

  it("asks nothing once the job was cancelled", async () => {
    const attestor = createGithubAttestor(ENV, async () => {
      throw new Error("was loaded");
    });
    const aborted = AbortSignal.abort(new Error("cancelled"));
    await expect(attestor?.attest(statement, aborted)).rejects.toThrow("cancelled");
  });
});

/**
 * What a test can hold fast without Terraform and without AWS: that every file is well formed, that names lead
 * somewhere, and that the settings which the evidence depends on are there. It does not plan, and knows no provider.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type HclBlock, parseHcl } from "./hcl.ts";

const FOLDER = join(import.meta.dirname, "../../deploy/terraform");

let blocks: readonly HclBlock[];
let text: string;

beforeAll(async () => {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".tf")).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(FOLDER, name), "utf8")] as const),
  );
  blocks = files.flatMap(([name, content]) => parseHcl(name, content));
  text = files.map(([, content]) => content.replace(/^\s*#.*$/gm, "")).join("\n");
});

function find(type: string, ...labels: string[]): HclBlock {
  const found = blocks.filter(
    (block) => block.type === type && labels.every((label, at) => block.labels[at] === label),
  );
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} times ${type} ${labels.join(" ")}`);
  return found[0];
}

function inner(block: HclBlock, ...path: string[]): HclBlock {
  return path.reduce((outer, type) => {
    const found = outer.blocks.find((candidate) => candidate.type === type);
    if (found === undefined) throw new Error(`no ${type} in ${outer.type}`);
    return found;
  }, block);
}

function statement(policy: string, sid: string): HclBlock {
  const found = find("data", "aws_iam_policy_document", policy).blocks.find(
    ({ attributes }) => attributes["sid"] === `"${sid}"`,
  );
  if (found === undefined) throw new Error(`no statement ${sid}`);
  return found;
}

/** The strings of a list. */
function listed(expression: string | undefined): string[] {
  return [...(expression ?? "").matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? "").sort();
}

describe("the Terraform module of the bucket", () => {
  it("names nothing that is not there, and has no variable without a use", () => {
    const declared = blocks.filter(({ type }) => type === "variable").map(({ labels }) => labels[0]);
    const used = new Set([...text.matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual([...declared].sort());
    const resources = blocks.filter(({ type }) => type === "resource").map(({ labels }) => labels.join("."));
    for (const [, name = ""] of text.matchAll(/(?<!data\.)\b(aws_\w+\.\w+)/g)) expect(resources).toContain(name);
    const data = blocks.filter(({ type }) => type === "data").map(({ labels }) => labels.join("."));
    for (const [, name = ""] of text.matchAll(/\bdata\.(\w+\.\w+)/g)) expect(data).toContain(name);
    const locals = Object.keys(find("locals").attributes);
    for (const [, name = ""] of text.matchAll(/\blocal\.(\w+)/g)) expect(locals).toContain(name);
  });

  it("describes every variable and output, and checks every variable that can be wrong", () => {
    for (const block of blocks.filter(({ type }) => type === "variable" || type === "output")) {
      expect(block.attributes["description"], block.labels[0]).toMatch(/^".{10,}"$/);
    }
    for (const name of ["bucket", "prefix", "retention_years", "cold_after_days", "cold_storage_class", "trusted"]) {
      expect(
        find("variable", name).blocks.map(({ type }) => type),
        name,
      ).toContain("validation");
    }
    expect(inner(find("variable", "retention_years"), "validation").attributes["condition"]).toContain(
      "var . retention_years >= 7",
    );
    expect(find("variable", "retention_years").attributes["default"]).toBe("7");
  });

  it("locks in COMPLIANCE mode for the years that are asked, with versions, and is not destroyed by mistake", () => {
    const bucket = find("resource", "aws_s3_bucket");
    expect(bucket.attributes).toMatchObject({ object_lock_enabled: "true", force_destroy: "false" });
    expect(inner(bucket, "lifecycle").attributes["prevent_destroy"]).toBe("true");
    const versioning = find("resource", "aws_s3_bucket_versioning");
    expect(inner(versioning, "versioning_configuration").attributes["status"]).toBe('"Enabled"');
    const lock = find("resource", "aws_s3_bucket_object_lock_configuration");
    expect(inner(lock, "rule", "default_retention").attributes).toEqual({
      mode: '"COMPLIANCE"',
      years: "var . retention_years",
    });
  });

  it("is closed to the public, encrypted, and spoken to over TLS only", () => {
    const { bucket: _bucket, ...access } = find("resource", "aws_s3_bucket_public_access_block").attributes;
    expect(access).toEqual({
      block_public_acls: "true",
      block_public_policy: "true",
      ignore_public_acls: "true",
      restrict_public_buckets: "true",
    });
    const encryption = find("resource", "aws_s3_bucket_server_side_encryption_configuration");
    expect(inner(encryption, "rule", "apply_server_side_encryption_by_default").attributes["sse_algorithm"]).toContain(
      '"AES256"',
    );
    const tls = statement("bucket", "OnlyOverTls");
    expect(tls.attributes).toMatchObject({ effect: '"Deny"', actions: '[ "s3:*" ]' });
    expect(inner(tls, "condition").attributes).toEqual({
      test: '"Bool"',
      variable: '"aws:SecureTransport"',
      values: '[ "false" ]',
    });
  });

  it("refuses a shorter retention and GOVERNANCE mode from whomever", () => {
    const shorter = statement("bucket", "NoShorterRetention");
    expect(shorter.attributes["effect"]).toBe('"Deny"');
    expect(inner(shorter, "principals").attributes["identifiers"]).toBe('[ "*" ]');
    expect(inner(shorter, "condition").attributes).toEqual({
      test: '"NumericLessThan"',
      variable: '"s3:object-lock-remaining-retention-days"',
      values: "[ tostring ( var . retention_years * 365 ) ]",
    });
    expect(statement("bucket", "NoGovernanceMode").attributes["effect"]).toBe('"Deny"');
  });

  it("moves bundles to cold storage after a year, and expires none", () => {
    const lifecycle = find("resource", "aws_s3_bucket_lifecycle_configuration");
    expect(inner(lifecycle, "rule", "transition").attributes).toEqual({
      days: "var . cold_after_days",
      storage_class: "var . cold_storage_class",
    });
    expect(find("variable", "cold_after_days").attributes["default"]).toBe("365");
    const parts = lifecycle.blocks.flatMap((rule) => rule.blocks.map(({ type }) => type));
    expect(parts.filter((type) => /expiration/.test(type))).toEqual([]);
  });

  it("lets exactly the runs of the named refs take on the role", () => {
    const trust = inner(find("data", "aws_iam_policy_document", "trust"), "statement");
    expect(trust.attributes["actions"]).toBe('[ "sts:AssumeRoleWithWebIdentity" ]');
    const conditions = trust.blocks.filter(({ type }) => type === "condition").map(({ attributes }) => attributes);
    const github = "$" + "{local.github}";
    expect(conditions).toEqual([
      { test: '"StringEquals"', variable: `"${github}:aud"`, values: '[ "sts.amazonaws.com" ]' },
      {
        test: '"StringEquals"',
        variable: `"${github}:sub"`,
        values: '[ for each in var . trusted : "repo:$' + "{each.repository}:ref:$" + '{each.ref}" ]',
      },
    ]);
  });

  it("lets the role do what the store does, and never take anything away", async () => {
    const allowed = ["StoreAndReadBundles", "ListBundles", "ReadTheRulesOfTheBucket"].flatMap((sid) =>
      listed(statement("role", sid).attributes["actions"]),
    );
    const store = await readFile(join(FOLDER, "../../src/store/s3.ts"), "utf8");
    const calls = new Set([...store.matchAll(/sdk\.(\w+)Command\b/g)].map(([, name]) => name ?? ""));
    const needed: Readonly<Record<string, readonly string[]>> = {
      GetBucketVersioning: ["s3:GetBucketVersioning"],
      GetObjectLockConfiguration: ["s3:GetBucketObjectLockConfiguration"],
      ListObjectVersions: ["s3:ListBucketVersions"],
      HeadObject: ["s3:GetObjectVersion", "s3:GetObjectRetention"],
      GetObject: ["s3:GetObjectVersion"],
      PutObject: ["s3:PutObject", "s3:PutObjectRetention"],
      PutObjectRetention: ["s3:PutObjectRetention"],
      AbortMultipartUpload: ["s3:AbortMultipartUpload"],
    };
    expect([...calls].sort()).toEqual(Object.keys(needed).sort());
    expect(allowed).toEqual(expect.arrayContaining(Object.values(needed).flat()));
    expect(allowed.filter((action) => /Delete|Bypass|\*|PutBucket|Policy/.test(action))).toEqual([]);
    const never = statement("role", "NeverTakeAway");
    expect(never.attributes["effect"]).toBe('"Deny"');
    expect(listed(never.attributes["actions"])).toEqual(
      expect.arrayContaining(["s3:BypassGovernanceRetention", "s3:DeleteObject", "s3:DeleteObjectVersion"]),
    );
  });

  it("is not read where it is not well formed", () => {
    for (const broken of ['a "b" {', "a { b = [ }", "a { b = }", 'a { b = "c }', "a { b = 1\n b = 2\n}", "b = 1"]) {
      expect(() => parseHcl("broken.tf", broken), broken).toThrow(SyntaxError);
    }
  });
});

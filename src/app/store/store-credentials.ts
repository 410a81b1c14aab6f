import { usageError } from "../../base/errors.ts";
import type { CompleteConfig } from "../../config/config.ts";
import { assumeRole, STS_AUDIENCE } from "../../store/assume-role.ts";
import type { S3Credentials } from "../../store/s3.ts";
import type { IdentityToken, UseCaseContext } from "../use-case.ts";

/**
 * Where the keys of the s3 store come from: the role of the configuration, taken on with the run's own identity, before
 * keys in the environment. All of them are kept out of whatever leaves. Throws `KEY_MISSING` where there is neither.
 */
export function storeCredentials(
  config: CompleteConfig["store"],
  context: UseCaseContext,
): () => Promise<S3Credentials> {
  const { role_arn: roleArn } = config;
  const { identityToken } = context;
  if (roleArn !== undefined && identityToken !== undefined) {
    return () => credentialsOfRole({ config, roleArn, identityToken }, context);
  }
  const keys = keysFrom(context);
  if (keys !== undefined) return async () => keys;
  throw usageError(
    "KEY_MISSING",
    "the s3 store can be reached by no role and no key",
    roleArn === undefined
      ? "Set store.role_arn in .blocks/config.yml, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment."
      : "Give the job `permissions: id-token: write`, so that it can take on store.role_arn, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
  );
}

async function credentialsOfRole(
  role: {
    readonly config: CompleteConfig["store"];
    readonly roleArn: string;
    readonly identityToken: IdentityToken;
  },
  { env, redactor, signal }: UseCaseContext,
): Promise<S3Credentials> {
  const { config, roleArn, identityToken } = role;
  const token = await identityToken(STS_AUDIENCE, signal);
  redactor.add(token);
  const session = `blocks-${env["GITHUB_REPOSITORY"] ?? "local"}-${env["GITHUB_RUN_ID"] ?? ""}`;
  const endpoint = config.endpoint ?? stsAddress(config.region);
  const credentials = await assumeRole({ roleArn, endpoint, sessionName: session, token }, signal);
  for (const secret of [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken]) {
    redactor.add(secret);
  }
  return credentials;
}

/** A service of its own, such as MinIO or Ceph, hands out the keys of its roles at its one address. */
function stsAddress(region: string): string {
  return `https://sts.${region}.${region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"}/`;
}

function keysFrom({ env, redactor }: UseCaseContext): S3Credentials | undefined {
  const given = (name: string) => env[name]?.trim() || undefined;
  const accessKeyId = given("AWS_ACCESS_KEY_ID");
  const secretAccessKey = given("AWS_SECRET_ACCESS_KEY");
  const sessionToken = given("AWS_SESSION_TOKEN");
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) redactor.add(secret);
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

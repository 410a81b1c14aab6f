import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertTrustedEvent, type EventToTrust } from "../../src/config/trust.ts";

const sha = "a".repeat(40);
const trust = { associations: ["OWNER", "MEMBER", "COLLABORATOR"] as const, bots: ["renovate[bot]"] };
const user = (login: string, type = "User") => ({ login, type });
const written = (login: string, association: unknown, type = "User") => ({
  user: user(login, type),
  author_association: association,
});

function event(changes: Partial<EventToTrust>): EventToTrust {
  return {
    eventName: "issues",
    payload: { sender: user("mona"), issue: written("mona", "MEMBER") },
    actor: "mona",
    trust: { associations: [...trust.associations], bots: [...trust.bots] },
    workspaceHead: sha,
    eventSha: sha,
    ...changes,
  };
}

const sender = user("mona");
const trusted: readonly (readonly [string, Partial<EventToTrust>])[] = [
  ["an issue of a member", {}],
  ["an actor in other capitals", { actor: "Mona" }],
  [
    "a comment of an owner on a member's issue",
    {
      eventName: "issue_comment",
      payload: { sender, issue: written("hub", "MEMBER"), comment: written("mona", "OWNER") },
    },
  ],
  [
    "a pull request of a collaborator",
    { eventName: "pull_request", payload: { sender, pull_request: written("hub", "COLLABORATOR") } },
  ],
  [
    "a review by a member",
    {
      eventName: "pull_request_review",
      payload: { sender, pull_request: written("hub", "MEMBER"), review: written("mona", "MEMBER") },
    },
  ],
  [
    "a pull request of a listed bot, whatever its association",
    {
      eventName: "pull_request",
      actor: "renovate[bot]",
      payload: { sender: user("renovate[bot]", "Bot"), pull_request: written("renovate[bot]", "NONE", "Bot") },
    },
  ],
  ...["workflow_dispatch", "push", "schedule", "merge_group"].map(
    (eventName) => [eventName, { eventName, payload: {}, actor: undefined }] as const,
  ),
];

const refused: readonly (readonly [string, Partial<EventToTrust>])[] = [
  [
    "an actor evil[bot]",
    { actor: "evil[bot]", payload: { sender: user("evil[bot]", "Bot"), issue: written("mona", "OWNER") } },
  ],
  [
    "a bot that says it is a user",
    { actor: "evil[bot]", payload: { sender: user("evil[bot]", "User"), issue: written("evil[bot]", "OWNER") } },
  ],
  [
    "a bot without the suffix",
    { actor: "evil", payload: { sender: user("evil", "Bot"), issue: written("mona", "OWNER") } },
  ],
  [
    "a bot whose name only begins like a listed one",
    {
      actor: "renovate[bot]x[bot]",
      payload: { sender: user("renovate[bot]x[bot]", "Bot"), issue: written("mona", "OWNER") },
    },
  ],
  ["a text by an unlisted bot", { payload: { sender, issue: written("evil[bot]", "MEMBER", "Bot") } }],
  ["a sender without a type", { payload: { sender: { login: "mona" }, issue: written("mona", "MEMBER") } }],
  ["a forged actor", { actor: "octocat" }],
  ["no actor", { actor: undefined }],
  ["a blank actor", { actor: "", payload: { sender: user(""), issue: written("", "OWNER") } }],
  ["no sender", { payload: { issue: written("mona", "OWNER") } }],
  ["no association", { payload: { sender, issue: { user: sender } } }],
  ["the association NONE", { payload: { sender, issue: written("stranger", "NONE") } }],
  [
    "the association CONTRIBUTOR, which is not configured",
    { payload: { sender, issue: written("stranger", "CONTRIBUTOR") } },
  ],
  [
    "the association FIRST_TIME_CONTRIBUTOR",
    { payload: { sender, issue: written("stranger", "FIRST_TIME_CONTRIBUTOR") } },
  ],
  ["an association in small letters", { payload: { sender, issue: written("stranger", "owner") } }],
  ["an association in a list", { payload: { sender, issue: written("stranger", ["OWNER"]) } }],
  [
    "an inherited association",
    { payload: { sender, issue: Object.assign(Object.create({ author_association: "OWNER" }), { user: sender }) } },
  ],
  ["no author", { payload: { sender, issue: { author_association: "OWNER" } } }],
  ["no issue", { payload: { sender } }],
  ["an association beside the issue", { payload: { sender, author_association: "OWNER", issue: { user: sender } } }],
  [
    "a stranger's issue with a member's comment",
    {
      eventName: "issue_comment",
      payload: { sender, issue: written("stranger", "NONE"), comment: written("mona", "OWNER") },
    },
  ],
  [
    "a stranger's comment on a member's issue",
    {
      eventName: "issue_comment",
      actor: "stranger",
      payload: { sender: user("stranger"), issue: written("mona", "OWNER"), comment: written("stranger", "NONE") },
    },
  ],
  [
    "a stranger's pull request",
    { eventName: "pull_request", payload: { sender, pull_request: written("stranger", "NONE") } },
  ],
  [
    "pull_request_target",
    { eventName: "pull_request_target", payload: { sender, pull_request: written("mona", "OWNER") } },
  ],
  ["an event that nobody thought of", { eventName: "watch" }],
  ["an event called like a member of every object", { eventName: "constructor" }],
  ["no event", { eventName: "" }],
];

describe("who may start a flow", () => {
  it.each(trusted)("T05 trusts %s", (_name, changes) => {
    expect(() => assertTrustedEvent(event(changes))).not.toThrow();
  });

  it.each(refused)("T05 refuses %s", (_name, changes) => {
    expect(() => assertTrustedEvent(event(changes))).toThrow(
      expect.objectContaining({ code: "EVENT_UNTRUSTED", kind: "usage" }),
    );
  });

  it("T05 refuses everybody where no association is trusted", () => {
    expect(() => assertTrustedEvent(event({ trust: { associations: [], bots: [] } }))).toThrow(/is not trusted/);
  });

  it("T05 refuses any payload in which no trusted author stands", () => {
    const association = fc.oneof(fc.jsonValue(), fc.constantFrom("NONE", "CONTRIBUTOR", "MANNEQUIN"));
    fc.assert(
      fc.property(fc.jsonValue(), association, (payload, found) => {
        for (const content of [payload, { sender, issue: written("mona", found), payload }]) {
          fc.pre(!trust.associations.some((name) => name === found));
          const object = typeof content === "object" && content !== null ? (content as Record<string, unknown>) : {};
          expect(() => assertTrustedEvent(event({ payload: object }))).toThrow(
            expect.objectContaining({ code: "EVENT_UNTRUSTED" }),
          );
        }
      }),
    );
  });
});

describe("what is checked out", () => {
  const other = "b".repeat(40);
  it.each([
    ["another commit", other, sha],
    ["no checkout", undefined, sha],
    ["no commit in the event", sha, undefined],
    ["neither", undefined, undefined],
    ["two blanks", "", ""],
    ["a shortened commit", sha.slice(0, 12), sha.slice(0, 12)],
    ["the name of a branch", "main", "main"],
  ])("T06 aborts on %s", (_name, workspaceHead, eventSha) => {
    for (const eventName of ["issues", "push"]) {
      expect(() => assertTrustedEvent(event({ eventName, workspaceHead, eventSha }))).toThrow(
        expect.objectContaining({ code: "REVISION_MISMATCH" }),
      );
    }
  });

  it("T06 passes for the event's own commit, of either length", () => {
    const long = "c".repeat(64);
    expect(() => assertTrustedEvent(event({ workspaceHead: long, eventSha: long }))).not.toThrow();
  });
});

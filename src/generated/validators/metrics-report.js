// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateMetricsReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:metrics-report:1", title: "MetricsReport", description: "Figures of a period from the ledger, and what they are held against: what `blocks metrics export --format json` prints.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "generatedAt", "period", "figures", "targets", "records", "problems", "problemCount"], properties: { schemaVersion: { const: 1 }, kind: { const: "metrics-report" }, version: { type: "string", description: "Version of Blocks." }, generatedAt: { type: "string", description: "UTC.", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, period: { type: "object", additionalProperties: !1, required: ["since", "until", "label"], properties: { since: { type: "string", description: "Included, UTC.", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, until: { type: "string", description: "Not included, UTC.", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, label: { type: "string", description: "The period in words." } } }, repository: { type: "string", description: "Only flows of this repository; absent: all that the ledger holds." }, figures: { $ref: "#/$defs/figures" }, targets: { type: "array", items: { $ref: "#/$defs/metricsTarget" }, description: "The targets of the configuration." }, records: { type: "integer", minimum: 0, description: "Records that were read, of any time." }, problemCount: { type: "integer", minimum: 0, description: "Records that could not be read." }, problems: { type: "array", items: { $ref: "#/$defs/metricsProblem" }, description: "The first of them." } }, $defs: { figuresFlows: { type: "object", additionalProperties: !1, required: ["ended", "accepted", "rejected", "undecided", "generated", "failed", "cancelled", "open", "died"], properties: { ended: { type: "integer", minimum: 0, description: "Flows that ended in the period, each once." }, accepted: { type: "integer", minimum: 0, description: "Of those: stored, and the block passed every gate." }, rejected: { type: "integer", minimum: 0, description: "Of those: stored, and a gate failed. The engine did its work, the block was not good enough." }, undecided: { type: "integer", minimum: 0, description: "Of those: stored, and a gate could not decide." }, generated: { type: "integer", minimum: 0, description: "Of those: settled; nothing is stored yet." }, failed: { type: "integer", minimum: 0, description: "Of those: ended by an error." }, cancelled: { type: "integer", minimum: 0, description: "Of those: ended by somebody. They are in no rate." }, open: { type: "integer", minimum: 0, description: "Flows that have begun in the period and not ended." }, died: { type: "integer", minimum: 0, description: "Flows that have begun in the period, not ended, and whose time is up." } } }, figuresDuration: { type: "object", additionalProperties: !1, required: ["known"], properties: { known: { type: "integer", minimum: 0, description: "Flows whose duration is known: the others are in none of these figures." }, averageMs: { type: "number", minimum: 0, description: "Mean." }, p50Ms: { type: "number", minimum: 0, description: "Nearest rank: the smallest duration that half of the flows are not above." }, p95Ms: { type: "number", minimum: 0, description: "Nearest rank: the smallest duration that 95 % of the flows are not above." }, maxMs: { type: "number", minimum: 0, description: "The longest." } } }, figuresCost: { type: "object", additionalProperties: !1, required: ["known", "unknown", "estimated", "bookedUsd"], properties: { known: { type: "integer", minimum: 0, description: "Flows whose cost is known." }, unknown: { type: "integer", minimum: 0, description: "Flows whose cost is not known: they are in none of these sums." }, estimated: { type: "integer", minimum: 0, description: "Flows of known cost, a part of which is an upper estimate." }, totalUsd: { type: "number", minimum: 0, description: "What the flows cost that ended in the period. Absent when not one cost is known." }, averageUsd: { type: "number", minimum: 0, description: "Of a flow of known cost." }, maxUsd: { type: "number", minimum: 0, description: "Of the dearest flow." }, bookedUsd: { type: "number", minimum: 0, description: "What was booked within the period, whatever flow it is for: what budgets count." }, perAcceptedUsd: { type: "number", minimum: 0, description: "The total over the accepted blocks: what did not pass is paid for by what did." } } }, figuresTokens: { type: "object", additionalProperties: !1, required: ["unknown"], properties: { input: { type: "integer", minimum: 0, description: "Absent when not known of any flow." }, output: { type: "integer", minimum: 0, description: "Absent when not known of any flow." }, unknown: { type: "integer", minimum: 0, description: "Flows of which either is not known." } } }, figuresCount: { type: "object", additionalProperties: !1, required: ["known", "flows"], properties: { known: { type: "integer", minimum: 0, description: "Flows of which it is known." }, total: { type: "integer", minimum: 0, description: "Absent when not known of any flow." }, flows: { type: "integer", minimum: 0, description: "Flows with at least one." } } }, figuresGate: { type: "object", additionalProperties: !1, required: ["gate", "passed", "failed", "undecided", "passRate"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"] }, passed: { type: "integer", minimum: 0, description: "Flows." }, failed: { type: "integer", minimum: 0, description: "Flows." }, undecided: { type: "integer", minimum: 0, description: "Flows in which the gate could not decide: they are no passes." }, passRate: { type: "number", minimum: 0, maximum: 100, description: "Passed over all three, in percent." } } }, figuresKillRate: { type: "object", additionalProperties: !1, required: ["known"], properties: { known: { type: "integer", minimum: 0, description: "Flows whose mutation kill rate is known." }, averagePercent: { type: "number", minimum: 0, description: "Mean." }, lowestPercent: { type: "number", minimum: 0, description: "The lowest." }, lowestFlow: { $ref: "#/$defs/figuresFlowName" } } }, figuresFlowName: { type: "object", additionalProperties: !1, required: ["repository", "flow"], properties: { repository: { type: "string", description: "owner/name, or a folder's name." }, flow: { type: "string", description: "Id of the flow." } }, description: "A flow: its id is unique within its repository." }, figuresRoi: { type: "object", additionalProperties: !1, required: ["acceptedBlocks", "hoursSaved", "hourlyUsd", "savedUsd"], properties: { acceptedBlocks: { type: "integer", minimum: 0, description: "Blocks that passed." }, hoursSaved: { type: "number", minimum: 0, description: "Assumption of the configuration: hours of an engineer that an accepted block saves." }, hourlyUsd: { type: "number", minimum: 0, description: "Assumption of the configuration: what such an hour costs." }, savedUsd: { type: "number", minimum: 0, description: "Accepted blocks \xD7 hours \xD7 price of an hour." }, costUsd: { type: "number", minimum: 0, description: "What the flows of the period cost. Absent when not known." }, ratio: { type: "number", minimum: 0, description: "Saved over cost. Absent when nothing was accepted, or the cost is not known or zero." } } }, figuresGroup: { type: "object", additionalProperties: !1, required: ["name", "ended", "accepted", "rejected", "failed", "cancelled", "unknownCost", "bookedUsd"], properties: { name: { type: "string", description: "What the group is of." }, ended: { type: "integer", minimum: 0, description: "Flows that ended in the period." }, accepted: { type: "integer", minimum: 0, description: "Of those." }, rejected: { type: "integer", minimum: 0, description: "Of those." }, failed: { type: "integer", minimum: 0, description: "Of those: by an error, or undecided." }, cancelled: { type: "integer", minimum: 0, description: "Of those." }, successRate: { type: "number", minimum: 0, maximum: 100, description: "In percent." }, p95Ms: { type: "number", minimum: 0, description: "Nearest rank." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known of any flow." }, averageUsd: { type: "number", minimum: 0, description: "Of a flow of known cost." }, unknownCost: { type: "integer", minimum: 0, description: "Flows whose cost is not known." }, bookedUsd: { type: "number", minimum: 0, description: "Booked within the period." } } }, figuresModel: { type: "object", additionalProperties: !1, required: ["name", "flows", "requests", "unknownCost"], properties: { name: { type: "string", description: "`provider/model`, or a provider." }, flows: { type: "integer", minimum: 0, description: "Flows that used it." }, requests: { type: "integer", minimum: 0, description: "Requests that were answered or failed." }, inputTokens: { type: "integer", minimum: 0, description: "Absent when not known of any flow." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when not known of any flow." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known of any flow." }, unknownCost: { type: "integer", minimum: 0, description: "Flows in which its cost is not known." } } }, figuresRole: { type: "object", additionalProperties: !1, required: ["name", "flows", "unknownCost"], properties: { name: { enum: ["architect", "implementation", "context"] }, flows: { type: "integer", minimum: 0, description: "Flows in which the role did something." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known of any flow." }, unknownCost: { type: "integer", minimum: 0, description: "Flows in which its cost is not known." } } }, figuresNamedCount: { type: "object", additionalProperties: !1, required: ["name", "flows"], properties: { name: { type: "string", description: "What is counted." }, flows: { type: "integer", minimum: 0, description: "Flows." } } }, figuresBucket: { type: "object", additionalProperties: !1, required: ["from", "ended", "accepted", "rejected", "failed", "cancelled", "bookedUsd"], properties: { from: { type: "string", description: "Begin of the bucket, UTC.", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, ended: { type: "integer", minimum: 0, description: "Flows that ended in it." }, accepted: { type: "integer", minimum: 0, description: "Of those." }, rejected: { type: "integer", minimum: 0, description: "Of those." }, failed: { type: "integer", minimum: 0, description: "Of those: by an error, or undecided." }, cancelled: { type: "integer", minimum: 0, description: "Of those." }, successRate: { type: "number", minimum: 0, maximum: 100, description: "In percent." }, p50Ms: { type: "number", minimum: 0, description: "Nearest rank." }, p95Ms: { type: "number", minimum: 0, description: "Nearest rank." }, costUsd: { type: "number", minimum: 0, description: "Of the flows that ended in it. Absent when not known of any." }, bookedUsd: { type: "number", minimum: 0, description: "Booked in it." }, killRatePercent: { type: "number", minimum: 0, description: "Mean mutation kill rate." } } }, figures: { type: "object", additionalProperties: !1, required: ["flows", "duration", "cost", "tokens", "retries", "fallbacks", "repairRounds", "gates", "killRate", "roi", "repositories", "families", "models", "providers", "roles", "errors", "actors", "bucketMs", "series"], properties: { flows: { $ref: "#/$defs/figuresFlows" }, successRate: { type: "number", minimum: 0, maximum: 100, description: "Flows that ended neither by an error nor undecided, over all that ended, the cancelled ones left out; in percent. Absent when none ended." }, acceptedRate: { type: "number", minimum: 0, maximum: 100, description: "Accepted blocks over all that were stored, in percent." }, duration: { $ref: "#/$defs/figuresDuration" }, cost: { $ref: "#/$defs/figuresCost" }, tokens: { $ref: "#/$defs/figuresTokens" }, retries: { $ref: "#/$defs/figuresCount" }, fallbacks: { $ref: "#/$defs/figuresCount" }, repairRounds: { $ref: "#/$defs/figuresCount" }, gates: { type: "array", items: { $ref: "#/$defs/figuresGate" }, description: "The gates that ran, in the order in which they run." }, killRate: { $ref: "#/$defs/figuresKillRate" }, roi: { $ref: "#/$defs/figuresRoi" }, repositories: { type: "array", items: { $ref: "#/$defs/figuresGroup" }, description: "By repository, the dearest first." }, families: { type: "array", items: { $ref: "#/$defs/figuresGroup" }, description: "By `family/type`, where it is known, the dearest first." }, models: { type: "array", items: { $ref: "#/$defs/figuresModel" }, description: "By model, the dearest first. What a flow cost without saying by which model is in none." }, providers: { type: "array", items: { $ref: "#/$defs/figuresModel" }, description: "By provider, the dearest first." }, roles: { type: "array", items: { $ref: "#/$defs/figuresRole" }, description: "By role, in the order in which they work." }, errors: { type: "array", items: { $ref: "#/$defs/figuresNamedCount" }, description: "The codes of the errors that ended failed flows, the most frequent first." }, actors: { type: "array", items: { $ref: "#/$defs/figuresNamedCount" }, description: "Who started the flows that ended, where it is known, the busiest first." }, bucketMs: { enum: [36e5, 864e5], description: "Length of a bucket: an hour for periods of up to two days, else a day." }, series: { type: "array", items: { $ref: "#/$defs/figuresBucket" }, description: "The period in buckets of whole UTC hours or days, the oldest first; the first and the last may reach beyond it." } }, description: "Figures of a period. What is not known is absent, never zero." }, metricsTarget: { type: "object", additionalProperties: !1, required: ["name", "target"], properties: { name: { enum: ["success_rate", "p95_seconds", "cost_usd", "kill_rate"] }, target: { type: "number", minimum: 0, description: "The setting `metrics.<name>`, in its own unit." }, value: { type: "number", minimum: 0, description: "The figure in the same unit; absent when there is none." }, reached: { type: "boolean", description: "Absent when there is no figure." } }, description: "A figure against its target." }, metricsProblem: { type: "object", additionalProperties: !1, required: ["path", "message"], properties: { path: { type: "string", description: "Where it is." }, message: { type: "string", description: "What is wrong with it." } }, description: "A record that could not be read and is in no figure." } } }, schema52 = { type: "object", additionalProperties: !1, required: ["name", "target"], properties: { name: { enum: ["success_rate", "p95_seconds", "cost_usd", "kill_rate"] }, target: { type: "number", minimum: 0, description: "The setting `metrics.<name>`, in its own unit." }, value: { type: "number", minimum: 0, description: "The figure in the same unit; absent when there is none." }, reached: { type: "boolean", description: "Absent when there is no figure." } }, description: "A figure against its target." };
var func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u"), schema32 = { type: "object", additionalProperties: !1, required: ["flows", "duration", "cost", "tokens", "retries", "fallbacks", "repairRounds", "gates", "killRate", "roi", "repositories", "families", "models", "providers", "roles", "errors", "actors", "bucketMs", "series"], properties: { flows: { $ref: "#/$defs/figuresFlows" }, successRate: { type: "number", minimum: 0, maximum: 100, description: "Flows that ended neither by an error nor undecided, over all that ended, the cancelled ones left out; in percent. Absent when none ended." }, acceptedRate: { type: "number", minimum: 0, maximum: 100, description: "Accepted blocks over all that were stored, in percent." }, duration: { $ref: "#/$defs/figuresDuration" }, cost: { $ref: "#/$defs/figuresCost" }, tokens: { $ref: "#/$defs/figuresTokens" }, retries: { $ref: "#/$defs/figuresCount" }, fallbacks: { $ref: "#/$defs/figuresCount" }, repairRounds: { $ref: "#/$defs/figuresCount" }, gates: { type: "array", items: { $ref: "#/$defs/figuresGate" }, description: "The gates that ran, in the order in which they run." }, killRate: { $ref: "#/$defs/figuresKillRate" }, roi: { $ref: "#/$defs/figuresRoi" }, repositories: { type: "array", items: { $ref: "#/$defs/figuresGroup" }, description: "By repository, the dearest first." }, families: { type: "array", items: { $ref: "#/$defs/figuresGroup" }, description: "By `family/type`, where it is known, the dearest first." }, models: { type: "array", items: { $ref: "#/$defs/figuresModel" }, description: "By model, the dearest first. What a flow cost without saying by which model is in none." }, providers: { type: "array", items: { $ref: "#/$defs/figuresModel" }, description: "By provider, the dearest first." }, roles: { type: "array", items: { $ref: "#/$defs/figuresRole" }, description: "By role, in the order in which they work." }, errors: { type: "array", items: { $ref: "#/$defs/figuresNamedCount" }, description: "The codes of the errors that ended failed flows, the most frequent first." }, actors: { type: "array", items: { $ref: "#/$defs/figuresNamedCount" }, description: "Who started the flows that ended, where it is known, the busiest first." }, bucketMs: { enum: [36e5, 864e5], description: "Length of a bucket: an hour for periods of up to two days, else a day." }, series: { type: "array", items: { $ref: "#/$defs/figuresBucket" }, description: "The period in buckets of whole UTC hours or days, the oldest first; the first and the last may reach beyond it." } }, description: "Figures of a period. What is not known is absent, never zero." }, schema33 = { type: "object", additionalProperties: !1, required: ["ended", "accepted", "rejected", "undecided", "generated", "failed", "cancelled", "open", "died"], properties: { ended: { type: "integer", minimum: 0, description: "Flows that ended in the period, each once." }, accepted: { type: "integer", minimum: 0, description: "Of those: stored, and the block passed every gate." }, rejected: { type: "integer", minimum: 0, description: "Of those: stored, and a gate failed. The engine did its work, the block was not good enough." }, undecided: { type: "integer", minimum: 0, description: "Of those: stored, and a gate could not decide." }, generated: { type: "integer", minimum: 0, description: "Of those: settled; nothing is stored yet." }, failed: { type: "integer", minimum: 0, description: "Of those: ended by an error." }, cancelled: { type: "integer", minimum: 0, description: "Of those: ended by somebody. They are in no rate." }, open: { type: "integer", minimum: 0, description: "Flows that have begun in the period and not ended." }, died: { type: "integer", minimum: 0, description: "Flows that have begun in the period, not ended, and whose time is up." } } };
var schema40 = { type: "object", additionalProperties: !1, required: ["gate", "passed", "failed", "undecided", "passRate"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"] }, passed: { type: "integer", minimum: 0, description: "Flows." }, failed: { type: "integer", minimum: 0, description: "Flows." }, undecided: { type: "integer", minimum: 0, description: "Flows in which the gate could not decide: they are no passes." }, passRate: { type: "number", minimum: 0, maximum: 100, description: "Passed over all three, in percent." } } };
var schema44 = { type: "object", additionalProperties: !1, required: ["name", "ended", "accepted", "rejected", "failed", "cancelled", "unknownCost", "bookedUsd"], properties: { name: { type: "string", description: "What the group is of." }, ended: { type: "integer", minimum: 0, description: "Flows that ended in the period." }, accepted: { type: "integer", minimum: 0, description: "Of those." }, rejected: { type: "integer", minimum: 0, description: "Of those." }, failed: { type: "integer", minimum: 0, description: "Of those: by an error, or undecided." }, cancelled: { type: "integer", minimum: 0, description: "Of those." }, successRate: { type: "number", minimum: 0, maximum: 100, description: "In percent." }, p95Ms: { type: "number", minimum: 0, description: "Nearest rank." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known of any flow." }, averageUsd: { type: "number", minimum: 0, description: "Of a flow of known cost." }, unknownCost: { type: "integer", minimum: 0, description: "Flows whose cost is not known." }, bookedUsd: { type: "number", minimum: 0, description: "Booked within the period." } } };
var schema48 = { type: "object", additionalProperties: !1, required: ["name", "flows", "unknownCost"], properties: { name: { enum: ["architect", "implementation", "context"] }, flows: { type: "integer", minimum: 0, description: "Flows in which the role did something." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known of any flow." }, unknownCost: { type: "integer", minimum: 0, description: "Flows in which its cost is not known." } } };
var schema51 = { type: "object", additionalProperties: !1, required: ["from", "ended", "accepted", "rejected", "failed", "cancelled", "bookedUsd"], properties: { from: { type: "string", description: "Begin of the bucket, UTC.", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, ended: { type: "integer", minimum: 0, description: "Flows that ended in it." }, accepted: { type: "integer", minimum: 0, description: "Of those." }, rejected: { type: "integer", minimum: 0, description: "Of those." }, failed: { type: "integer", minimum: 0, description: "Of those: by an error, or undecided." }, cancelled: { type: "integer", minimum: 0, description: "Of those." }, successRate: { type: "number", minimum: 0, maximum: 100, description: "In percent." }, p50Ms: { type: "number", minimum: 0, description: "Nearest rank." }, p95Ms: { type: "number", minimum: 0, description: "Nearest rank." }, costUsd: { type: "number", minimum: 0, description: "Of the flows that ended in it. Absent when not known of any." }, bookedUsd: { type: "number", minimum: 0, description: "Booked in it." }, killRatePercent: { type: "number", minimum: 0, description: "Mean mutation kill rate." } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.known === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "known" }, message: "must have required property 'known'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "known" || key0 === "averagePercent" || key0 === "lowestPercent" || key0 === "lowestFlow")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.known !== void 0) {
      let data0 = data.known;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err2 = { instancePath: instancePath + "/known", schemaPath: "#/properties/known/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err3 = { instancePath: instancePath + "/known", schemaPath: "#/properties/known/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.averagePercent !== void 0) {
      let data1 = data.averagePercent;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          let err4 = { instancePath: instancePath + "/averagePercent", schemaPath: "#/properties/averagePercent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/averagePercent", schemaPath: "#/properties/averagePercent/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.lowestPercent !== void 0) {
      let data2 = data.lowestPercent;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          let err6 = { instancePath: instancePath + "/lowestPercent", schemaPath: "#/properties/lowestPercent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/lowestPercent", schemaPath: "#/properties/lowestPercent/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.lowestFlow !== void 0) {
      let data3 = data.lowestFlow;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.repository === void 0) {
          let err8 = { instancePath: instancePath + "/lowestFlow", schemaPath: "#/$defs/figuresFlowName/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data3.flow === void 0) {
          let err9 = { instancePath: instancePath + "/lowestFlow", schemaPath: "#/$defs/figuresFlowName/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        for (let key1 in data3)
          if (!(key1 === "repository" || key1 === "flow")) {
            let err10 = { instancePath: instancePath + "/lowestFlow", schemaPath: "#/$defs/figuresFlowName/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        if (data3.repository !== void 0 && typeof data3.repository != "string") {
          let err11 = { instancePath: instancePath + "/lowestFlow/repository", schemaPath: "#/$defs/figuresFlowName/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data3.flow !== void 0 && typeof data3.flow != "string") {
          let err12 = { instancePath: instancePath + "/lowestFlow/flow", schemaPath: "#/$defs/figuresFlowName/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/lowestFlow", schemaPath: "#/$defs/figuresFlowName/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.flows === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.duration === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration" }, message: "must have required property 'duration'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.cost === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cost" }, message: "must have required property 'cost'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.tokens === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tokens" }, message: "must have required property 'tokens'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.retries === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "retries" }, message: "must have required property 'retries'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.fallbacks === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fallbacks" }, message: "must have required property 'fallbacks'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.repairRounds === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repairRounds" }, message: "must have required property 'repairRounds'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.gates === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gates" }, message: "must have required property 'gates'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.killRate === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "killRate" }, message: "must have required property 'killRate'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.roi === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "roi" }, message: "must have required property 'roi'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.repositories === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repositories" }, message: "must have required property 'repositories'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.families === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "families" }, message: "must have required property 'families'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.models === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.providers === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "providers" }, message: "must have required property 'providers'" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.roles === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "roles" }, message: "must have required property 'roles'" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.errors === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "errors" }, message: "must have required property 'errors'" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.actors === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "actors" }, message: "must have required property 'actors'" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.bucketMs === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bucketMs" }, message: "must have required property 'bucketMs'" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.series === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "series" }, message: "must have required property 'series'" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema32.properties, key0)) {
        let err19 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    if (data.flows !== void 0) {
      let data0 = data.flows;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.ended === void 0) {
          let err20 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "ended" }, message: "must have required property 'ended'" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data0.accepted === void 0) {
          let err21 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "accepted" }, message: "must have required property 'accepted'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data0.rejected === void 0) {
          let err22 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "rejected" }, message: "must have required property 'rejected'" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data0.undecided === void 0) {
          let err23 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "undecided" }, message: "must have required property 'undecided'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data0.generated === void 0) {
          let err24 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "generated" }, message: "must have required property 'generated'" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data0.failed === void 0) {
          let err25 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "failed" }, message: "must have required property 'failed'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data0.cancelled === void 0) {
          let err26 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property 'cancelled'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data0.open === void 0) {
          let err27 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "open" }, message: "must have required property 'open'" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        if (data0.died === void 0) {
          let err28 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/required", keyword: "required", params: { missingProperty: "died" }, message: "must have required property 'died'" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        for (let key1 in data0)
          if (!func1.call(schema33.properties, key1)) {
            let err29 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        if (data0.ended !== void 0) {
          let data1 = data0.ended;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            let err30 = { instancePath: instancePath + "/flows/ended", schemaPath: "#/$defs/figuresFlows/properties/ended/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
          if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
            let err31 = { instancePath: instancePath + "/flows/ended", schemaPath: "#/$defs/figuresFlows/properties/ended/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
        if (data0.accepted !== void 0) {
          let data2 = data0.accepted;
          if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
            let err32 = { instancePath: instancePath + "/flows/accepted", schemaPath: "#/$defs/figuresFlows/properties/accepted/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
            let err33 = { instancePath: instancePath + "/flows/accepted", schemaPath: "#/$defs/figuresFlows/properties/accepted/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        if (data0.rejected !== void 0) {
          let data3 = data0.rejected;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err34 = { instancePath: instancePath + "/flows/rejected", schemaPath: "#/$defs/figuresFlows/properties/rejected/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
            let err35 = { instancePath: instancePath + "/flows/rejected", schemaPath: "#/$defs/figuresFlows/properties/rejected/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
        }
        if (data0.undecided !== void 0) {
          let data4 = data0.undecided;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err36 = { instancePath: instancePath + "/flows/undecided", schemaPath: "#/$defs/figuresFlows/properties/undecided/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
            let err37 = { instancePath: instancePath + "/flows/undecided", schemaPath: "#/$defs/figuresFlows/properties/undecided/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
        if (data0.generated !== void 0) {
          let data5 = data0.generated;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            let err38 = { instancePath: instancePath + "/flows/generated", schemaPath: "#/$defs/figuresFlows/properties/generated/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
            let err39 = { instancePath: instancePath + "/flows/generated", schemaPath: "#/$defs/figuresFlows/properties/generated/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data0.failed !== void 0) {
          let data6 = data0.failed;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err40 = { instancePath: instancePath + "/flows/failed", schemaPath: "#/$defs/figuresFlows/properties/failed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
            let err41 = { instancePath: instancePath + "/flows/failed", schemaPath: "#/$defs/figuresFlows/properties/failed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
        }
        if (data0.cancelled !== void 0) {
          let data7 = data0.cancelled;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err42 = { instancePath: instancePath + "/flows/cancelled", schemaPath: "#/$defs/figuresFlows/properties/cancelled/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
            let err43 = { instancePath: instancePath + "/flows/cancelled", schemaPath: "#/$defs/figuresFlows/properties/cancelled/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
        if (data0.open !== void 0) {
          let data8 = data0.open;
          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
            let err44 = { instancePath: instancePath + "/flows/open", schemaPath: "#/$defs/figuresFlows/properties/open/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
          if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
            let err45 = { instancePath: instancePath + "/flows/open", schemaPath: "#/$defs/figuresFlows/properties/open/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
        if (data0.died !== void 0) {
          let data9 = data0.died;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err46 = { instancePath: instancePath + "/flows/died", schemaPath: "#/$defs/figuresFlows/properties/died/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
            let err47 = { instancePath: instancePath + "/flows/died", schemaPath: "#/$defs/figuresFlows/properties/died/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
      } else {
        let err48 = { instancePath: instancePath + "/flows", schemaPath: "#/$defs/figuresFlows/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.successRate !== void 0) {
      let data10 = data.successRate;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 100 || isNaN(data10)) {
          let err49 = { instancePath: instancePath + "/successRate", schemaPath: "#/properties/successRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          let err50 = { instancePath: instancePath + "/successRate", schemaPath: "#/properties/successRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
      } else {
        let err51 = { instancePath: instancePath + "/successRate", schemaPath: "#/properties/successRate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
    if (data.acceptedRate !== void 0) {
      let data11 = data.acceptedRate;
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 100 || isNaN(data11)) {
          let err52 = { instancePath: instancePath + "/acceptedRate", schemaPath: "#/properties/acceptedRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          let err53 = { instancePath: instancePath + "/acceptedRate", schemaPath: "#/properties/acceptedRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
      } else {
        let err54 = { instancePath: instancePath + "/acceptedRate", schemaPath: "#/properties/acceptedRate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.duration !== void 0) {
      let data12 = data.duration;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.known === void 0) {
          let err55 = { instancePath: instancePath + "/duration", schemaPath: "#/$defs/figuresDuration/required", keyword: "required", params: { missingProperty: "known" }, message: "must have required property 'known'" };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        for (let key2 in data12)
          if (!(key2 === "known" || key2 === "averageMs" || key2 === "p50Ms" || key2 === "p95Ms" || key2 === "maxMs")) {
            let err56 = { instancePath: instancePath + "/duration", schemaPath: "#/$defs/figuresDuration/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        if (data12.known !== void 0) {
          let data13 = data12.known;
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            let err57 = { instancePath: instancePath + "/duration/known", schemaPath: "#/$defs/figuresDuration/properties/known/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
          if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
            let err58 = { instancePath: instancePath + "/duration/known", schemaPath: "#/$defs/figuresDuration/properties/known/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
        if (data12.averageMs !== void 0) {
          let data14 = data12.averageMs;
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 < 0 || isNaN(data14)) {
              let err59 = { instancePath: instancePath + "/duration/averageMs", schemaPath: "#/$defs/figuresDuration/properties/averageMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          } else {
            let err60 = { instancePath: instancePath + "/duration/averageMs", schemaPath: "#/$defs/figuresDuration/properties/averageMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        if (data12.p50Ms !== void 0) {
          let data15 = data12.p50Ms;
          if (typeof data15 == "number" && isFinite(data15)) {
            if (data15 < 0 || isNaN(data15)) {
              let err61 = { instancePath: instancePath + "/duration/p50Ms", schemaPath: "#/$defs/figuresDuration/properties/p50Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
          } else {
            let err62 = { instancePath: instancePath + "/duration/p50Ms", schemaPath: "#/$defs/figuresDuration/properties/p50Ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
        }
        if (data12.p95Ms !== void 0) {
          let data16 = data12.p95Ms;
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 < 0 || isNaN(data16)) {
              let err63 = { instancePath: instancePath + "/duration/p95Ms", schemaPath: "#/$defs/figuresDuration/properties/p95Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
          } else {
            let err64 = { instancePath: instancePath + "/duration/p95Ms", schemaPath: "#/$defs/figuresDuration/properties/p95Ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
        }
        if (data12.maxMs !== void 0) {
          let data17 = data12.maxMs;
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 < 0 || isNaN(data17)) {
              let err65 = { instancePath: instancePath + "/duration/maxMs", schemaPath: "#/$defs/figuresDuration/properties/maxMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
          } else {
            let err66 = { instancePath: instancePath + "/duration/maxMs", schemaPath: "#/$defs/figuresDuration/properties/maxMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
      } else {
        let err67 = { instancePath: instancePath + "/duration", schemaPath: "#/$defs/figuresDuration/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
    if (data.cost !== void 0) {
      let data18 = data.cost;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (data18.known === void 0) {
          let err68 = { instancePath: instancePath + "/cost", schemaPath: "#/$defs/figuresCost/required", keyword: "required", params: { missingProperty: "known" }, message: "must have required property 'known'" };
          vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
        }
        if (data18.unknown === void 0) {
          let err69 = { instancePath: instancePath + "/cost", schemaPath: "#/$defs/figuresCost/required", keyword: "required", params: { missingProperty: "unknown" }, message: "must have required property 'unknown'" };
          vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
        }
        if (data18.estimated === void 0) {
          let err70 = { instancePath: instancePath + "/cost", schemaPath: "#/$defs/figuresCost/required", keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" };
          vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
        }
        if (data18.bookedUsd === void 0) {
          let err71 = { instancePath: instancePath + "/cost", schemaPath: "#/$defs/figuresCost/required", keyword: "required", params: { missingProperty: "bookedUsd" }, message: "must have required property 'bookedUsd'" };
          vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
        }
        for (let key3 in data18)
          if (!(key3 === "known" || key3 === "unknown" || key3 === "estimated" || key3 === "totalUsd" || key3 === "averageUsd" || key3 === "maxUsd" || key3 === "bookedUsd" || key3 === "perAcceptedUsd")) {
            let err72 = { instancePath: instancePath + "/cost", schemaPath: "#/$defs/figuresCost/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
        if (data18.known !== void 0) {
          let data19 = data18.known;
          if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
            let err73 = { instancePath: instancePath + "/cost/known", schemaPath: "#/$defs/figuresCost/properties/known/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
          if (typeof data19 == "number" && isFinite(data19) && (data19 < 0 || isNaN(data19))) {
            let err74 = { instancePath: instancePath + "/cost/known", schemaPath: "#/$defs/figuresCost/properties/known/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
        }
        if (data18.unknown !== void 0) {
          let data20 = data18.unknown;
          if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
            let err75 = { instancePath: instancePath + "/cost/unknown", schemaPath: "#/$defs/figuresCost/properties/unknown/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
          }
          if (typeof data20 == "number" && isFinite(data20) && (data20 < 0 || isNaN(data20))) {
            let err76 = { instancePath: instancePath + "/cost/unknown", schemaPath: "#/$defs/figuresCost/properties/unknown/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
        }
        if (data18.estimated !== void 0) {
          let data21 = data18.estimated;
          if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
            let err77 = { instancePath: instancePath + "/cost/estimated", schemaPath: "#/$defs/figuresCost/properties/estimated/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
          }
          if (typeof data21 == "number" && isFinite(data21) && (data21 < 0 || isNaN(data21))) {
            let err78 = { instancePath: instancePath + "/cost/estimated", schemaPath: "#/$defs/figuresCost/properties/estimated/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
        }
        if (data18.totalUsd !== void 0) {
          let data22 = data18.totalUsd;
          if (typeof data22 == "number" && isFinite(data22)) {
            if (data22 < 0 || isNaN(data22)) {
              let err79 = { instancePath: instancePath + "/cost/totalUsd", schemaPath: "#/$defs/figuresCost/properties/totalUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
          } else {
            let err80 = { instancePath: instancePath + "/cost/totalUsd", schemaPath: "#/$defs/figuresCost/properties/totalUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        }
        if (data18.averageUsd !== void 0) {
          let data23 = data18.averageUsd;
          if (typeof data23 == "number" && isFinite(data23)) {
            if (data23 < 0 || isNaN(data23)) {
              let err81 = { instancePath: instancePath + "/cost/averageUsd", schemaPath: "#/$defs/figuresCost/properties/averageUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
          } else {
            let err82 = { instancePath: instancePath + "/cost/averageUsd", schemaPath: "#/$defs/figuresCost/properties/averageUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
        }
        if (data18.maxUsd !== void 0) {
          let data24 = data18.maxUsd;
          if (typeof data24 == "number" && isFinite(data24)) {
            if (data24 < 0 || isNaN(data24)) {
              let err83 = { instancePath: instancePath + "/cost/maxUsd", schemaPath: "#/$defs/figuresCost/properties/maxUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
          } else {
            let err84 = { instancePath: instancePath + "/cost/maxUsd", schemaPath: "#/$defs/figuresCost/properties/maxUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
          }
        }
        if (data18.bookedUsd !== void 0) {
          let data25 = data18.bookedUsd;
          if (typeof data25 == "number" && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              let err85 = { instancePath: instancePath + "/cost/bookedUsd", schemaPath: "#/$defs/figuresCost/properties/bookedUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
            }
          } else {
            let err86 = { instancePath: instancePath + "/cost/bookedUsd", schemaPath: "#/$defs/figuresCost/properties/bookedUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
        }
        if (data18.perAcceptedUsd !== void 0) {
          let data26 = data18.perAcceptedUsd;
          if (typeof data26 == "number" && isFinite(data26)) {
            if (data26 < 0 || isNaN(data26)) {
              let err87 = { instancePath: instancePath + "/cost/perAcceptedUsd", schemaPath: "#/$defs/figuresCost/properties/perAcceptedUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
          } else {
            let err88 = { instancePath: instancePath + "/cost/perAcceptedUsd", schemaPath: "#/$defs/figuresCost/properties/perAcceptedUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        }
      } else {
        let err89 = { instancePath: instancePath + "/cost", schemaPath: "#/$defs/figuresCost/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
      }
    }
    if (data.tokens !== void 0) {
      let data27 = data.tokens;
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        if (data27.unknown === void 0) {
          let err90 = { instancePath: instancePath + "/tokens", schemaPath: "#/$defs/figuresTokens/required", keyword: "required", params: { missingProperty: "unknown" }, message: "must have required property 'unknown'" };
          vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
        }
        for (let key4 in data27)
          if (!(key4 === "input" || key4 === "output" || key4 === "unknown")) {
            let err91 = { instancePath: instancePath + "/tokens", schemaPath: "#/$defs/figuresTokens/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
        if (data27.input !== void 0) {
          let data28 = data27.input;
          if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
            let err92 = { instancePath: instancePath + "/tokens/input", schemaPath: "#/$defs/figuresTokens/properties/input/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
          }
          if (typeof data28 == "number" && isFinite(data28) && (data28 < 0 || isNaN(data28))) {
            let err93 = { instancePath: instancePath + "/tokens/input", schemaPath: "#/$defs/figuresTokens/properties/input/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
          }
        }
        if (data27.output !== void 0) {
          let data29 = data27.output;
          if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
            let err94 = { instancePath: instancePath + "/tokens/output", schemaPath: "#/$defs/figuresTokens/properties/output/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
          }
          if (typeof data29 == "number" && isFinite(data29) && (data29 < 0 || isNaN(data29))) {
            let err95 = { instancePath: instancePath + "/tokens/output", schemaPath: "#/$defs/figuresTokens/properties/output/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
          }
        }
        if (data27.unknown !== void 0) {
          let data30 = data27.unknown;
          if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
            let err96 = { instancePath: instancePath + "/tokens/unknown", schemaPath: "#/$defs/figuresTokens/properties/unknown/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
          }
          if (typeof data30 == "number" && isFinite(data30) && (data30 < 0 || isNaN(data30))) {
            let err97 = { instancePath: instancePath + "/tokens/unknown", schemaPath: "#/$defs/figuresTokens/properties/unknown/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
          }
        }
      } else {
        let err98 = { instancePath: instancePath + "/tokens", schemaPath: "#/$defs/figuresTokens/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
      }
    }
    if (data.retries !== void 0) {
      let data31 = data.retries;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        if (data31.known === void 0) {
          let err99 = { instancePath: instancePath + "/retries", schemaPath: "#/$defs/figuresCount/required", keyword: "required", params: { missingProperty: "known" }, message: "must have required property 'known'" };
          vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
        }
        if (data31.flows === void 0) {
          let err100 = { instancePath: instancePath + "/retries", schemaPath: "#/$defs/figuresCount/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
          vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
        }
        for (let key5 in data31)
          if (!(key5 === "known" || key5 === "total" || key5 === "flows")) {
            let err101 = { instancePath: instancePath + "/retries", schemaPath: "#/$defs/figuresCount/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
          }
        if (data31.known !== void 0) {
          let data32 = data31.known;
          if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
            let err102 = { instancePath: instancePath + "/retries/known", schemaPath: "#/$defs/figuresCount/properties/known/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
          }
          if (typeof data32 == "number" && isFinite(data32) && (data32 < 0 || isNaN(data32))) {
            let err103 = { instancePath: instancePath + "/retries/known", schemaPath: "#/$defs/figuresCount/properties/known/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
          }
        }
        if (data31.total !== void 0) {
          let data33 = data31.total;
          if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
            let err104 = { instancePath: instancePath + "/retries/total", schemaPath: "#/$defs/figuresCount/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
          }
          if (typeof data33 == "number" && isFinite(data33) && (data33 < 0 || isNaN(data33))) {
            let err105 = { instancePath: instancePath + "/retries/total", schemaPath: "#/$defs/figuresCount/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
          }
        }
        if (data31.flows !== void 0) {
          let data34 = data31.flows;
          if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
            let err106 = { instancePath: instancePath + "/retries/flows", schemaPath: "#/$defs/figuresCount/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
          if (typeof data34 == "number" && isFinite(data34) && (data34 < 0 || isNaN(data34))) {
            let err107 = { instancePath: instancePath + "/retries/flows", schemaPath: "#/$defs/figuresCount/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
          }
        }
      } else {
        let err108 = { instancePath: instancePath + "/retries", schemaPath: "#/$defs/figuresCount/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
      }
    }
    if (data.fallbacks !== void 0) {
      let data35 = data.fallbacks;
      if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
        if (data35.known === void 0) {
          let err109 = { instancePath: instancePath + "/fallbacks", schemaPath: "#/$defs/figuresCount/required", keyword: "required", params: { missingProperty: "known" }, message: "must have required property 'known'" };
          vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
        }
        if (data35.flows === void 0) {
          let err110 = { instancePath: instancePath + "/fallbacks", schemaPath: "#/$defs/figuresCount/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
          vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
        }
        for (let key6 in data35)
          if (!(key6 === "known" || key6 === "total" || key6 === "flows")) {
            let err111 = { instancePath: instancePath + "/fallbacks", schemaPath: "#/$defs/figuresCount/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
          }
        if (data35.known !== void 0) {
          let data36 = data35.known;
          if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36))) {
            let err112 = { instancePath: instancePath + "/fallbacks/known", schemaPath: "#/$defs/figuresCount/properties/known/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
          }
          if (typeof data36 == "number" && isFinite(data36) && (data36 < 0 || isNaN(data36))) {
            let err113 = { instancePath: instancePath + "/fallbacks/known", schemaPath: "#/$defs/figuresCount/properties/known/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
          }
        }
        if (data35.total !== void 0) {
          let data37 = data35.total;
          if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
            let err114 = { instancePath: instancePath + "/fallbacks/total", schemaPath: "#/$defs/figuresCount/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
          }
          if (typeof data37 == "number" && isFinite(data37) && (data37 < 0 || isNaN(data37))) {
            let err115 = { instancePath: instancePath + "/fallbacks/total", schemaPath: "#/$defs/figuresCount/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
          }
        }
        if (data35.flows !== void 0) {
          let data38 = data35.flows;
          if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
            let err116 = { instancePath: instancePath + "/fallbacks/flows", schemaPath: "#/$defs/figuresCount/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
          }
          if (typeof data38 == "number" && isFinite(data38) && (data38 < 0 || isNaN(data38))) {
            let err117 = { instancePath: instancePath + "/fallbacks/flows", schemaPath: "#/$defs/figuresCount/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
        }
      } else {
        let err118 = { instancePath: instancePath + "/fallbacks", schemaPath: "#/$defs/figuresCount/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
      }
    }
    if (data.repairRounds !== void 0) {
      let data39 = data.repairRounds;
      if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
        if (data39.known === void 0) {
          let err119 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/$defs/figuresCount/required", keyword: "required", params: { missingProperty: "known" }, message: "must have required property 'known'" };
          vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
        }
        if (data39.flows === void 0) {
          let err120 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/$defs/figuresCount/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
          vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
        }
        for (let key7 in data39)
          if (!(key7 === "known" || key7 === "total" || key7 === "flows")) {
            let err121 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/$defs/figuresCount/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
          }
        if (data39.known !== void 0) {
          let data40 = data39.known;
          if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
            let err122 = { instancePath: instancePath + "/repairRounds/known", schemaPath: "#/$defs/figuresCount/properties/known/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
          if (typeof data40 == "number" && isFinite(data40) && (data40 < 0 || isNaN(data40))) {
            let err123 = { instancePath: instancePath + "/repairRounds/known", schemaPath: "#/$defs/figuresCount/properties/known/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
          }
        }
        if (data39.total !== void 0) {
          let data41 = data39.total;
          if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
            let err124 = { instancePath: instancePath + "/repairRounds/total", schemaPath: "#/$defs/figuresCount/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
          }
          if (typeof data41 == "number" && isFinite(data41) && (data41 < 0 || isNaN(data41))) {
            let err125 = { instancePath: instancePath + "/repairRounds/total", schemaPath: "#/$defs/figuresCount/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
          }
        }
        if (data39.flows !== void 0) {
          let data42 = data39.flows;
          if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
            let err126 = { instancePath: instancePath + "/repairRounds/flows", schemaPath: "#/$defs/figuresCount/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
          }
          if (typeof data42 == "number" && isFinite(data42) && (data42 < 0 || isNaN(data42))) {
            let err127 = { instancePath: instancePath + "/repairRounds/flows", schemaPath: "#/$defs/figuresCount/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
          }
        }
      } else {
        let err128 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/$defs/figuresCount/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
      }
    }
    if (data.gates !== void 0) {
      let data43 = data.gates;
      if (Array.isArray(data43)) {
        let len0 = data43.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data44 = data43[i0];
          if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
            if (data44.gate === void 0) {
              let err129 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
              vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
            }
            if (data44.passed === void 0) {
              let err130 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/required", keyword: "required", params: { missingProperty: "passed" }, message: "must have required property 'passed'" };
              vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
            }
            if (data44.failed === void 0) {
              let err131 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/required", keyword: "required", params: { missingProperty: "failed" }, message: "must have required property 'failed'" };
              vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
            }
            if (data44.undecided === void 0) {
              let err132 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/required", keyword: "required", params: { missingProperty: "undecided" }, message: "must have required property 'undecided'" };
              vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
            }
            if (data44.passRate === void 0) {
              let err133 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/required", keyword: "required", params: { missingProperty: "passRate" }, message: "must have required property 'passRate'" };
              vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
            }
            for (let key8 in data44)
              if (!(key8 === "gate" || key8 === "passed" || key8 === "failed" || key8 === "undecided" || key8 === "passRate")) {
                let err134 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
              }
            if (data44.gate !== void 0) {
              let data45 = data44.gate;
              if (!(data45 === "contract" || data45 === "coverage" || data45 === "mutation" || data45 === "security" || data45 === "review")) {
                let err135 = { instancePath: instancePath + "/gates/" + i0 + "/gate", schemaPath: "#/$defs/figuresGate/properties/gate/enum", keyword: "enum", params: { allowedValues: schema40.properties.gate.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
              }
            }
            if (data44.passed !== void 0) {
              let data46 = data44.passed;
              if (!(typeof data46 == "number" && !(data46 % 1) && !isNaN(data46) && isFinite(data46))) {
                let err136 = { instancePath: instancePath + "/gates/" + i0 + "/passed", schemaPath: "#/$defs/figuresGate/properties/passed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
              }
              if (typeof data46 == "number" && isFinite(data46) && (data46 < 0 || isNaN(data46))) {
                let err137 = { instancePath: instancePath + "/gates/" + i0 + "/passed", schemaPath: "#/$defs/figuresGate/properties/passed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
              }
            }
            if (data44.failed !== void 0) {
              let data47 = data44.failed;
              if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47))) {
                let err138 = { instancePath: instancePath + "/gates/" + i0 + "/failed", schemaPath: "#/$defs/figuresGate/properties/failed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
              }
              if (typeof data47 == "number" && isFinite(data47) && (data47 < 0 || isNaN(data47))) {
                let err139 = { instancePath: instancePath + "/gates/" + i0 + "/failed", schemaPath: "#/$defs/figuresGate/properties/failed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
              }
            }
            if (data44.undecided !== void 0) {
              let data48 = data44.undecided;
              if (!(typeof data48 == "number" && !(data48 % 1) && !isNaN(data48) && isFinite(data48))) {
                let err140 = { instancePath: instancePath + "/gates/" + i0 + "/undecided", schemaPath: "#/$defs/figuresGate/properties/undecided/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
              }
              if (typeof data48 == "number" && isFinite(data48) && (data48 < 0 || isNaN(data48))) {
                let err141 = { instancePath: instancePath + "/gates/" + i0 + "/undecided", schemaPath: "#/$defs/figuresGate/properties/undecided/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
              }
            }
            if (data44.passRate !== void 0) {
              let data49 = data44.passRate;
              if (typeof data49 == "number" && isFinite(data49)) {
                if (data49 > 100 || isNaN(data49)) {
                  let err142 = { instancePath: instancePath + "/gates/" + i0 + "/passRate", schemaPath: "#/$defs/figuresGate/properties/passRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                  vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                }
                if (data49 < 0 || isNaN(data49)) {
                  let err143 = { instancePath: instancePath + "/gates/" + i0 + "/passRate", schemaPath: "#/$defs/figuresGate/properties/passRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
                }
              } else {
                let err144 = { instancePath: instancePath + "/gates/" + i0 + "/passRate", schemaPath: "#/$defs/figuresGate/properties/passRate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
              }
            }
          } else {
            let err145 = { instancePath: instancePath + "/gates/" + i0, schemaPath: "#/$defs/figuresGate/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
          }
        }
      } else {
        let err146 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
      }
    }
    if (data.killRate !== void 0 && (validate22(data.killRate, { instancePath: instancePath + "/killRate", parentData: data, parentDataProperty: "killRate", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length)), data.roi !== void 0) {
      let data51 = data.roi;
      if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
        if (data51.acceptedBlocks === void 0) {
          let err147 = { instancePath: instancePath + "/roi", schemaPath: "#/$defs/figuresRoi/required", keyword: "required", params: { missingProperty: "acceptedBlocks" }, message: "must have required property 'acceptedBlocks'" };
          vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
        }
        if (data51.hoursSaved === void 0) {
          let err148 = { instancePath: instancePath + "/roi", schemaPath: "#/$defs/figuresRoi/required", keyword: "required", params: { missingProperty: "hoursSaved" }, message: "must have required property 'hoursSaved'" };
          vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
        }
        if (data51.hourlyUsd === void 0) {
          let err149 = { instancePath: instancePath + "/roi", schemaPath: "#/$defs/figuresRoi/required", keyword: "required", params: { missingProperty: "hourlyUsd" }, message: "must have required property 'hourlyUsd'" };
          vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
        }
        if (data51.savedUsd === void 0) {
          let err150 = { instancePath: instancePath + "/roi", schemaPath: "#/$defs/figuresRoi/required", keyword: "required", params: { missingProperty: "savedUsd" }, message: "must have required property 'savedUsd'" };
          vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
        }
        for (let key9 in data51)
          if (!(key9 === "acceptedBlocks" || key9 === "hoursSaved" || key9 === "hourlyUsd" || key9 === "savedUsd" || key9 === "costUsd" || key9 === "ratio")) {
            let err151 = { instancePath: instancePath + "/roi", schemaPath: "#/$defs/figuresRoi/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
          }
        if (data51.acceptedBlocks !== void 0) {
          let data52 = data51.acceptedBlocks;
          if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
            let err152 = { instancePath: instancePath + "/roi/acceptedBlocks", schemaPath: "#/$defs/figuresRoi/properties/acceptedBlocks/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
          }
          if (typeof data52 == "number" && isFinite(data52) && (data52 < 0 || isNaN(data52))) {
            let err153 = { instancePath: instancePath + "/roi/acceptedBlocks", schemaPath: "#/$defs/figuresRoi/properties/acceptedBlocks/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
          }
        }
        if (data51.hoursSaved !== void 0) {
          let data53 = data51.hoursSaved;
          if (typeof data53 == "number" && isFinite(data53)) {
            if (data53 < 0 || isNaN(data53)) {
              let err154 = { instancePath: instancePath + "/roi/hoursSaved", schemaPath: "#/$defs/figuresRoi/properties/hoursSaved/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
            }
          } else {
            let err155 = { instancePath: instancePath + "/roi/hoursSaved", schemaPath: "#/$defs/figuresRoi/properties/hoursSaved/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
          }
        }
        if (data51.hourlyUsd !== void 0) {
          let data54 = data51.hourlyUsd;
          if (typeof data54 == "number" && isFinite(data54)) {
            if (data54 < 0 || isNaN(data54)) {
              let err156 = { instancePath: instancePath + "/roi/hourlyUsd", schemaPath: "#/$defs/figuresRoi/properties/hourlyUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
            }
          } else {
            let err157 = { instancePath: instancePath + "/roi/hourlyUsd", schemaPath: "#/$defs/figuresRoi/properties/hourlyUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
          }
        }
        if (data51.savedUsd !== void 0) {
          let data55 = data51.savedUsd;
          if (typeof data55 == "number" && isFinite(data55)) {
            if (data55 < 0 || isNaN(data55)) {
              let err158 = { instancePath: instancePath + "/roi/savedUsd", schemaPath: "#/$defs/figuresRoi/properties/savedUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
            }
          } else {
            let err159 = { instancePath: instancePath + "/roi/savedUsd", schemaPath: "#/$defs/figuresRoi/properties/savedUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
          }
        }
        if (data51.costUsd !== void 0) {
          let data56 = data51.costUsd;
          if (typeof data56 == "number" && isFinite(data56)) {
            if (data56 < 0 || isNaN(data56)) {
              let err160 = { instancePath: instancePath + "/roi/costUsd", schemaPath: "#/$defs/figuresRoi/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
            }
          } else {
            let err161 = { instancePath: instancePath + "/roi/costUsd", schemaPath: "#/$defs/figuresRoi/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
          }
        }
        if (data51.ratio !== void 0) {
          let data57 = data51.ratio;
          if (typeof data57 == "number" && isFinite(data57)) {
            if (data57 < 0 || isNaN(data57)) {
              let err162 = { instancePath: instancePath + "/roi/ratio", schemaPath: "#/$defs/figuresRoi/properties/ratio/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
            }
          } else {
            let err163 = { instancePath: instancePath + "/roi/ratio", schemaPath: "#/$defs/figuresRoi/properties/ratio/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
          }
        }
      } else {
        let err164 = { instancePath: instancePath + "/roi", schemaPath: "#/$defs/figuresRoi/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
      }
    }
    if (data.repositories !== void 0) {
      let data58 = data.repositories;
      if (Array.isArray(data58)) {
        let len1 = data58.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data59 = data58[i1];
          if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
            if (data59.name === void 0) {
              let err165 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
            }
            if (data59.ended === void 0) {
              let err166 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "ended" }, message: "must have required property 'ended'" };
              vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
            }
            if (data59.accepted === void 0) {
              let err167 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "accepted" }, message: "must have required property 'accepted'" };
              vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
            }
            if (data59.rejected === void 0) {
              let err168 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "rejected" }, message: "must have required property 'rejected'" };
              vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
            }
            if (data59.failed === void 0) {
              let err169 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "failed" }, message: "must have required property 'failed'" };
              vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
            }
            if (data59.cancelled === void 0) {
              let err170 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property 'cancelled'" };
              vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
            }
            if (data59.unknownCost === void 0) {
              let err171 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "unknownCost" }, message: "must have required property 'unknownCost'" };
              vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
            }
            if (data59.bookedUsd === void 0) {
              let err172 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "bookedUsd" }, message: "must have required property 'bookedUsd'" };
              vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
            }
            for (let key10 in data59)
              if (!func1.call(schema44.properties, key10)) {
                let err173 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
              }
            if (data59.name !== void 0 && typeof data59.name != "string") {
              let err174 = { instancePath: instancePath + "/repositories/" + i1 + "/name", schemaPath: "#/$defs/figuresGroup/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
            }
            if (data59.ended !== void 0) {
              let data61 = data59.ended;
              if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61) && isFinite(data61))) {
                let err175 = { instancePath: instancePath + "/repositories/" + i1 + "/ended", schemaPath: "#/$defs/figuresGroup/properties/ended/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
              }
              if (typeof data61 == "number" && isFinite(data61) && (data61 < 0 || isNaN(data61))) {
                let err176 = { instancePath: instancePath + "/repositories/" + i1 + "/ended", schemaPath: "#/$defs/figuresGroup/properties/ended/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
              }
            }
            if (data59.accepted !== void 0) {
              let data62 = data59.accepted;
              if (!(typeof data62 == "number" && !(data62 % 1) && !isNaN(data62) && isFinite(data62))) {
                let err177 = { instancePath: instancePath + "/repositories/" + i1 + "/accepted", schemaPath: "#/$defs/figuresGroup/properties/accepted/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
              }
              if (typeof data62 == "number" && isFinite(data62) && (data62 < 0 || isNaN(data62))) {
                let err178 = { instancePath: instancePath + "/repositories/" + i1 + "/accepted", schemaPath: "#/$defs/figuresGroup/properties/accepted/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
              }
            }
            if (data59.rejected !== void 0) {
              let data63 = data59.rejected;
              if (!(typeof data63 == "number" && !(data63 % 1) && !isNaN(data63) && isFinite(data63))) {
                let err179 = { instancePath: instancePath + "/repositories/" + i1 + "/rejected", schemaPath: "#/$defs/figuresGroup/properties/rejected/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
              }
              if (typeof data63 == "number" && isFinite(data63) && (data63 < 0 || isNaN(data63))) {
                let err180 = { instancePath: instancePath + "/repositories/" + i1 + "/rejected", schemaPath: "#/$defs/figuresGroup/properties/rejected/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
              }
            }
            if (data59.failed !== void 0) {
              let data64 = data59.failed;
              if (!(typeof data64 == "number" && !(data64 % 1) && !isNaN(data64) && isFinite(data64))) {
                let err181 = { instancePath: instancePath + "/repositories/" + i1 + "/failed", schemaPath: "#/$defs/figuresGroup/properties/failed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
              }
              if (typeof data64 == "number" && isFinite(data64) && (data64 < 0 || isNaN(data64))) {
                let err182 = { instancePath: instancePath + "/repositories/" + i1 + "/failed", schemaPath: "#/$defs/figuresGroup/properties/failed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
              }
            }
            if (data59.cancelled !== void 0) {
              let data65 = data59.cancelled;
              if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
                let err183 = { instancePath: instancePath + "/repositories/" + i1 + "/cancelled", schemaPath: "#/$defs/figuresGroup/properties/cancelled/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
              }
              if (typeof data65 == "number" && isFinite(data65) && (data65 < 0 || isNaN(data65))) {
                let err184 = { instancePath: instancePath + "/repositories/" + i1 + "/cancelled", schemaPath: "#/$defs/figuresGroup/properties/cancelled/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
              }
            }
            if (data59.successRate !== void 0) {
              let data66 = data59.successRate;
              if (typeof data66 == "number" && isFinite(data66)) {
                if (data66 > 100 || isNaN(data66)) {
                  let err185 = { instancePath: instancePath + "/repositories/" + i1 + "/successRate", schemaPath: "#/$defs/figuresGroup/properties/successRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                  vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
                }
                if (data66 < 0 || isNaN(data66)) {
                  let err186 = { instancePath: instancePath + "/repositories/" + i1 + "/successRate", schemaPath: "#/$defs/figuresGroup/properties/successRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
                }
              } else {
                let err187 = { instancePath: instancePath + "/repositories/" + i1 + "/successRate", schemaPath: "#/$defs/figuresGroup/properties/successRate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
              }
            }
            if (data59.p95Ms !== void 0) {
              let data67 = data59.p95Ms;
              if (typeof data67 == "number" && isFinite(data67)) {
                if (data67 < 0 || isNaN(data67)) {
                  let err188 = { instancePath: instancePath + "/repositories/" + i1 + "/p95Ms", schemaPath: "#/$defs/figuresGroup/properties/p95Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
                }
              } else {
                let err189 = { instancePath: instancePath + "/repositories/" + i1 + "/p95Ms", schemaPath: "#/$defs/figuresGroup/properties/p95Ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
              }
            }
            if (data59.costUsd !== void 0) {
              let data68 = data59.costUsd;
              if (typeof data68 == "number" && isFinite(data68)) {
                if (data68 < 0 || isNaN(data68)) {
                  let err190 = { instancePath: instancePath + "/repositories/" + i1 + "/costUsd", schemaPath: "#/$defs/figuresGroup/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
                }
              } else {
                let err191 = { instancePath: instancePath + "/repositories/" + i1 + "/costUsd", schemaPath: "#/$defs/figuresGroup/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
              }
            }
            if (data59.averageUsd !== void 0) {
              let data69 = data59.averageUsd;
              if (typeof data69 == "number" && isFinite(data69)) {
                if (data69 < 0 || isNaN(data69)) {
                  let err192 = { instancePath: instancePath + "/repositories/" + i1 + "/averageUsd", schemaPath: "#/$defs/figuresGroup/properties/averageUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
                }
              } else {
                let err193 = { instancePath: instancePath + "/repositories/" + i1 + "/averageUsd", schemaPath: "#/$defs/figuresGroup/properties/averageUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
              }
            }
            if (data59.unknownCost !== void 0) {
              let data70 = data59.unknownCost;
              if (!(typeof data70 == "number" && !(data70 % 1) && !isNaN(data70) && isFinite(data70))) {
                let err194 = { instancePath: instancePath + "/repositories/" + i1 + "/unknownCost", schemaPath: "#/$defs/figuresGroup/properties/unknownCost/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
              }
              if (typeof data70 == "number" && isFinite(data70) && (data70 < 0 || isNaN(data70))) {
                let err195 = { instancePath: instancePath + "/repositories/" + i1 + "/unknownCost", schemaPath: "#/$defs/figuresGroup/properties/unknownCost/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
              }
            }
            if (data59.bookedUsd !== void 0) {
              let data71 = data59.bookedUsd;
              if (typeof data71 == "number" && isFinite(data71)) {
                if (data71 < 0 || isNaN(data71)) {
                  let err196 = { instancePath: instancePath + "/repositories/" + i1 + "/bookedUsd", schemaPath: "#/$defs/figuresGroup/properties/bookedUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
                }
              } else {
                let err197 = { instancePath: instancePath + "/repositories/" + i1 + "/bookedUsd", schemaPath: "#/$defs/figuresGroup/properties/bookedUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
              }
            }
          } else {
            let err198 = { instancePath: instancePath + "/repositories/" + i1, schemaPath: "#/$defs/figuresGroup/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
          }
        }
      } else {
        let err199 = { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
      }
    }
    if (data.families !== void 0) {
      let data72 = data.families;
      if (Array.isArray(data72)) {
        let len2 = data72.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data73 = data72[i2];
          if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
            if (data73.name === void 0) {
              let err200 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
            }
            if (data73.ended === void 0) {
              let err201 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "ended" }, message: "must have required property 'ended'" };
              vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
            }
            if (data73.accepted === void 0) {
              let err202 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "accepted" }, message: "must have required property 'accepted'" };
              vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
            }
            if (data73.rejected === void 0) {
              let err203 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "rejected" }, message: "must have required property 'rejected'" };
              vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
            }
            if (data73.failed === void 0) {
              let err204 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "failed" }, message: "must have required property 'failed'" };
              vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
            }
            if (data73.cancelled === void 0) {
              let err205 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property 'cancelled'" };
              vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
            }
            if (data73.unknownCost === void 0) {
              let err206 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "unknownCost" }, message: "must have required property 'unknownCost'" };
              vErrors === null ? vErrors = [err206] : vErrors.push(err206), errors++;
            }
            if (data73.bookedUsd === void 0) {
              let err207 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/required", keyword: "required", params: { missingProperty: "bookedUsd" }, message: "must have required property 'bookedUsd'" };
              vErrors === null ? vErrors = [err207] : vErrors.push(err207), errors++;
            }
            for (let key11 in data73)
              if (!func1.call(schema44.properties, key11)) {
                let err208 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err208] : vErrors.push(err208), errors++;
              }
            if (data73.name !== void 0 && typeof data73.name != "string") {
              let err209 = { instancePath: instancePath + "/families/" + i2 + "/name", schemaPath: "#/$defs/figuresGroup/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err209] : vErrors.push(err209), errors++;
            }
            if (data73.ended !== void 0) {
              let data75 = data73.ended;
              if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75) && isFinite(data75))) {
                let err210 = { instancePath: instancePath + "/families/" + i2 + "/ended", schemaPath: "#/$defs/figuresGroup/properties/ended/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err210] : vErrors.push(err210), errors++;
              }
              if (typeof data75 == "number" && isFinite(data75) && (data75 < 0 || isNaN(data75))) {
                let err211 = { instancePath: instancePath + "/families/" + i2 + "/ended", schemaPath: "#/$defs/figuresGroup/properties/ended/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err211] : vErrors.push(err211), errors++;
              }
            }
            if (data73.accepted !== void 0) {
              let data76 = data73.accepted;
              if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76) && isFinite(data76))) {
                let err212 = { instancePath: instancePath + "/families/" + i2 + "/accepted", schemaPath: "#/$defs/figuresGroup/properties/accepted/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err212] : vErrors.push(err212), errors++;
              }
              if (typeof data76 == "number" && isFinite(data76) && (data76 < 0 || isNaN(data76))) {
                let err213 = { instancePath: instancePath + "/families/" + i2 + "/accepted", schemaPath: "#/$defs/figuresGroup/properties/accepted/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err213] : vErrors.push(err213), errors++;
              }
            }
            if (data73.rejected !== void 0) {
              let data77 = data73.rejected;
              if (!(typeof data77 == "number" && !(data77 % 1) && !isNaN(data77) && isFinite(data77))) {
                let err214 = { instancePath: instancePath + "/families/" + i2 + "/rejected", schemaPath: "#/$defs/figuresGroup/properties/rejected/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err214] : vErrors.push(err214), errors++;
              }
              if (typeof data77 == "number" && isFinite(data77) && (data77 < 0 || isNaN(data77))) {
                let err215 = { instancePath: instancePath + "/families/" + i2 + "/rejected", schemaPath: "#/$defs/figuresGroup/properties/rejected/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err215] : vErrors.push(err215), errors++;
              }
            }
            if (data73.failed !== void 0) {
              let data78 = data73.failed;
              if (!(typeof data78 == "number" && !(data78 % 1) && !isNaN(data78) && isFinite(data78))) {
                let err216 = { instancePath: instancePath + "/families/" + i2 + "/failed", schemaPath: "#/$defs/figuresGroup/properties/failed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err216] : vErrors.push(err216), errors++;
              }
              if (typeof data78 == "number" && isFinite(data78) && (data78 < 0 || isNaN(data78))) {
                let err217 = { instancePath: instancePath + "/families/" + i2 + "/failed", schemaPath: "#/$defs/figuresGroup/properties/failed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err217] : vErrors.push(err217), errors++;
              }
            }
            if (data73.cancelled !== void 0) {
              let data79 = data73.cancelled;
              if (!(typeof data79 == "number" && !(data79 % 1) && !isNaN(data79) && isFinite(data79))) {
                let err218 = { instancePath: instancePath + "/families/" + i2 + "/cancelled", schemaPath: "#/$defs/figuresGroup/properties/cancelled/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err218] : vErrors.push(err218), errors++;
              }
              if (typeof data79 == "number" && isFinite(data79) && (data79 < 0 || isNaN(data79))) {
                let err219 = { instancePath: instancePath + "/families/" + i2 + "/cancelled", schemaPath: "#/$defs/figuresGroup/properties/cancelled/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err219] : vErrors.push(err219), errors++;
              }
            }
            if (data73.successRate !== void 0) {
              let data80 = data73.successRate;
              if (typeof data80 == "number" && isFinite(data80)) {
                if (data80 > 100 || isNaN(data80)) {
                  let err220 = { instancePath: instancePath + "/families/" + i2 + "/successRate", schemaPath: "#/$defs/figuresGroup/properties/successRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                  vErrors === null ? vErrors = [err220] : vErrors.push(err220), errors++;
                }
                if (data80 < 0 || isNaN(data80)) {
                  let err221 = { instancePath: instancePath + "/families/" + i2 + "/successRate", schemaPath: "#/$defs/figuresGroup/properties/successRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err221] : vErrors.push(err221), errors++;
                }
              } else {
                let err222 = { instancePath: instancePath + "/families/" + i2 + "/successRate", schemaPath: "#/$defs/figuresGroup/properties/successRate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err222] : vErrors.push(err222), errors++;
              }
            }
            if (data73.p95Ms !== void 0) {
              let data81 = data73.p95Ms;
              if (typeof data81 == "number" && isFinite(data81)) {
                if (data81 < 0 || isNaN(data81)) {
                  let err223 = { instancePath: instancePath + "/families/" + i2 + "/p95Ms", schemaPath: "#/$defs/figuresGroup/properties/p95Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err223] : vErrors.push(err223), errors++;
                }
              } else {
                let err224 = { instancePath: instancePath + "/families/" + i2 + "/p95Ms", schemaPath: "#/$defs/figuresGroup/properties/p95Ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err224] : vErrors.push(err224), errors++;
              }
            }
            if (data73.costUsd !== void 0) {
              let data82 = data73.costUsd;
              if (typeof data82 == "number" && isFinite(data82)) {
                if (data82 < 0 || isNaN(data82)) {
                  let err225 = { instancePath: instancePath + "/families/" + i2 + "/costUsd", schemaPath: "#/$defs/figuresGroup/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err225] : vErrors.push(err225), errors++;
                }
              } else {
                let err226 = { instancePath: instancePath + "/families/" + i2 + "/costUsd", schemaPath: "#/$defs/figuresGroup/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err226] : vErrors.push(err226), errors++;
              }
            }
            if (data73.averageUsd !== void 0) {
              let data83 = data73.averageUsd;
              if (typeof data83 == "number" && isFinite(data83)) {
                if (data83 < 0 || isNaN(data83)) {
                  let err227 = { instancePath: instancePath + "/families/" + i2 + "/averageUsd", schemaPath: "#/$defs/figuresGroup/properties/averageUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err227] : vErrors.push(err227), errors++;
                }
              } else {
                let err228 = { instancePath: instancePath + "/families/" + i2 + "/averageUsd", schemaPath: "#/$defs/figuresGroup/properties/averageUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err228] : vErrors.push(err228), errors++;
              }
            }
            if (data73.unknownCost !== void 0) {
              let data84 = data73.unknownCost;
              if (!(typeof data84 == "number" && !(data84 % 1) && !isNaN(data84) && isFinite(data84))) {
                let err229 = { instancePath: instancePath + "/families/" + i2 + "/unknownCost", schemaPath: "#/$defs/figuresGroup/properties/unknownCost/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err229] : vErrors.push(err229), errors++;
              }
              if (typeof data84 == "number" && isFinite(data84) && (data84 < 0 || isNaN(data84))) {
                let err230 = { instancePath: instancePath + "/families/" + i2 + "/unknownCost", schemaPath: "#/$defs/figuresGroup/properties/unknownCost/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err230] : vErrors.push(err230), errors++;
              }
            }
            if (data73.bookedUsd !== void 0) {
              let data85 = data73.bookedUsd;
              if (typeof data85 == "number" && isFinite(data85)) {
                if (data85 < 0 || isNaN(data85)) {
                  let err231 = { instancePath: instancePath + "/families/" + i2 + "/bookedUsd", schemaPath: "#/$defs/figuresGroup/properties/bookedUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err231] : vErrors.push(err231), errors++;
                }
              } else {
                let err232 = { instancePath: instancePath + "/families/" + i2 + "/bookedUsd", schemaPath: "#/$defs/figuresGroup/properties/bookedUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err232] : vErrors.push(err232), errors++;
              }
            }
          } else {
            let err233 = { instancePath: instancePath + "/families/" + i2, schemaPath: "#/$defs/figuresGroup/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err233] : vErrors.push(err233), errors++;
          }
        }
      } else {
        let err234 = { instancePath: instancePath + "/families", schemaPath: "#/properties/families/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err234] : vErrors.push(err234), errors++;
      }
    }
    if (data.models !== void 0) {
      let data86 = data.models;
      if (Array.isArray(data86)) {
        let len3 = data86.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data87 = data86[i3];
          if (data87 && typeof data87 == "object" && !Array.isArray(data87)) {
            if (data87.name === void 0) {
              let err235 = { instancePath: instancePath + "/models/" + i3, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err235] : vErrors.push(err235), errors++;
            }
            if (data87.flows === void 0) {
              let err236 = { instancePath: instancePath + "/models/" + i3, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
              vErrors === null ? vErrors = [err236] : vErrors.push(err236), errors++;
            }
            if (data87.requests === void 0) {
              let err237 = { instancePath: instancePath + "/models/" + i3, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "requests" }, message: "must have required property 'requests'" };
              vErrors === null ? vErrors = [err237] : vErrors.push(err237), errors++;
            }
            if (data87.unknownCost === void 0) {
              let err238 = { instancePath: instancePath + "/models/" + i3, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "unknownCost" }, message: "must have required property 'unknownCost'" };
              vErrors === null ? vErrors = [err238] : vErrors.push(err238), errors++;
            }
            for (let key12 in data87)
              if (!(key12 === "name" || key12 === "flows" || key12 === "requests" || key12 === "inputTokens" || key12 === "outputTokens" || key12 === "costUsd" || key12 === "unknownCost")) {
                let err239 = { instancePath: instancePath + "/models/" + i3, schemaPath: "#/$defs/figuresModel/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err239] : vErrors.push(err239), errors++;
              }
            if (data87.name !== void 0 && typeof data87.name != "string") {
              let err240 = { instancePath: instancePath + "/models/" + i3 + "/name", schemaPath: "#/$defs/figuresModel/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err240] : vErrors.push(err240), errors++;
            }
            if (data87.flows !== void 0) {
              let data89 = data87.flows;
              if (!(typeof data89 == "number" && !(data89 % 1) && !isNaN(data89) && isFinite(data89))) {
                let err241 = { instancePath: instancePath + "/models/" + i3 + "/flows", schemaPath: "#/$defs/figuresModel/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err241] : vErrors.push(err241), errors++;
              }
              if (typeof data89 == "number" && isFinite(data89) && (data89 < 0 || isNaN(data89))) {
                let err242 = { instancePath: instancePath + "/models/" + i3 + "/flows", schemaPath: "#/$defs/figuresModel/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err242] : vErrors.push(err242), errors++;
              }
            }
            if (data87.requests !== void 0) {
              let data90 = data87.requests;
              if (!(typeof data90 == "number" && !(data90 % 1) && !isNaN(data90) && isFinite(data90))) {
                let err243 = { instancePath: instancePath + "/models/" + i3 + "/requests", schemaPath: "#/$defs/figuresModel/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err243] : vErrors.push(err243), errors++;
              }
              if (typeof data90 == "number" && isFinite(data90) && (data90 < 0 || isNaN(data90))) {
                let err244 = { instancePath: instancePath + "/models/" + i3 + "/requests", schemaPath: "#/$defs/figuresModel/properties/requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err244] : vErrors.push(err244), errors++;
              }
            }
            if (data87.inputTokens !== void 0) {
              let data91 = data87.inputTokens;
              if (!(typeof data91 == "number" && !(data91 % 1) && !isNaN(data91) && isFinite(data91))) {
                let err245 = { instancePath: instancePath + "/models/" + i3 + "/inputTokens", schemaPath: "#/$defs/figuresModel/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err245] : vErrors.push(err245), errors++;
              }
              if (typeof data91 == "number" && isFinite(data91) && (data91 < 0 || isNaN(data91))) {
                let err246 = { instancePath: instancePath + "/models/" + i3 + "/inputTokens", schemaPath: "#/$defs/figuresModel/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err246] : vErrors.push(err246), errors++;
              }
            }
            if (data87.outputTokens !== void 0) {
              let data92 = data87.outputTokens;
              if (!(typeof data92 == "number" && !(data92 % 1) && !isNaN(data92) && isFinite(data92))) {
                let err247 = { instancePath: instancePath + "/models/" + i3 + "/outputTokens", schemaPath: "#/$defs/figuresModel/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err247] : vErrors.push(err247), errors++;
              }
              if (typeof data92 == "number" && isFinite(data92) && (data92 < 0 || isNaN(data92))) {
                let err248 = { instancePath: instancePath + "/models/" + i3 + "/outputTokens", schemaPath: "#/$defs/figuresModel/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err248] : vErrors.push(err248), errors++;
              }
            }
            if (data87.costUsd !== void 0) {
              let data93 = data87.costUsd;
              if (typeof data93 == "number" && isFinite(data93)) {
                if (data93 < 0 || isNaN(data93)) {
                  let err249 = { instancePath: instancePath + "/models/" + i3 + "/costUsd", schemaPath: "#/$defs/figuresModel/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err249] : vErrors.push(err249), errors++;
                }
              } else {
                let err250 = { instancePath: instancePath + "/models/" + i3 + "/costUsd", schemaPath: "#/$defs/figuresModel/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err250] : vErrors.push(err250), errors++;
              }
            }
            if (data87.unknownCost !== void 0) {
              let data94 = data87.unknownCost;
              if (!(typeof data94 == "number" && !(data94 % 1) && !isNaN(data94) && isFinite(data94))) {
                let err251 = { instancePath: instancePath + "/models/" + i3 + "/unknownCost", schemaPath: "#/$defs/figuresModel/properties/unknownCost/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err251] : vErrors.push(err251), errors++;
              }
              if (typeof data94 == "number" && isFinite(data94) && (data94 < 0 || isNaN(data94))) {
                let err252 = { instancePath: instancePath + "/models/" + i3 + "/unknownCost", schemaPath: "#/$defs/figuresModel/properties/unknownCost/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err252] : vErrors.push(err252), errors++;
              }
            }
          } else {
            let err253 = { instancePath: instancePath + "/models/" + i3, schemaPath: "#/$defs/figuresModel/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err253] : vErrors.push(err253), errors++;
          }
        }
      } else {
        let err254 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err254] : vErrors.push(err254), errors++;
      }
    }
    if (data.providers !== void 0) {
      let data95 = data.providers;
      if (Array.isArray(data95)) {
        let len4 = data95.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data96 = data95[i4];
          if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
            if (data96.name === void 0) {
              let err255 = { instancePath: instancePath + "/providers/" + i4, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err255] : vErrors.push(err255), errors++;
            }
            if (data96.flows === void 0) {
              let err256 = { instancePath: instancePath + "/providers/" + i4, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
              vErrors === null ? vErrors = [err256] : vErrors.push(err256), errors++;
            }
            if (data96.requests === void 0) {
              let err257 = { instancePath: instancePath + "/providers/" + i4, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "requests" }, message: "must have required property 'requests'" };
              vErrors === null ? vErrors = [err257] : vErrors.push(err257), errors++;
            }
            if (data96.unknownCost === void 0) {
              let err258 = { instancePath: instancePath + "/providers/" + i4, schemaPath: "#/$defs/figuresModel/required", keyword: "required", params: { missingProperty: "unknownCost" }, message: "must have required property 'unknownCost'" };
              vErrors === null ? vErrors = [err258] : vErrors.push(err258), errors++;
            }
            for (let key13 in data96)
              if (!(key13 === "name" || key13 === "flows" || key13 === "requests" || key13 === "inputTokens" || key13 === "outputTokens" || key13 === "costUsd" || key13 === "unknownCost")) {
                let err259 = { instancePath: instancePath + "/providers/" + i4, schemaPath: "#/$defs/figuresModel/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err259] : vErrors.push(err259), errors++;
              }
            if (data96.name !== void 0 && typeof data96.name != "string") {
              let err260 = { instancePath: instancePath + "/providers/" + i4 + "/name", schemaPath: "#/$defs/figuresModel/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err260] : vErrors.push(err260), errors++;
            }
            if (data96.flows !== void 0) {
              let data98 = data96.flows;
              if (!(typeof data98 == "number" && !(data98 % 1) && !isNaN(data98) && isFinite(data98))) {
                let err261 = { instancePath: instancePath + "/providers/" + i4 + "/flows", schemaPath: "#/$defs/figuresModel/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err261] : vErrors.push(err261), errors++;
              }
              if (typeof data98 == "number" && isFinite(data98) && (data98 < 0 || isNaN(data98))) {
                let err262 = { instancePath: instancePath + "/providers/" + i4 + "/flows", schemaPath: "#/$defs/figuresModel/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err262] : vErrors.push(err262), errors++;
              }
            }
            if (data96.requests !== void 0) {
              let data99 = data96.requests;
              if (!(typeof data99 == "number" && !(data99 % 1) && !isNaN(data99) && isFinite(data99))) {
                let err263 = { instancePath: instancePath + "/providers/" + i4 + "/requests", schemaPath: "#/$defs/figuresModel/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err263] : vErrors.push(err263), errors++;
              }
              if (typeof data99 == "number" && isFinite(data99) && (data99 < 0 || isNaN(data99))) {
                let err264 = { instancePath: instancePath + "/providers/" + i4 + "/requests", schemaPath: "#/$defs/figuresModel/properties/requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err264] : vErrors.push(err264), errors++;
              }
            }
            if (data96.inputTokens !== void 0) {
              let data100 = data96.inputTokens;
              if (!(typeof data100 == "number" && !(data100 % 1) && !isNaN(data100) && isFinite(data100))) {
                let err265 = { instancePath: instancePath + "/providers/" + i4 + "/inputTokens", schemaPath: "#/$defs/figuresModel/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err265] : vErrors.push(err265), errors++;
              }
              if (typeof data100 == "number" && isFinite(data100) && (data100 < 0 || isNaN(data100))) {
                let err266 = { instancePath: instancePath + "/providers/" + i4 + "/inputTokens", schemaPath: "#/$defs/figuresModel/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err266] : vErrors.push(err266), errors++;
              }
            }
            if (data96.outputTokens !== void 0) {
              let data101 = data96.outputTokens;
              if (!(typeof data101 == "number" && !(data101 % 1) && !isNaN(data101) && isFinite(data101))) {
                let err267 = { instancePath: instancePath + "/providers/" + i4 + "/outputTokens", schemaPath: "#/$defs/figuresModel/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err267] : vErrors.push(err267), errors++;
              }
              if (typeof data101 == "number" && isFinite(data101) && (data101 < 0 || isNaN(data101))) {
                let err268 = { instancePath: instancePath + "/providers/" + i4 + "/outputTokens", schemaPath: "#/$defs/figuresModel/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err268] : vErrors.push(err268), errors++;
              }
            }
            if (data96.costUsd !== void 0) {
              let data102 = data96.costUsd;
              if (typeof data102 == "number" && isFinite(data102)) {
                if (data102 < 0 || isNaN(data102)) {
                  let err269 = { instancePath: instancePath + "/providers/" + i4 + "/costUsd", schemaPath: "#/$defs/figuresModel/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err269] : vErrors.push(err269), errors++;
                }
              } else {
                let err270 = { instancePath: instancePath + "/providers/" + i4 + "/costUsd", schemaPath: "#/$defs/figuresModel/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err270] : vErrors.push(err270), errors++;
              }
            }
            if (data96.unknownCost !== void 0) {
              let data103 = data96.unknownCost;
              if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103) && isFinite(data103))) {
                let err271 = { instancePath: instancePath + "/providers/" + i4 + "/unknownCost", schemaPath: "#/$defs/figuresModel/properties/unknownCost/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err271] : vErrors.push(err271), errors++;
              }
              if (typeof data103 == "number" && isFinite(data103) && (data103 < 0 || isNaN(data103))) {
                let err272 = { instancePath: instancePath + "/providers/" + i4 + "/unknownCost", schemaPath: "#/$defs/figuresModel/properties/unknownCost/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err272] : vErrors.push(err272), errors++;
              }
            }
          } else {
            let err273 = { instancePath: instancePath + "/providers/" + i4, schemaPath: "#/$defs/figuresModel/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err273] : vErrors.push(err273), errors++;
          }
        }
      } else {
        let err274 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err274] : vErrors.push(err274), errors++;
      }
    }
    if (data.roles !== void 0) {
      let data104 = data.roles;
      if (Array.isArray(data104)) {
        let len5 = data104.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data105 = data104[i5];
          if (data105 && typeof data105 == "object" && !Array.isArray(data105)) {
            if (data105.name === void 0) {
              let err275 = { instancePath: instancePath + "/roles/" + i5, schemaPath: "#/$defs/figuresRole/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err275] : vErrors.push(err275), errors++;
            }
            if (data105.flows === void 0) {
              let err276 = { instancePath: instancePath + "/roles/" + i5, schemaPath: "#/$defs/figuresRole/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
              vErrors === null ? vErrors = [err276] : vErrors.push(err276), errors++;
            }
            if (data105.unknownCost === void 0) {
              let err277 = { instancePath: instancePath + "/roles/" + i5, schemaPath: "#/$defs/figuresRole/required", keyword: "required", params: { missingProperty: "unknownCost" }, message: "must have required property 'unknownCost'" };
              vErrors === null ? vErrors = [err277] : vErrors.push(err277), errors++;
            }
            for (let key14 in data105)
              if (!(key14 === "name" || key14 === "flows" || key14 === "costUsd" || key14 === "unknownCost")) {
                let err278 = { instancePath: instancePath + "/roles/" + i5, schemaPath: "#/$defs/figuresRole/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err278] : vErrors.push(err278), errors++;
              }
            if (data105.name !== void 0) {
              let data106 = data105.name;
              if (!(data106 === "architect" || data106 === "implementation" || data106 === "context")) {
                let err279 = { instancePath: instancePath + "/roles/" + i5 + "/name", schemaPath: "#/$defs/figuresRole/properties/name/enum", keyword: "enum", params: { allowedValues: schema48.properties.name.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err279] : vErrors.push(err279), errors++;
              }
            }
            if (data105.flows !== void 0) {
              let data107 = data105.flows;
              if (!(typeof data107 == "number" && !(data107 % 1) && !isNaN(data107) && isFinite(data107))) {
                let err280 = { instancePath: instancePath + "/roles/" + i5 + "/flows", schemaPath: "#/$defs/figuresRole/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err280] : vErrors.push(err280), errors++;
              }
              if (typeof data107 == "number" && isFinite(data107) && (data107 < 0 || isNaN(data107))) {
                let err281 = { instancePath: instancePath + "/roles/" + i5 + "/flows", schemaPath: "#/$defs/figuresRole/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err281] : vErrors.push(err281), errors++;
              }
            }
            if (data105.costUsd !== void 0) {
              let data108 = data105.costUsd;
              if (typeof data108 == "number" && isFinite(data108)) {
                if (data108 < 0 || isNaN(data108)) {
                  let err282 = { instancePath: instancePath + "/roles/" + i5 + "/costUsd", schemaPath: "#/$defs/figuresRole/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err282] : vErrors.push(err282), errors++;
                }
              } else {
                let err283 = { instancePath: instancePath + "/roles/" + i5 + "/costUsd", schemaPath: "#/$defs/figuresRole/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err283] : vErrors.push(err283), errors++;
              }
            }
            if (data105.unknownCost !== void 0) {
              let data109 = data105.unknownCost;
              if (!(typeof data109 == "number" && !(data109 % 1) && !isNaN(data109) && isFinite(data109))) {
                let err284 = { instancePath: instancePath + "/roles/" + i5 + "/unknownCost", schemaPath: "#/$defs/figuresRole/properties/unknownCost/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err284] : vErrors.push(err284), errors++;
              }
              if (typeof data109 == "number" && isFinite(data109) && (data109 < 0 || isNaN(data109))) {
                let err285 = { instancePath: instancePath + "/roles/" + i5 + "/unknownCost", schemaPath: "#/$defs/figuresRole/properties/unknownCost/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err285] : vErrors.push(err285), errors++;
              }
            }
          } else {
            let err286 = { instancePath: instancePath + "/roles/" + i5, schemaPath: "#/$defs/figuresRole/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err286] : vErrors.push(err286), errors++;
          }
        }
      } else {
        let err287 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err287] : vErrors.push(err287), errors++;
      }
    }
    if (data.errors !== void 0) {
      let data110 = data.errors;
      if (Array.isArray(data110)) {
        let len6 = data110.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data111 = data110[i6];
          if (data111 && typeof data111 == "object" && !Array.isArray(data111)) {
            if (data111.name === void 0) {
              let err288 = { instancePath: instancePath + "/errors/" + i6, schemaPath: "#/$defs/figuresNamedCount/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err288] : vErrors.push(err288), errors++;
            }
            if (data111.flows === void 0) {
              let err289 = { instancePath: instancePath + "/errors/" + i6, schemaPath: "#/$defs/figuresNamedCount/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
              vErrors === null ? vErrors = [err289] : vErrors.push(err289), errors++;
            }
            for (let key15 in data111)
              if (!(key15 === "name" || key15 === "flows")) {
                let err290 = { instancePath: instancePath + "/errors/" + i6, schemaPath: "#/$defs/figuresNamedCount/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err290] : vErrors.push(err290), errors++;
              }
            if (data111.name !== void 0 && typeof data111.name != "string") {
              let err291 = { instancePath: instancePath + "/errors/" + i6 + "/name", schemaPath: "#/$defs/figuresNamedCount/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err291] : vErrors.push(err291), errors++;
            }
            if (data111.flows !== void 0) {
              let data113 = data111.flows;
              if (!(typeof data113 == "number" && !(data113 % 1) && !isNaN(data113) && isFinite(data113))) {
                let err292 = { instancePath: instancePath + "/errors/" + i6 + "/flows", schemaPath: "#/$defs/figuresNamedCount/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err292] : vErrors.push(err292), errors++;
              }
              if (typeof data113 == "number" && isFinite(data113) && (data113 < 0 || isNaN(data113))) {
                let err293 = { instancePath: instancePath + "/errors/" + i6 + "/flows", schemaPath: "#/$defs/figuresNamedCount/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err293] : vErrors.push(err293), errors++;
              }
            }
          } else {
            let err294 = { instancePath: instancePath + "/errors/" + i6, schemaPath: "#/$defs/figuresNamedCount/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err294] : vErrors.push(err294), errors++;
          }
        }
      } else {
        let err295 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err295] : vErrors.push(err295), errors++;
      }
    }
    if (data.actors !== void 0) {
      let data114 = data.actors;
      if (Array.isArray(data114)) {
        let len7 = data114.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data115 = data114[i7];
          if (data115 && typeof data115 == "object" && !Array.isArray(data115)) {
            if (data115.name === void 0) {
              let err296 = { instancePath: instancePath + "/actors/" + i7, schemaPath: "#/$defs/figuresNamedCount/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err296] : vErrors.push(err296), errors++;
            }
            if (data115.flows === void 0) {
              let err297 = { instancePath: instancePath + "/actors/" + i7, schemaPath: "#/$defs/figuresNamedCount/required", keyword: "required", params: { missingProperty: "flows" }, message: "must have required property 'flows'" };
              vErrors === null ? vErrors = [err297] : vErrors.push(err297), errors++;
            }
            for (let key16 in data115)
              if (!(key16 === "name" || key16 === "flows")) {
                let err298 = { instancePath: instancePath + "/actors/" + i7, schemaPath: "#/$defs/figuresNamedCount/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err298] : vErrors.push(err298), errors++;
              }
            if (data115.name !== void 0 && typeof data115.name != "string") {
              let err299 = { instancePath: instancePath + "/actors/" + i7 + "/name", schemaPath: "#/$defs/figuresNamedCount/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err299] : vErrors.push(err299), errors++;
            }
            if (data115.flows !== void 0) {
              let data117 = data115.flows;
              if (!(typeof data117 == "number" && !(data117 % 1) && !isNaN(data117) && isFinite(data117))) {
                let err300 = { instancePath: instancePath + "/actors/" + i7 + "/flows", schemaPath: "#/$defs/figuresNamedCount/properties/flows/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err300] : vErrors.push(err300), errors++;
              }
              if (typeof data117 == "number" && isFinite(data117) && (data117 < 0 || isNaN(data117))) {
                let err301 = { instancePath: instancePath + "/actors/" + i7 + "/flows", schemaPath: "#/$defs/figuresNamedCount/properties/flows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err301] : vErrors.push(err301), errors++;
              }
            }
          } else {
            let err302 = { instancePath: instancePath + "/actors/" + i7, schemaPath: "#/$defs/figuresNamedCount/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err302] : vErrors.push(err302), errors++;
          }
        }
      } else {
        let err303 = { instancePath: instancePath + "/actors", schemaPath: "#/properties/actors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err303] : vErrors.push(err303), errors++;
      }
    }
    if (data.bucketMs !== void 0) {
      let data118 = data.bucketMs;
      if (!(data118 === 36e5 || data118 === 864e5)) {
        let err304 = { instancePath: instancePath + "/bucketMs", schemaPath: "#/properties/bucketMs/enum", keyword: "enum", params: { allowedValues: schema32.properties.bucketMs.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err304] : vErrors.push(err304), errors++;
      }
    }
    if (data.series !== void 0) {
      let data119 = data.series;
      if (Array.isArray(data119)) {
        let len8 = data119.length;
        for (let i8 = 0; i8 < len8; i8++) {
          let data120 = data119[i8];
          if (data120 && typeof data120 == "object" && !Array.isArray(data120)) {
            if (data120.from === void 0) {
              let err305 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
              vErrors === null ? vErrors = [err305] : vErrors.push(err305), errors++;
            }
            if (data120.ended === void 0) {
              let err306 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "ended" }, message: "must have required property 'ended'" };
              vErrors === null ? vErrors = [err306] : vErrors.push(err306), errors++;
            }
            if (data120.accepted === void 0) {
              let err307 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "accepted" }, message: "must have required property 'accepted'" };
              vErrors === null ? vErrors = [err307] : vErrors.push(err307), errors++;
            }
            if (data120.rejected === void 0) {
              let err308 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "rejected" }, message: "must have required property 'rejected'" };
              vErrors === null ? vErrors = [err308] : vErrors.push(err308), errors++;
            }
            if (data120.failed === void 0) {
              let err309 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "failed" }, message: "must have required property 'failed'" };
              vErrors === null ? vErrors = [err309] : vErrors.push(err309), errors++;
            }
            if (data120.cancelled === void 0) {
              let err310 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property 'cancelled'" };
              vErrors === null ? vErrors = [err310] : vErrors.push(err310), errors++;
            }
            if (data120.bookedUsd === void 0) {
              let err311 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/required", keyword: "required", params: { missingProperty: "bookedUsd" }, message: "must have required property 'bookedUsd'" };
              vErrors === null ? vErrors = [err311] : vErrors.push(err311), errors++;
            }
            for (let key17 in data120)
              if (!func1.call(schema51.properties, key17)) {
                let err312 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err312] : vErrors.push(err312), errors++;
              }
            if (data120.from !== void 0) {
              let data121 = data120.from;
              if (typeof data121 == "string") {
                if (!pattern4.test(data121)) {
                  let err313 = { instancePath: instancePath + "/series/" + i8 + "/from", schemaPath: "#/$defs/figuresBucket/properties/from/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"' };
                  vErrors === null ? vErrors = [err313] : vErrors.push(err313), errors++;
                }
              } else {
                let err314 = { instancePath: instancePath + "/series/" + i8 + "/from", schemaPath: "#/$defs/figuresBucket/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err314] : vErrors.push(err314), errors++;
              }
            }
            if (data120.ended !== void 0) {
              let data122 = data120.ended;
              if (!(typeof data122 == "number" && !(data122 % 1) && !isNaN(data122) && isFinite(data122))) {
                let err315 = { instancePath: instancePath + "/series/" + i8 + "/ended", schemaPath: "#/$defs/figuresBucket/properties/ended/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err315] : vErrors.push(err315), errors++;
              }
              if (typeof data122 == "number" && isFinite(data122) && (data122 < 0 || isNaN(data122))) {
                let err316 = { instancePath: instancePath + "/series/" + i8 + "/ended", schemaPath: "#/$defs/figuresBucket/properties/ended/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err316] : vErrors.push(err316), errors++;
              }
            }
            if (data120.accepted !== void 0) {
              let data123 = data120.accepted;
              if (!(typeof data123 == "number" && !(data123 % 1) && !isNaN(data123) && isFinite(data123))) {
                let err317 = { instancePath: instancePath + "/series/" + i8 + "/accepted", schemaPath: "#/$defs/figuresBucket/properties/accepted/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err317] : vErrors.push(err317), errors++;
              }
              if (typeof data123 == "number" && isFinite(data123) && (data123 < 0 || isNaN(data123))) {
                let err318 = { instancePath: instancePath + "/series/" + i8 + "/accepted", schemaPath: "#/$defs/figuresBucket/properties/accepted/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err318] : vErrors.push(err318), errors++;
              }
            }
            if (data120.rejected !== void 0) {
              let data124 = data120.rejected;
              if (!(typeof data124 == "number" && !(data124 % 1) && !isNaN(data124) && isFinite(data124))) {
                let err319 = { instancePath: instancePath + "/series/" + i8 + "/rejected", schemaPath: "#/$defs/figuresBucket/properties/rejected/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err319] : vErrors.push(err319), errors++;
              }
              if (typeof data124 == "number" && isFinite(data124) && (data124 < 0 || isNaN(data124))) {
                let err320 = { instancePath: instancePath + "/series/" + i8 + "/rejected", schemaPath: "#/$defs/figuresBucket/properties/rejected/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err320] : vErrors.push(err320), errors++;
              }
            }
            if (data120.failed !== void 0) {
              let data125 = data120.failed;
              if (!(typeof data125 == "number" && !(data125 % 1) && !isNaN(data125) && isFinite(data125))) {
                let err321 = { instancePath: instancePath + "/series/" + i8 + "/failed", schemaPath: "#/$defs/figuresBucket/properties/failed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err321] : vErrors.push(err321), errors++;
              }
              if (typeof data125 == "number" && isFinite(data125) && (data125 < 0 || isNaN(data125))) {
                let err322 = { instancePath: instancePath + "/series/" + i8 + "/failed", schemaPath: "#/$defs/figuresBucket/properties/failed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err322] : vErrors.push(err322), errors++;
              }
            }
            if (data120.cancelled !== void 0) {
              let data126 = data120.cancelled;
              if (!(typeof data126 == "number" && !(data126 % 1) && !isNaN(data126) && isFinite(data126))) {
                let err323 = { instancePath: instancePath + "/series/" + i8 + "/cancelled", schemaPath: "#/$defs/figuresBucket/properties/cancelled/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err323] : vErrors.push(err323), errors++;
              }
              if (typeof data126 == "number" && isFinite(data126) && (data126 < 0 || isNaN(data126))) {
                let err324 = { instancePath: instancePath + "/series/" + i8 + "/cancelled", schemaPath: "#/$defs/figuresBucket/properties/cancelled/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err324] : vErrors.push(err324), errors++;
              }
            }
            if (data120.successRate !== void 0) {
              let data127 = data120.successRate;
              if (typeof data127 == "number" && isFinite(data127)) {
                if (data127 > 100 || isNaN(data127)) {
                  let err325 = { instancePath: instancePath + "/series/" + i8 + "/successRate", schemaPath: "#/$defs/figuresBucket/properties/successRate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                  vErrors === null ? vErrors = [err325] : vErrors.push(err325), errors++;
                }
                if (data127 < 0 || isNaN(data127)) {
                  let err326 = { instancePath: instancePath + "/series/" + i8 + "/successRate", schemaPath: "#/$defs/figuresBucket/properties/successRate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err326] : vErrors.push(err326), errors++;
                }
              } else {
                let err327 = { instancePath: instancePath + "/series/" + i8 + "/successRate", schemaPath: "#/$defs/figuresBucket/properties/successRate/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err327] : vErrors.push(err327), errors++;
              }
            }
            if (data120.p50Ms !== void 0) {
              let data128 = data120.p50Ms;
              if (typeof data128 == "number" && isFinite(data128)) {
                if (data128 < 0 || isNaN(data128)) {
                  let err328 = { instancePath: instancePath + "/series/" + i8 + "/p50Ms", schemaPath: "#/$defs/figuresBucket/properties/p50Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err328] : vErrors.push(err328), errors++;
                }
              } else {
                let err329 = { instancePath: instancePath + "/series/" + i8 + "/p50Ms", schemaPath: "#/$defs/figuresBucket/properties/p50Ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err329] : vErrors.push(err329), errors++;
              }
            }
            if (data120.p95Ms !== void 0) {
              let data129 = data120.p95Ms;
              if (typeof data129 == "number" && isFinite(data129)) {
                if (data129 < 0 || isNaN(data129)) {
                  let err330 = { instancePath: instancePath + "/series/" + i8 + "/p95Ms", schemaPath: "#/$defs/figuresBucket/properties/p95Ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err330] : vErrors.push(err330), errors++;
                }
              } else {
                let err331 = { instancePath: instancePath + "/series/" + i8 + "/p95Ms", schemaPath: "#/$defs/figuresBucket/properties/p95Ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err331] : vErrors.push(err331), errors++;
              }
            }
            if (data120.costUsd !== void 0) {
              let data130 = data120.costUsd;
              if (typeof data130 == "number" && isFinite(data130)) {
                if (data130 < 0 || isNaN(data130)) {
                  let err332 = { instancePath: instancePath + "/series/" + i8 + "/costUsd", schemaPath: "#/$defs/figuresBucket/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err332] : vErrors.push(err332), errors++;
                }
              } else {
                let err333 = { instancePath: instancePath + "/series/" + i8 + "/costUsd", schemaPath: "#/$defs/figuresBucket/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err333] : vErrors.push(err333), errors++;
              }
            }
            if (data120.bookedUsd !== void 0) {
              let data131 = data120.bookedUsd;
              if (typeof data131 == "number" && isFinite(data131)) {
                if (data131 < 0 || isNaN(data131)) {
                  let err334 = { instancePath: instancePath + "/series/" + i8 + "/bookedUsd", schemaPath: "#/$defs/figuresBucket/properties/bookedUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err334] : vErrors.push(err334), errors++;
                }
              } else {
                let err335 = { instancePath: instancePath + "/series/" + i8 + "/bookedUsd", schemaPath: "#/$defs/figuresBucket/properties/bookedUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err335] : vErrors.push(err335), errors++;
              }
            }
            if (data120.killRatePercent !== void 0) {
              let data132 = data120.killRatePercent;
              if (typeof data132 == "number" && isFinite(data132)) {
                if (data132 < 0 || isNaN(data132)) {
                  let err336 = { instancePath: instancePath + "/series/" + i8 + "/killRatePercent", schemaPath: "#/$defs/figuresBucket/properties/killRatePercent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err336] : vErrors.push(err336), errors++;
                }
              } else {
                let err337 = { instancePath: instancePath + "/series/" + i8 + "/killRatePercent", schemaPath: "#/$defs/figuresBucket/properties/killRatePercent/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err337] : vErrors.push(err337), errors++;
              }
            }
          } else {
            let err338 = { instancePath: instancePath + "/series/" + i8, schemaPath: "#/$defs/figuresBucket/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err338] : vErrors.push(err338), errors++;
          }
        }
      } else {
        let err339 = { instancePath: instancePath + "/series", schemaPath: "#/properties/series/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err339] : vErrors.push(err339), errors++;
      }
    }
  } else {
    let err340 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err340] : vErrors.push(err340), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.generatedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "generatedAt" }, message: "must have required property 'generatedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.period === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "period" }, message: "must have required property 'period'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.figures === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "figures" }, message: "must have required property 'figures'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.targets === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "targets" }, message: "must have required property 'targets'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.records === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "records" }, message: "must have required property 'records'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.problems === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "problems" }, message: "must have required property 'problems'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.problemCount === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "problemCount" }, message: "must have required property 'problemCount'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err11 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "metrics-report") {
      let err12 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "metrics-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err13 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.generatedAt !== void 0) {
      let data3 = data.generatedAt;
      if (typeof data3 == "string") {
        if (!pattern4.test(data3)) {
          let err14 = { instancePath: instancePath + "/generatedAt", schemaPath: "#/properties/generatedAt/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/generatedAt", schemaPath: "#/properties/generatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.period !== void 0) {
      let data4 = data.period;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.since === void 0) {
          let err16 = { instancePath: instancePath + "/period", schemaPath: "#/properties/period/required", keyword: "required", params: { missingProperty: "since" }, message: "must have required property 'since'" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data4.until === void 0) {
          let err17 = { instancePath: instancePath + "/period", schemaPath: "#/properties/period/required", keyword: "required", params: { missingProperty: "until" }, message: "must have required property 'until'" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data4.label === void 0) {
          let err18 = { instancePath: instancePath + "/period", schemaPath: "#/properties/period/required", keyword: "required", params: { missingProperty: "label" }, message: "must have required property 'label'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key1 in data4)
          if (!(key1 === "since" || key1 === "until" || key1 === "label")) {
            let err19 = { instancePath: instancePath + "/period", schemaPath: "#/properties/period/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        if (data4.since !== void 0) {
          let data5 = data4.since;
          if (typeof data5 == "string") {
            if (!pattern4.test(data5)) {
              let err20 = { instancePath: instancePath + "/period/since", schemaPath: "#/properties/period/properties/since/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"' };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          } else {
            let err21 = { instancePath: instancePath + "/period/since", schemaPath: "#/properties/period/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data4.until !== void 0) {
          let data6 = data4.until;
          if (typeof data6 == "string") {
            if (!pattern4.test(data6)) {
              let err22 = { instancePath: instancePath + "/period/until", schemaPath: "#/properties/period/properties/until/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"' };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          } else {
            let err23 = { instancePath: instancePath + "/period/until", schemaPath: "#/properties/period/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        if (data4.label !== void 0 && typeof data4.label != "string") {
          let err24 = { instancePath: instancePath + "/period/label", schemaPath: "#/properties/period/properties/label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/period", schemaPath: "#/properties/period/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.repository !== void 0 && typeof data.repository != "string") {
      let err26 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    if (data.figures !== void 0 && (validate21(data.figures, { instancePath: instancePath + "/figures", parentData: data, parentDataProperty: "figures", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.targets !== void 0) {
      let data10 = data.targets;
      if (Array.isArray(data10)) {
        let len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.name === void 0) {
              let err27 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/$defs/metricsTarget/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data11.target === void 0) {
              let err28 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/$defs/metricsTarget/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'" };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            for (let key2 in data11)
              if (!(key2 === "name" || key2 === "target" || key2 === "value" || key2 === "reached")) {
                let err29 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/$defs/metricsTarget/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            if (data11.name !== void 0) {
              let data12 = data11.name;
              if (!(data12 === "success_rate" || data12 === "p95_seconds" || data12 === "cost_usd" || data12 === "kill_rate")) {
                let err30 = { instancePath: instancePath + "/targets/" + i0 + "/name", schemaPath: "#/$defs/metricsTarget/properties/name/enum", keyword: "enum", params: { allowedValues: schema52.properties.name.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data11.target !== void 0) {
              let data13 = data11.target;
              if (typeof data13 == "number" && isFinite(data13)) {
                if (data13 < 0 || isNaN(data13)) {
                  let err31 = { instancePath: instancePath + "/targets/" + i0 + "/target", schemaPath: "#/$defs/metricsTarget/properties/target/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
              } else {
                let err32 = { instancePath: instancePath + "/targets/" + i0 + "/target", schemaPath: "#/$defs/metricsTarget/properties/target/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            if (data11.value !== void 0) {
              let data14 = data11.value;
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 < 0 || isNaN(data14)) {
                  let err33 = { instancePath: instancePath + "/targets/" + i0 + "/value", schemaPath: "#/$defs/metricsTarget/properties/value/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                }
              } else {
                let err34 = { instancePath: instancePath + "/targets/" + i0 + "/value", schemaPath: "#/$defs/metricsTarget/properties/value/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data11.reached !== void 0 && typeof data11.reached != "boolean") {
              let err35 = { instancePath: instancePath + "/targets/" + i0 + "/reached", schemaPath: "#/$defs/metricsTarget/properties/reached/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          } else {
            let err36 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/$defs/metricsTarget/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
      } else {
        let err37 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.records !== void 0) {
      let data16 = data.records;
      if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
        let err38 = { instancePath: instancePath + "/records", schemaPath: "#/properties/records/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
      if (typeof data16 == "number" && isFinite(data16) && (data16 < 0 || isNaN(data16))) {
        let err39 = { instancePath: instancePath + "/records", schemaPath: "#/properties/records/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.problemCount !== void 0) {
      let data17 = data.problemCount;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
        let err40 = { instancePath: instancePath + "/problemCount", schemaPath: "#/properties/problemCount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17) && (data17 < 0 || isNaN(data17))) {
        let err41 = { instancePath: instancePath + "/problemCount", schemaPath: "#/properties/problemCount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.problems !== void 0) {
      let data18 = data.problems;
      if (Array.isArray(data18)) {
        let len1 = data18.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data19 = data18[i1];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.path === void 0) {
              let err42 = { instancePath: instancePath + "/problems/" + i1, schemaPath: "#/$defs/metricsProblem/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (data19.message === void 0) {
              let err43 = { instancePath: instancePath + "/problems/" + i1, schemaPath: "#/$defs/metricsProblem/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
            for (let key3 in data19)
              if (!(key3 === "path" || key3 === "message")) {
                let err44 = { instancePath: instancePath + "/problems/" + i1, schemaPath: "#/$defs/metricsProblem/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            if (data19.path !== void 0 && typeof data19.path != "string") {
              let err45 = { instancePath: instancePath + "/problems/" + i1 + "/path", schemaPath: "#/$defs/metricsProblem/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
            if (data19.message !== void 0 && typeof data19.message != "string") {
              let err46 = { instancePath: instancePath + "/problems/" + i1 + "/message", schemaPath: "#/$defs/metricsProblem/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
          } else {
            let err47 = { instancePath: instancePath + "/problems/" + i1, schemaPath: "#/$defs/metricsProblem/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
      } else {
        let err48 = { instancePath: instancePath + "/problems", schemaPath: "#/properties/problems/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
  } else {
    let err49 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateMetricsReport
};

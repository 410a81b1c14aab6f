// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateGateReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:gate-report:1", title: "GateReport", description: "What the gates said of one or more blocks.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "mode", "verdict", "sandbox", "blocks", "timing"], properties: { schemaVersion: { const: 1 }, kind: { const: "gate-report" }, version: { type: "string", description: "Version of Blocks." }, mode: { enum: ["strict", "standard", "advisory"] }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass." }, sandbox: { type: "object", additionalProperties: !1, required: ["level", "description"], properties: { level: { type: "string", description: "Level in force, or none when no code was run." }, description: { type: "string", description: "What this level stops and what not." } }, description: "How generated code was confined." }, blocks: { type: "array", items: { $ref: "#/$defs/blockVerdict" } }, timing: { type: "object", additionalProperties: !1, required: ["startedAt", "durationMs"], properties: { startedAt: { type: "string", description: "UTC, ISO 8601." }, durationMs: { type: "number", minimum: 0 }, measured: { type: "boolean", description: "True when the job sent its results as telemetry: who reads the report later does not count them again." } }, description: "Left out of a bundle, so that equal evidence has equal digests." } }, $defs: { finding: { type: "object", additionalProperties: !1, required: ["code", "severity", "message", "remedy"], properties: { code: { type: "string", description: "Stable code, such as BLOCKER-SEC-001.", pattern: "^[A-Z][A-Z0-9-]*$" }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much it weighs." }, message: { type: "string", description: "What is wrong, in one sentence." }, remedy: { type: "string", description: "What to change, in one sentence." }, path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1, description: "In UTF-16 units, from 1." }, quote: { type: "string", description: "The line that the finding speaks of." }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "Weakness, where it is one of the Common Weakness Enumeration." }, tool: { type: "string", description: "Tool that reported it, where it was none of ours." }, diff: { type: "string", description: "What a mutation changed, as the lines of a unified diff." }, tests: { type: "array", items: { type: "string" }, description: "Names of the tests that ran over the line." }, reviewers: { type: "array", items: { type: "string" }, description: "The models that reported it, `provider/model`." } }, title: "Finding" }, gateResult: { type: "object", additionalProperties: !1, required: ["gate", "verdict", "summary", "findings", "durationMs"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"], title: "GateName" }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass.", title: "Verdict" }, summary: { type: "string", description: "What led to the verdict, in one sentence for people; with the verdict `error` the reason alone." }, figure: { type: "object", additionalProperties: !1, required: ["name", "value", "threshold", "comparison", "unit"], properties: { name: { type: "string", description: "What is measured." }, value: { type: "number" }, threshold: { type: "number" }, comparison: { enum: ["at-least", "at-most"] }, unit: { enum: ["percent", "count"] } }, description: "The figure that decided; absent when there is none." }, findings: { type: "array", items: { $ref: "#/$defs/finding" } }, details: { type: "object", description: "Figures of this gate beside the deciding one." }, model: { $ref: "#/$defs/reviewCall" }, reviews: { type: "array", description: "The models that were to review, in the order of the configuration; of the review gate.", items: { title: "ReviewerOpinion", type: "object", additionalProperties: !1, required: ["reviewer", "outcome", "findings", "dropped"], properties: { reviewer: { type: "string", description: "The model that was asked, `provider/model`." }, outcome: { enum: ["given", "failed", "refused"], description: "given: its answer was read. failed: it gave none that could be. refused: it was not asked, because its vendor wrote the block." }, findings: { type: "integer", minimum: 0, description: "Findings whose quote is in the block." }, dropped: { type: "integer", minimum: 0, description: "Findings that were thrown away, because their quote is not." }, error: { type: "string", description: "Why there is no review." }, call: { $ref: "#/$defs/reviewCall" } } } }, dissent: { type: "array", description: "Where reviewers did not agree about a BLOCKER. It never lowers a verdict.", items: { title: "Dissent", type: "object", additionalProperties: !1, required: ["path", "line", "code", "message", "reportedBy", "notReportedBy"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, code: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$", description: "Code of the finding." }, message: { type: "string", description: "What is wrong, as those say who reported it." }, reportedBy: { type: "array", items: { type: "string" }, description: "Reviewers that report a BLOCKER there." }, notReportedBy: { type: "array", items: { type: "string" }, description: "Reviewers that read the same file and report nothing there, or less." } } } }, cached: { type: "boolean", description: "True when nothing that the result depends on has changed since it was found: it was taken over." }, shard: { title: "MutationShard", type: "object", additionalProperties: !1, required: ["index", "total"], properties: { index: { type: "integer", minimum: 1 }, total: { type: "integer", minimum: 1 } }, description: "Part of the mutants that was tried; its verdict is none over the block before all parts are merged." }, suppressed: { type: "array", description: "Findings that the base configuration lets pass; they do not count.", items: { title: "SuppressedFinding", type: "object", additionalProperties: !1, required: ["finding", "reason", "expires"], properties: { finding: { $ref: "#/$defs/finding" }, reason: { type: "string" }, expires: { type: "string" } } } }, lines: { type: "array", description: "What the tests ran, file by file; of the coverage gate.", items: { title: "CoveredLines", type: "object", additionalProperties: !1, required: ["path", "covered", "uncovered"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, covered: { type: "array", items: { $ref: "#/$defs/lineRange" }, description: "Stretches of lines that a test runs." }, uncovered: { type: "array", items: { $ref: "#/$defs/lineRange" }, description: "Stretches of lines that no test runs." } } } }, mutants: { type: "array", description: "The mutants that were tried, by file and place; of the mutation gate.", items: { title: "ReportedMutant", type: "object", additionalProperties: !1, required: ["path", "line", "column", "mutator", "replacement", "status"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, endColumn: { type: "integer", minimum: 1 }, mutator: { type: "string", description: "Kind of the mutation." }, replacement: { type: "string", description: "What stands there in the mutant." }, status: { enum: ["Killed", "Survived", "NoCoverage", "CompileError", "RuntimeError", "Timeout", "Ignored", "Pending"], description: "As in the mutation-testing report schema." } } } }, durationMs: { type: "number", minimum: 0 } }, title: "GateResult" }, blockVerdict: { type: "object", additionalProperties: !1, required: ["name", "path", "digest", "verdict", "gates"], properties: { name: { type: "string", description: "Name of the block, or its folder's where the manifest cannot be read." }, path: { type: "string", description: "Folder of the block, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest over the paths and contents of all files of the block." }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass." }, gates: { type: "array", items: { $ref: "#/$defs/gateResult" } }, sources: { type: "array", description: "The sources that the findings speak of, without credentials, for pages that show them.", items: { title: "ReportedSource", type: "object", additionalProperties: !1, required: ["path", "content"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, content: { type: "string" } } } } }, title: "BlockVerdict" }, lineRange: { type: "array", items: { type: "integer", minimum: 1 }, minItems: 2, maxItems: 2, description: "First and last line, from 1.", title: "LineRange" }, reviewCall: { title: "ReviewCall", type: "object", additionalProperties: !1, required: ["provider", "model", "attempts"], description: "A model that was asked, what it read and wrote, and what that cost. The `model` of a gate is the first that was asked; what all of them cost is the sum over `reviews`.", properties: { provider: { type: "string", description: "anthropic, openai or google." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, inputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, cached: { type: "boolean", description: "True when the flow had asked the same before: nothing was sent or paid now." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." } } } } }, schema32 = { type: "object", additionalProperties: !1, required: ["name", "path", "digest", "verdict", "gates"], properties: { name: { type: "string", description: "Name of the block, or its folder's where the manifest cannot be read." }, path: { type: "string", description: "Folder of the block, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest over the paths and contents of all files of the block." }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass." }, gates: { type: "array", items: { $ref: "#/$defs/gateResult" } }, sources: { type: "array", description: "The sources that the findings speak of, without credentials, for pages that show them.", items: { title: "ReportedSource", type: "object", additionalProperties: !1, required: ["path", "content"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, content: { type: "string" } } } } }, title: "BlockVerdict" }, pattern4 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), schema33 = { type: "object", additionalProperties: !1, required: ["gate", "verdict", "summary", "findings", "durationMs"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"], title: "GateName" }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass.", title: "Verdict" }, summary: { type: "string", description: "What led to the verdict, in one sentence for people; with the verdict `error` the reason alone." }, figure: { type: "object", additionalProperties: !1, required: ["name", "value", "threshold", "comparison", "unit"], properties: { name: { type: "string", description: "What is measured." }, value: { type: "number" }, threshold: { type: "number" }, comparison: { enum: ["at-least", "at-most"] }, unit: { enum: ["percent", "count"] } }, description: "The figure that decided; absent when there is none." }, findings: { type: "array", items: { $ref: "#/$defs/finding" } }, details: { type: "object", description: "Figures of this gate beside the deciding one." }, model: { $ref: "#/$defs/reviewCall" }, reviews: { type: "array", description: "The models that were to review, in the order of the configuration; of the review gate.", items: { title: "ReviewerOpinion", type: "object", additionalProperties: !1, required: ["reviewer", "outcome", "findings", "dropped"], properties: { reviewer: { type: "string", description: "The model that was asked, `provider/model`." }, outcome: { enum: ["given", "failed", "refused"], description: "given: its answer was read. failed: it gave none that could be. refused: it was not asked, because its vendor wrote the block." }, findings: { type: "integer", minimum: 0, description: "Findings whose quote is in the block." }, dropped: { type: "integer", minimum: 0, description: "Findings that were thrown away, because their quote is not." }, error: { type: "string", description: "Why there is no review." }, call: { $ref: "#/$defs/reviewCall" } } } }, dissent: { type: "array", description: "Where reviewers did not agree about a BLOCKER. It never lowers a verdict.", items: { title: "Dissent", type: "object", additionalProperties: !1, required: ["path", "line", "code", "message", "reportedBy", "notReportedBy"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, code: { type: "string", pattern: "^[A-Z][A-Z0-9-]*$", description: "Code of the finding." }, message: { type: "string", description: "What is wrong, as those say who reported it." }, reportedBy: { type: "array", items: { type: "string" }, description: "Reviewers that report a BLOCKER there." }, notReportedBy: { type: "array", items: { type: "string" }, description: "Reviewers that read the same file and report nothing there, or less." } } } }, cached: { type: "boolean", description: "True when nothing that the result depends on has changed since it was found: it was taken over." }, shard: { title: "MutationShard", type: "object", additionalProperties: !1, required: ["index", "total"], properties: { index: { type: "integer", minimum: 1 }, total: { type: "integer", minimum: 1 } }, description: "Part of the mutants that was tried; its verdict is none over the block before all parts are merged." }, suppressed: { type: "array", description: "Findings that the base configuration lets pass; they do not count.", items: { title: "SuppressedFinding", type: "object", additionalProperties: !1, required: ["finding", "reason", "expires"], properties: { finding: { $ref: "#/$defs/finding" }, reason: { type: "string" }, expires: { type: "string" } } } }, lines: { type: "array", description: "What the tests ran, file by file; of the coverage gate.", items: { title: "CoveredLines", type: "object", additionalProperties: !1, required: ["path", "covered", "uncovered"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, covered: { type: "array", items: { $ref: "#/$defs/lineRange" }, description: "Stretches of lines that a test runs." }, uncovered: { type: "array", items: { $ref: "#/$defs/lineRange" }, description: "Stretches of lines that no test runs." } } } }, mutants: { type: "array", description: "The mutants that were tried, by file and place; of the mutation gate.", items: { title: "ReportedMutant", type: "object", additionalProperties: !1, required: ["path", "line", "column", "mutator", "replacement", "status"], properties: { path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, endColumn: { type: "integer", minimum: 1 }, mutator: { type: "string", description: "Kind of the mutation." }, replacement: { type: "string", description: "What stands there in the mutant." }, status: { enum: ["Killed", "Survived", "NoCoverage", "CompileError", "RuntimeError", "Timeout", "Ignored", "Pending"], description: "As in the mutation-testing report schema." } } } }, durationMs: { type: "number", minimum: 0 } }, title: "GateResult" }, schema34 = { type: "object", additionalProperties: !1, required: ["code", "severity", "message", "remedy"], properties: { code: { type: "string", description: "Stable code, such as BLOCKER-SEC-001.", pattern: "^[A-Z][A-Z0-9-]*$" }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much it weighs." }, message: { type: "string", description: "What is wrong, in one sentence." }, remedy: { type: "string", description: "What to change, in one sentence." }, path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1, description: "In UTF-16 units, from 1." }, quote: { type: "string", description: "The line that the finding speaks of." }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "Weakness, where it is one of the Common Weakness Enumeration." }, tool: { type: "string", description: "Tool that reported it, where it was none of ours." }, diff: { type: "string", description: "What a mutation changed, as the lines of a unified diff." }, tests: { type: "array", items: { type: "string" }, description: "Names of the tests that ran over the line." }, reviewers: { type: "array", items: { type: "string" }, description: "The models that reported it, `provider/model`." } }, title: "Finding" }, schema35 = { title: "ReviewCall", type: "object", additionalProperties: !1, required: ["provider", "model", "attempts"], description: "A model that was asked, what it read and wrote, and what that cost. The `model` of a gate is the first that was asked; what all of them cost is the sum over `reviews`.", properties: { provider: { type: "string", description: "anthropic, openai or google." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, inputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, cached: { type: "boolean", description: "True when the flow had asked the same before: nothing was sent or paid now." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." } } };
var func1 = Object.prototype.hasOwnProperty, pattern5 = new RegExp("^[A-Z][A-Z0-9-]*$", "u"), pattern6 = new RegExp("^CWE-[0-9]+$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.gate === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.verdict === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.summary === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.findings === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.durationMs === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema33.properties, key0)) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.gate !== void 0) {
      let data0 = data.gate;
      if (!(data0 === "contract" || data0 === "coverage" || data0 === "mutation" || data0 === "security" || data0 === "review")) {
        let err6 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/enum", keyword: "enum", params: { allowedValues: schema33.properties.gate.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data1 = data.verdict;
      if (!(data1 === "pass" || data1 === "fail" || data1 === "error")) {
        let err7 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema33.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.summary !== void 0 && typeof data.summary != "string") {
      let err8 = { instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.figure !== void 0) {
      let data3 = data.figure;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.name === void 0) {
          let err9 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data3.value === void 0) {
          let err10 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data3.threshold === void 0) {
          let err11 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/required", keyword: "required", params: { missingProperty: "threshold" }, message: "must have required property 'threshold'" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data3.comparison === void 0) {
          let err12 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/required", keyword: "required", params: { missingProperty: "comparison" }, message: "must have required property 'comparison'" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data3.unit === void 0) {
          let err13 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/required", keyword: "required", params: { missingProperty: "unit" }, message: "must have required property 'unit'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        for (let key1 in data3)
          if (!(key1 === "name" || key1 === "value" || key1 === "threshold" || key1 === "comparison" || key1 === "unit")) {
            let err14 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        if (data3.name !== void 0 && typeof data3.name != "string") {
          let err15 = { instancePath: instancePath + "/figure/name", schemaPath: "#/properties/figure/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data3.value !== void 0) {
          let data5 = data3.value;
          if (!(typeof data5 == "number" && isFinite(data5))) {
            let err16 = { instancePath: instancePath + "/figure/value", schemaPath: "#/properties/figure/properties/value/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data3.threshold !== void 0) {
          let data6 = data3.threshold;
          if (!(typeof data6 == "number" && isFinite(data6))) {
            let err17 = { instancePath: instancePath + "/figure/threshold", schemaPath: "#/properties/figure/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        if (data3.comparison !== void 0) {
          let data7 = data3.comparison;
          if (!(data7 === "at-least" || data7 === "at-most")) {
            let err18 = { instancePath: instancePath + "/figure/comparison", schemaPath: "#/properties/figure/properties/comparison/enum", keyword: "enum", params: { allowedValues: schema33.properties.figure.properties.comparison.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data3.unit !== void 0) {
          let data8 = data3.unit;
          if (!(data8 === "percent" || data8 === "count")) {
            let err19 = { instancePath: instancePath + "/figure/unit", schemaPath: "#/properties/figure/properties/unit/enum", keyword: "enum", params: { allowedValues: schema33.properties.figure.properties.unit.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
      } else {
        let err20 = { instancePath: instancePath + "/figure", schemaPath: "#/properties/figure/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.findings !== void 0) {
      let data9 = data.findings;
      if (Array.isArray(data9)) {
        let len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data10 = data9[i0];
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            if (data10.code === void 0) {
              let err21 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
            if (data10.severity === void 0) {
              let err22 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (data10.message === void 0) {
              let err23 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data10.remedy === void 0) {
              let err24 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            for (let key2 in data10)
              if (!func1.call(schema34.properties, key2)) {
                let err25 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            if (data10.code !== void 0) {
              let data11 = data10.code;
              if (typeof data11 == "string") {
                if (!pattern5.test(data11)) {
                  let err26 = { instancePath: instancePath + "/findings/" + i0 + "/code", schemaPath: "#/$defs/finding/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              } else {
                let err27 = { instancePath: instancePath + "/findings/" + i0 + "/code", schemaPath: "#/$defs/finding/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data10.severity !== void 0) {
              let data12 = data10.severity;
              if (!(data12 === "BLOCKER" || data12 === "HIGH" || data12 === "MEDIUM" || data12 === "LOW")) {
                let err28 = { instancePath: instancePath + "/findings/" + i0 + "/severity", schemaPath: "#/$defs/finding/properties/severity/enum", keyword: "enum", params: { allowedValues: schema34.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data10.message !== void 0 && typeof data10.message != "string") {
              let err29 = { instancePath: instancePath + "/findings/" + i0 + "/message", schemaPath: "#/$defs/finding/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data10.remedy !== void 0 && typeof data10.remedy != "string") {
              let err30 = { instancePath: instancePath + "/findings/" + i0 + "/remedy", schemaPath: "#/$defs/finding/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (data10.path !== void 0 && typeof data10.path != "string") {
              let err31 = { instancePath: instancePath + "/findings/" + i0 + "/path", schemaPath: "#/$defs/finding/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
            if (data10.line !== void 0) {
              let data16 = data10.line;
              if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
                let err32 = { instancePath: instancePath + "/findings/" + i0 + "/line", schemaPath: "#/$defs/finding/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
              if (typeof data16 == "number" && isFinite(data16) && (data16 < 1 || isNaN(data16))) {
                let err33 = { instancePath: instancePath + "/findings/" + i0 + "/line", schemaPath: "#/$defs/finding/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
            if (data10.endLine !== void 0) {
              let data17 = data10.endLine;
              if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
                let err34 = { instancePath: instancePath + "/findings/" + i0 + "/endLine", schemaPath: "#/$defs/finding/properties/endLine/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
              if (typeof data17 == "number" && isFinite(data17) && (data17 < 1 || isNaN(data17))) {
                let err35 = { instancePath: instancePath + "/findings/" + i0 + "/endLine", schemaPath: "#/$defs/finding/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
            }
            if (data10.column !== void 0) {
              let data18 = data10.column;
              if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
                let err36 = { instancePath: instancePath + "/findings/" + i0 + "/column", schemaPath: "#/$defs/finding/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
              if (typeof data18 == "number" && isFinite(data18) && (data18 < 1 || isNaN(data18))) {
                let err37 = { instancePath: instancePath + "/findings/" + i0 + "/column", schemaPath: "#/$defs/finding/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
            if (data10.quote !== void 0 && typeof data10.quote != "string") {
              let err38 = { instancePath: instancePath + "/findings/" + i0 + "/quote", schemaPath: "#/$defs/finding/properties/quote/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
            if (data10.cwe !== void 0) {
              let data20 = data10.cwe;
              if (typeof data20 == "string") {
                if (!pattern6.test(data20)) {
                  let err39 = { instancePath: instancePath + "/findings/" + i0 + "/cwe", schemaPath: "#/$defs/finding/properties/cwe/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
              } else {
                let err40 = { instancePath: instancePath + "/findings/" + i0 + "/cwe", schemaPath: "#/$defs/finding/properties/cwe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
            }
            if (data10.tool !== void 0 && typeof data10.tool != "string") {
              let err41 = { instancePath: instancePath + "/findings/" + i0 + "/tool", schemaPath: "#/$defs/finding/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data10.diff !== void 0 && typeof data10.diff != "string") {
              let err42 = { instancePath: instancePath + "/findings/" + i0 + "/diff", schemaPath: "#/$defs/finding/properties/diff/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (data10.tests !== void 0) {
              let data23 = data10.tests;
              if (Array.isArray(data23)) {
                let len1 = data23.length;
                for (let i1 = 0; i1 < len1; i1++)
                  if (typeof data23[i1] != "string") {
                    let err43 = { instancePath: instancePath + "/findings/" + i0 + "/tests/" + i1, schemaPath: "#/$defs/finding/properties/tests/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                  }
              } else {
                let err44 = { instancePath: instancePath + "/findings/" + i0 + "/tests", schemaPath: "#/$defs/finding/properties/tests/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
            if (data10.reviewers !== void 0) {
              let data25 = data10.reviewers;
              if (Array.isArray(data25)) {
                let len2 = data25.length;
                for (let i2 = 0; i2 < len2; i2++)
                  if (typeof data25[i2] != "string") {
                    let err45 = { instancePath: instancePath + "/findings/" + i0 + "/reviewers/" + i2, schemaPath: "#/$defs/finding/properties/reviewers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                  }
              } else {
                let err46 = { instancePath: instancePath + "/findings/" + i0 + "/reviewers", schemaPath: "#/$defs/finding/properties/reviewers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
          } else {
            let err47 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
      } else {
        let err48 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.details !== void 0) {
      let data27 = data.details;
      if (!(data27 && typeof data27 == "object" && !Array.isArray(data27))) {
        let err49 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.model !== void 0) {
      let data28 = data.model;
      if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
        if (data28.provider === void 0) {
          let err50 = { instancePath: instancePath + "/model", schemaPath: "#/$defs/reviewCall/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
        if (data28.model === void 0) {
          let err51 = { instancePath: instancePath + "/model", schemaPath: "#/$defs/reviewCall/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
        if (data28.attempts === void 0) {
          let err52 = { instancePath: instancePath + "/model", schemaPath: "#/$defs/reviewCall/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        for (let key3 in data28)
          if (!func1.call(schema35.properties, key3)) {
            let err53 = { instancePath: instancePath + "/model", schemaPath: "#/$defs/reviewCall/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        if (data28.provider !== void 0 && typeof data28.provider != "string") {
          let err54 = { instancePath: instancePath + "/model/provider", schemaPath: "#/$defs/reviewCall/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
        if (data28.model !== void 0 && typeof data28.model != "string") {
          let err55 = { instancePath: instancePath + "/model/model", schemaPath: "#/$defs/reviewCall/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        if (data28.attempts !== void 0) {
          let data31 = data28.attempts;
          if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
            let err56 = { instancePath: instancePath + "/model/attempts", schemaPath: "#/$defs/reviewCall/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
          if (typeof data31 == "number" && isFinite(data31) && (data31 < 1 || isNaN(data31))) {
            let err57 = { instancePath: instancePath + "/model/attempts", schemaPath: "#/$defs/reviewCall/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
        }
        if (data28.inputTokens !== void 0) {
          let data32 = data28.inputTokens;
          if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
            let err58 = { instancePath: instancePath + "/model/inputTokens", schemaPath: "#/$defs/reviewCall/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
          if (typeof data32 == "number" && isFinite(data32) && (data32 < 0 || isNaN(data32))) {
            let err59 = { instancePath: instancePath + "/model/inputTokens", schemaPath: "#/$defs/reviewCall/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        }
        if (data28.outputTokens !== void 0) {
          let data33 = data28.outputTokens;
          if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
            let err60 = { instancePath: instancePath + "/model/outputTokens", schemaPath: "#/$defs/reviewCall/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
          if (typeof data33 == "number" && isFinite(data33) && (data33 < 0 || isNaN(data33))) {
            let err61 = { instancePath: instancePath + "/model/outputTokens", schemaPath: "#/$defs/reviewCall/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
        if (data28.costUsd !== void 0) {
          let data34 = data28.costUsd;
          if (typeof data34 == "number" && isFinite(data34)) {
            if (data34 < 0 || isNaN(data34)) {
              let err62 = { instancePath: instancePath + "/model/costUsd", schemaPath: "#/$defs/reviewCall/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
            }
          } else {
            let err63 = { instancePath: instancePath + "/model/costUsd", schemaPath: "#/$defs/reviewCall/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        }
        if (data28.pricedAs !== void 0 && typeof data28.pricedAs != "string") {
          let err64 = { instancePath: instancePath + "/model/pricedAs", schemaPath: "#/$defs/reviewCall/properties/pricedAs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
        }
        if (data28.cached !== void 0 && typeof data28.cached != "boolean") {
          let err65 = { instancePath: instancePath + "/model/cached", schemaPath: "#/$defs/reviewCall/properties/cached/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
        }
        if (data28.estimated !== void 0 && typeof data28.estimated != "boolean") {
          let err66 = { instancePath: instancePath + "/model/estimated", schemaPath: "#/$defs/reviewCall/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
        }
      } else {
        let err67 = { instancePath: instancePath + "/model", schemaPath: "#/$defs/reviewCall/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
    if (data.reviews !== void 0) {
      let data38 = data.reviews;
      if (Array.isArray(data38)) {
        let len3 = data38.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data39 = data38[i3];
          if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
            if (data39.reviewer === void 0) {
              let err68 = { instancePath: instancePath + "/reviews/" + i3, schemaPath: "#/properties/reviews/items/required", keyword: "required", params: { missingProperty: "reviewer" }, message: "must have required property 'reviewer'" };
              vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
            }
            if (data39.outcome === void 0) {
              let err69 = { instancePath: instancePath + "/reviews/" + i3, schemaPath: "#/properties/reviews/items/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
            if (data39.findings === void 0) {
              let err70 = { instancePath: instancePath + "/reviews/" + i3, schemaPath: "#/properties/reviews/items/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
            if (data39.dropped === void 0) {
              let err71 = { instancePath: instancePath + "/reviews/" + i3, schemaPath: "#/properties/reviews/items/required", keyword: "required", params: { missingProperty: "dropped" }, message: "must have required property 'dropped'" };
              vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
            }
            for (let key4 in data39)
              if (!(key4 === "reviewer" || key4 === "outcome" || key4 === "findings" || key4 === "dropped" || key4 === "error" || key4 === "call")) {
                let err72 = { instancePath: instancePath + "/reviews/" + i3, schemaPath: "#/properties/reviews/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            if (data39.reviewer !== void 0 && typeof data39.reviewer != "string") {
              let err73 = { instancePath: instancePath + "/reviews/" + i3 + "/reviewer", schemaPath: "#/properties/reviews/items/properties/reviewer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
            if (data39.outcome !== void 0) {
              let data41 = data39.outcome;
              if (!(data41 === "given" || data41 === "failed" || data41 === "refused")) {
                let err74 = { instancePath: instancePath + "/reviews/" + i3 + "/outcome", schemaPath: "#/properties/reviews/items/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema33.properties.reviews.items.properties.outcome.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
              }
            }
            if (data39.findings !== void 0) {
              let data42 = data39.findings;
              if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
                let err75 = { instancePath: instancePath + "/reviews/" + i3 + "/findings", schemaPath: "#/properties/reviews/items/properties/findings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
              }
              if (typeof data42 == "number" && isFinite(data42) && (data42 < 0 || isNaN(data42))) {
                let err76 = { instancePath: instancePath + "/reviews/" + i3 + "/findings", schemaPath: "#/properties/reviews/items/properties/findings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
              }
            }
            if (data39.dropped !== void 0) {
              let data43 = data39.dropped;
              if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
                let err77 = { instancePath: instancePath + "/reviews/" + i3 + "/dropped", schemaPath: "#/properties/reviews/items/properties/dropped/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
              }
              if (typeof data43 == "number" && isFinite(data43) && (data43 < 0 || isNaN(data43))) {
                let err78 = { instancePath: instancePath + "/reviews/" + i3 + "/dropped", schemaPath: "#/properties/reviews/items/properties/dropped/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
              }
            }
            if (data39.error !== void 0 && typeof data39.error != "string") {
              let err79 = { instancePath: instancePath + "/reviews/" + i3 + "/error", schemaPath: "#/properties/reviews/items/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (data39.call !== void 0) {
              let data45 = data39.call;
              if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
                if (data45.provider === void 0) {
                  let err80 = { instancePath: instancePath + "/reviews/" + i3 + "/call", schemaPath: "#/$defs/reviewCall/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
                  vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                }
                if (data45.model === void 0) {
                  let err81 = { instancePath: instancePath + "/reviews/" + i3 + "/call", schemaPath: "#/$defs/reviewCall/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
                  vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                }
                if (data45.attempts === void 0) {
                  let err82 = { instancePath: instancePath + "/reviews/" + i3 + "/call", schemaPath: "#/$defs/reviewCall/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
                  vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                }
                for (let key5 in data45)
                  if (!func1.call(schema35.properties, key5)) {
                    let err83 = { instancePath: instancePath + "/reviews/" + i3 + "/call", schemaPath: "#/$defs/reviewCall/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                  }
                if (data45.provider !== void 0 && typeof data45.provider != "string") {
                  let err84 = { instancePath: instancePath + "/reviews/" + i3 + "/call/provider", schemaPath: "#/$defs/reviewCall/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                }
                if (data45.model !== void 0 && typeof data45.model != "string") {
                  let err85 = { instancePath: instancePath + "/reviews/" + i3 + "/call/model", schemaPath: "#/$defs/reviewCall/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                }
                if (data45.attempts !== void 0) {
                  let data48 = data45.attempts;
                  if (!(typeof data48 == "number" && !(data48 % 1) && !isNaN(data48) && isFinite(data48))) {
                    let err86 = { instancePath: instancePath + "/reviews/" + i3 + "/call/attempts", schemaPath: "#/$defs/reviewCall/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                  }
                  if (typeof data48 == "number" && isFinite(data48) && (data48 < 1 || isNaN(data48))) {
                    let err87 = { instancePath: instancePath + "/reviews/" + i3 + "/call/attempts", schemaPath: "#/$defs/reviewCall/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                  }
                }
                if (data45.inputTokens !== void 0) {
                  let data49 = data45.inputTokens;
                  if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
                    let err88 = { instancePath: instancePath + "/reviews/" + i3 + "/call/inputTokens", schemaPath: "#/$defs/reviewCall/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
                  }
                  if (typeof data49 == "number" && isFinite(data49) && (data49 < 0 || isNaN(data49))) {
                    let err89 = { instancePath: instancePath + "/reviews/" + i3 + "/call/inputTokens", schemaPath: "#/$defs/reviewCall/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                  }
                }
                if (data45.outputTokens !== void 0) {
                  let data50 = data45.outputTokens;
                  if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50) && isFinite(data50))) {
                    let err90 = { instancePath: instancePath + "/reviews/" + i3 + "/call/outputTokens", schemaPath: "#/$defs/reviewCall/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
                  }
                  if (typeof data50 == "number" && isFinite(data50) && (data50 < 0 || isNaN(data50))) {
                    let err91 = { instancePath: instancePath + "/reviews/" + i3 + "/call/outputTokens", schemaPath: "#/$defs/reviewCall/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                  }
                }
                if (data45.costUsd !== void 0) {
                  let data51 = data45.costUsd;
                  if (typeof data51 == "number" && isFinite(data51)) {
                    if (data51 < 0 || isNaN(data51)) {
                      let err92 = { instancePath: instancePath + "/reviews/" + i3 + "/call/costUsd", schemaPath: "#/$defs/reviewCall/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
                    }
                  } else {
                    let err93 = { instancePath: instancePath + "/reviews/" + i3 + "/call/costUsd", schemaPath: "#/$defs/reviewCall/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
                  }
                }
                if (data45.pricedAs !== void 0 && typeof data45.pricedAs != "string") {
                  let err94 = { instancePath: instancePath + "/reviews/" + i3 + "/call/pricedAs", schemaPath: "#/$defs/reviewCall/properties/pricedAs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                }
                if (data45.cached !== void 0 && typeof data45.cached != "boolean") {
                  let err95 = { instancePath: instancePath + "/reviews/" + i3 + "/call/cached", schemaPath: "#/$defs/reviewCall/properties/cached/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                  vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                }
                if (data45.estimated !== void 0 && typeof data45.estimated != "boolean") {
                  let err96 = { instancePath: instancePath + "/reviews/" + i3 + "/call/estimated", schemaPath: "#/$defs/reviewCall/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                  vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
                }
              } else {
                let err97 = { instancePath: instancePath + "/reviews/" + i3 + "/call", schemaPath: "#/$defs/reviewCall/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
              }
            }
          } else {
            let err98 = { instancePath: instancePath + "/reviews/" + i3, schemaPath: "#/properties/reviews/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
          }
        }
      } else {
        let err99 = { instancePath: instancePath + "/reviews", schemaPath: "#/properties/reviews/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
      }
    }
    if (data.dissent !== void 0) {
      let data55 = data.dissent;
      if (Array.isArray(data55)) {
        let len4 = data55.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data56 = data55[i4];
          if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
            if (data56.path === void 0) {
              let err100 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
            if (data56.line === void 0) {
              let err101 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
              vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
            }
            if (data56.code === void 0) {
              let err102 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
            }
            if (data56.message === void 0) {
              let err103 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
            }
            if (data56.reportedBy === void 0) {
              let err104 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/required", keyword: "required", params: { missingProperty: "reportedBy" }, message: "must have required property 'reportedBy'" };
              vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
            }
            if (data56.notReportedBy === void 0) {
              let err105 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/required", keyword: "required", params: { missingProperty: "notReportedBy" }, message: "must have required property 'notReportedBy'" };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
            for (let key6 in data56)
              if (!(key6 === "path" || key6 === "line" || key6 === "code" || key6 === "message" || key6 === "reportedBy" || key6 === "notReportedBy")) {
                let err106 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
              }
            if (data56.path !== void 0 && typeof data56.path != "string") {
              let err107 = { instancePath: instancePath + "/dissent/" + i4 + "/path", schemaPath: "#/properties/dissent/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
            }
            if (data56.line !== void 0) {
              let data58 = data56.line;
              if (!(typeof data58 == "number" && !(data58 % 1) && !isNaN(data58) && isFinite(data58))) {
                let err108 = { instancePath: instancePath + "/dissent/" + i4 + "/line", schemaPath: "#/properties/dissent/items/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
              }
              if (typeof data58 == "number" && isFinite(data58) && (data58 < 1 || isNaN(data58))) {
                let err109 = { instancePath: instancePath + "/dissent/" + i4 + "/line", schemaPath: "#/properties/dissent/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
              }
            }
            if (data56.code !== void 0) {
              let data59 = data56.code;
              if (typeof data59 == "string") {
                if (!pattern5.test(data59)) {
                  let err110 = { instancePath: instancePath + "/dissent/" + i4 + "/code", schemaPath: "#/properties/dissent/items/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                  vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                }
              } else {
                let err111 = { instancePath: instancePath + "/dissent/" + i4 + "/code", schemaPath: "#/properties/dissent/items/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
              }
            }
            if (data56.message !== void 0 && typeof data56.message != "string") {
              let err112 = { instancePath: instancePath + "/dissent/" + i4 + "/message", schemaPath: "#/properties/dissent/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
            }
            if (data56.reportedBy !== void 0) {
              let data61 = data56.reportedBy;
              if (Array.isArray(data61)) {
                let len5 = data61.length;
                for (let i5 = 0; i5 < len5; i5++)
                  if (typeof data61[i5] != "string") {
                    let err113 = { instancePath: instancePath + "/dissent/" + i4 + "/reportedBy/" + i5, schemaPath: "#/properties/dissent/items/properties/reportedBy/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                  }
              } else {
                let err114 = { instancePath: instancePath + "/dissent/" + i4 + "/reportedBy", schemaPath: "#/properties/dissent/items/properties/reportedBy/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
              }
            }
            if (data56.notReportedBy !== void 0) {
              let data63 = data56.notReportedBy;
              if (Array.isArray(data63)) {
                let len6 = data63.length;
                for (let i6 = 0; i6 < len6; i6++)
                  if (typeof data63[i6] != "string") {
                    let err115 = { instancePath: instancePath + "/dissent/" + i4 + "/notReportedBy/" + i6, schemaPath: "#/properties/dissent/items/properties/notReportedBy/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                  }
              } else {
                let err116 = { instancePath: instancePath + "/dissent/" + i4 + "/notReportedBy", schemaPath: "#/properties/dissent/items/properties/notReportedBy/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
              }
            }
          } else {
            let err117 = { instancePath: instancePath + "/dissent/" + i4, schemaPath: "#/properties/dissent/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
        }
      } else {
        let err118 = { instancePath: instancePath + "/dissent", schemaPath: "#/properties/dissent/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
      }
    }
    if (data.cached !== void 0 && typeof data.cached != "boolean") {
      let err119 = { instancePath: instancePath + "/cached", schemaPath: "#/properties/cached/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
    }
    if (data.shard !== void 0) {
      let data66 = data.shard;
      if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
        if (data66.index === void 0) {
          let err120 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/required", keyword: "required", params: { missingProperty: "index" }, message: "must have required property 'index'" };
          vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
        }
        if (data66.total === void 0) {
          let err121 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
          vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
        }
        for (let key7 in data66)
          if (!(key7 === "index" || key7 === "total")) {
            let err122 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
        if (data66.index !== void 0) {
          let data67 = data66.index;
          if (!(typeof data67 == "number" && !(data67 % 1) && !isNaN(data67) && isFinite(data67))) {
            let err123 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
          }
          if (typeof data67 == "number" && isFinite(data67) && (data67 < 1 || isNaN(data67))) {
            let err124 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
          }
        }
        if (data66.total !== void 0) {
          let data68 = data66.total;
          if (!(typeof data68 == "number" && !(data68 % 1) && !isNaN(data68) && isFinite(data68))) {
            let err125 = { instancePath: instancePath + "/shard/total", schemaPath: "#/properties/shard/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
          }
          if (typeof data68 == "number" && isFinite(data68) && (data68 < 1 || isNaN(data68))) {
            let err126 = { instancePath: instancePath + "/shard/total", schemaPath: "#/properties/shard/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
          }
        }
      } else {
        let err127 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
      }
    }
    if (data.suppressed !== void 0) {
      let data69 = data.suppressed;
      if (Array.isArray(data69)) {
        let len7 = data69.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data70 = data69[i7];
          if (data70 && typeof data70 == "object" && !Array.isArray(data70)) {
            if (data70.finding === void 0) {
              let err128 = { instancePath: instancePath + "/suppressed/" + i7, schemaPath: "#/properties/suppressed/items/required", keyword: "required", params: { missingProperty: "finding" }, message: "must have required property 'finding'" };
              vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
            }
            if (data70.reason === void 0) {
              let err129 = { instancePath: instancePath + "/suppressed/" + i7, schemaPath: "#/properties/suppressed/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
            }
            if (data70.expires === void 0) {
              let err130 = { instancePath: instancePath + "/suppressed/" + i7, schemaPath: "#/properties/suppressed/items/required", keyword: "required", params: { missingProperty: "expires" }, message: "must have required property 'expires'" };
              vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
            }
            for (let key8 in data70)
              if (!(key8 === "finding" || key8 === "reason" || key8 === "expires")) {
                let err131 = { instancePath: instancePath + "/suppressed/" + i7, schemaPath: "#/properties/suppressed/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
              }
            if (data70.finding !== void 0) {
              let data71 = data70.finding;
              if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
                if (data71.code === void 0) {
                  let err132 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding", schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
                  vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
                }
                if (data71.severity === void 0) {
                  let err133 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding", schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
                  vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
                }
                if (data71.message === void 0) {
                  let err134 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding", schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
                  vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
                }
                if (data71.remedy === void 0) {
                  let err135 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding", schemaPath: "#/$defs/finding/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
                  vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
                }
                for (let key9 in data71)
                  if (!func1.call(schema34.properties, key9)) {
                    let err136 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding", schemaPath: "#/$defs/finding/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
                  }
                if (data71.code !== void 0) {
                  let data72 = data71.code;
                  if (typeof data72 == "string") {
                    if (!pattern5.test(data72)) {
                      let err137 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/code", schemaPath: "#/$defs/finding/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                      vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
                    }
                  } else {
                    let err138 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/code", schemaPath: "#/$defs/finding/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
                  }
                }
                if (data71.severity !== void 0) {
                  let data73 = data71.severity;
                  if (!(data73 === "BLOCKER" || data73 === "HIGH" || data73 === "MEDIUM" || data73 === "LOW")) {
                    let err139 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/severity", schemaPath: "#/$defs/finding/properties/severity/enum", keyword: "enum", params: { allowedValues: schema34.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
                  }
                }
                if (data71.message !== void 0 && typeof data71.message != "string") {
                  let err140 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/message", schemaPath: "#/$defs/finding/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
                }
                if (data71.remedy !== void 0 && typeof data71.remedy != "string") {
                  let err141 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/remedy", schemaPath: "#/$defs/finding/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
                }
                if (data71.path !== void 0 && typeof data71.path != "string") {
                  let err142 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/path", schemaPath: "#/$defs/finding/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                }
                if (data71.line !== void 0) {
                  let data77 = data71.line;
                  if (!(typeof data77 == "number" && !(data77 % 1) && !isNaN(data77) && isFinite(data77))) {
                    let err143 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/line", schemaPath: "#/$defs/finding/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
                  }
                  if (typeof data77 == "number" && isFinite(data77) && (data77 < 1 || isNaN(data77))) {
                    let err144 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/line", schemaPath: "#/$defs/finding/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
                  }
                }
                if (data71.endLine !== void 0) {
                  let data78 = data71.endLine;
                  if (!(typeof data78 == "number" && !(data78 % 1) && !isNaN(data78) && isFinite(data78))) {
                    let err145 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/endLine", schemaPath: "#/$defs/finding/properties/endLine/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
                  }
                  if (typeof data78 == "number" && isFinite(data78) && (data78 < 1 || isNaN(data78))) {
                    let err146 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/endLine", schemaPath: "#/$defs/finding/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
                  }
                }
                if (data71.column !== void 0) {
                  let data79 = data71.column;
                  if (!(typeof data79 == "number" && !(data79 % 1) && !isNaN(data79) && isFinite(data79))) {
                    let err147 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/column", schemaPath: "#/$defs/finding/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
                  }
                  if (typeof data79 == "number" && isFinite(data79) && (data79 < 1 || isNaN(data79))) {
                    let err148 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/column", schemaPath: "#/$defs/finding/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
                  }
                }
                if (data71.quote !== void 0 && typeof data71.quote != "string") {
                  let err149 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/quote", schemaPath: "#/$defs/finding/properties/quote/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
                }
                if (data71.cwe !== void 0) {
                  let data81 = data71.cwe;
                  if (typeof data81 == "string") {
                    if (!pattern6.test(data81)) {
                      let err150 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/cwe", schemaPath: "#/$defs/finding/properties/cwe/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
                      vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
                    }
                  } else {
                    let err151 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/cwe", schemaPath: "#/$defs/finding/properties/cwe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
                  }
                }
                if (data71.tool !== void 0 && typeof data71.tool != "string") {
                  let err152 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/tool", schemaPath: "#/$defs/finding/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
                }
                if (data71.diff !== void 0 && typeof data71.diff != "string") {
                  let err153 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/diff", schemaPath: "#/$defs/finding/properties/diff/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
                }
                if (data71.tests !== void 0) {
                  let data84 = data71.tests;
                  if (Array.isArray(data84)) {
                    let len8 = data84.length;
                    for (let i8 = 0; i8 < len8; i8++)
                      if (typeof data84[i8] != "string") {
                        let err154 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/tests/" + i8, schemaPath: "#/$defs/finding/properties/tests/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
                      }
                  } else {
                    let err155 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/tests", schemaPath: "#/$defs/finding/properties/tests/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
                  }
                }
                if (data71.reviewers !== void 0) {
                  let data86 = data71.reviewers;
                  if (Array.isArray(data86)) {
                    let len9 = data86.length;
                    for (let i9 = 0; i9 < len9; i9++)
                      if (typeof data86[i9] != "string") {
                        let err156 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/reviewers/" + i9, schemaPath: "#/$defs/finding/properties/reviewers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
                      }
                  } else {
                    let err157 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding/reviewers", schemaPath: "#/$defs/finding/properties/reviewers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
                  }
                }
              } else {
                let err158 = { instancePath: instancePath + "/suppressed/" + i7 + "/finding", schemaPath: "#/$defs/finding/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
              }
            }
            if (data70.reason !== void 0 && typeof data70.reason != "string") {
              let err159 = { instancePath: instancePath + "/suppressed/" + i7 + "/reason", schemaPath: "#/properties/suppressed/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
            }
            if (data70.expires !== void 0 && typeof data70.expires != "string") {
              let err160 = { instancePath: instancePath + "/suppressed/" + i7 + "/expires", schemaPath: "#/properties/suppressed/items/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
            }
          } else {
            let err161 = { instancePath: instancePath + "/suppressed/" + i7, schemaPath: "#/properties/suppressed/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
          }
        }
      } else {
        let err162 = { instancePath: instancePath + "/suppressed", schemaPath: "#/properties/suppressed/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
      }
    }
    if (data.lines !== void 0) {
      let data90 = data.lines;
      if (Array.isArray(data90)) {
        let len10 = data90.length;
        for (let i10 = 0; i10 < len10; i10++) {
          let data91 = data90[i10];
          if (data91 && typeof data91 == "object" && !Array.isArray(data91)) {
            if (data91.path === void 0) {
              let err163 = { instancePath: instancePath + "/lines/" + i10, schemaPath: "#/properties/lines/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
            }
            if (data91.covered === void 0) {
              let err164 = { instancePath: instancePath + "/lines/" + i10, schemaPath: "#/properties/lines/items/required", keyword: "required", params: { missingProperty: "covered" }, message: "must have required property 'covered'" };
              vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
            }
            if (data91.uncovered === void 0) {
              let err165 = { instancePath: instancePath + "/lines/" + i10, schemaPath: "#/properties/lines/items/required", keyword: "required", params: { missingProperty: "uncovered" }, message: "must have required property 'uncovered'" };
              vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
            }
            for (let key10 in data91)
              if (!(key10 === "path" || key10 === "covered" || key10 === "uncovered")) {
                let err166 = { instancePath: instancePath + "/lines/" + i10, schemaPath: "#/properties/lines/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
              }
            if (data91.path !== void 0 && typeof data91.path != "string") {
              let err167 = { instancePath: instancePath + "/lines/" + i10 + "/path", schemaPath: "#/properties/lines/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
            }
            if (data91.covered !== void 0) {
              let data93 = data91.covered;
              if (Array.isArray(data93)) {
                let len11 = data93.length;
                for (let i11 = 0; i11 < len11; i11++) {
                  let data94 = data93[i11];
                  if (Array.isArray(data94)) {
                    if (data94.length > 2) {
                      let err168 = { instancePath: instancePath + "/lines/" + i10 + "/covered/" + i11, schemaPath: "#/$defs/lineRange/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items" };
                      vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
                    }
                    if (data94.length < 2) {
                      let err169 = { instancePath: instancePath + "/lines/" + i10 + "/covered/" + i11, schemaPath: "#/$defs/lineRange/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" };
                      vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
                    }
                    let len12 = data94.length;
                    for (let i12 = 0; i12 < len12; i12++) {
                      let data95 = data94[i12];
                      if (!(typeof data95 == "number" && !(data95 % 1) && !isNaN(data95) && isFinite(data95))) {
                        let err170 = { instancePath: instancePath + "/lines/" + i10 + "/covered/" + i11 + "/" + i12, schemaPath: "#/$defs/lineRange/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
                      }
                      if (typeof data95 == "number" && isFinite(data95) && (data95 < 1 || isNaN(data95))) {
                        let err171 = { instancePath: instancePath + "/lines/" + i10 + "/covered/" + i11 + "/" + i12, schemaPath: "#/$defs/lineRange/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
                      }
                    }
                  } else {
                    let err172 = { instancePath: instancePath + "/lines/" + i10 + "/covered/" + i11, schemaPath: "#/$defs/lineRange/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
                  }
                }
              } else {
                let err173 = { instancePath: instancePath + "/lines/" + i10 + "/covered", schemaPath: "#/properties/lines/items/properties/covered/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
              }
            }
            if (data91.uncovered !== void 0) {
              let data96 = data91.uncovered;
              if (Array.isArray(data96)) {
                let len13 = data96.length;
                for (let i13 = 0; i13 < len13; i13++) {
                  let data97 = data96[i13];
                  if (Array.isArray(data97)) {
                    if (data97.length > 2) {
                      let err174 = { instancePath: instancePath + "/lines/" + i10 + "/uncovered/" + i13, schemaPath: "#/$defs/lineRange/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items" };
                      vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
                    }
                    if (data97.length < 2) {
                      let err175 = { instancePath: instancePath + "/lines/" + i10 + "/uncovered/" + i13, schemaPath: "#/$defs/lineRange/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" };
                      vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
                    }
                    let len14 = data97.length;
                    for (let i14 = 0; i14 < len14; i14++) {
                      let data98 = data97[i14];
                      if (!(typeof data98 == "number" && !(data98 % 1) && !isNaN(data98) && isFinite(data98))) {
                        let err176 = { instancePath: instancePath + "/lines/" + i10 + "/uncovered/" + i13 + "/" + i14, schemaPath: "#/$defs/lineRange/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
                      }
                      if (typeof data98 == "number" && isFinite(data98) && (data98 < 1 || isNaN(data98))) {
                        let err177 = { instancePath: instancePath + "/lines/" + i10 + "/uncovered/" + i13 + "/" + i14, schemaPath: "#/$defs/lineRange/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
                      }
                    }
                  } else {
                    let err178 = { instancePath: instancePath + "/lines/" + i10 + "/uncovered/" + i13, schemaPath: "#/$defs/lineRange/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
                  }
                }
              } else {
                let err179 = { instancePath: instancePath + "/lines/" + i10 + "/uncovered", schemaPath: "#/properties/lines/items/properties/uncovered/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
              }
            }
          } else {
            let err180 = { instancePath: instancePath + "/lines/" + i10, schemaPath: "#/properties/lines/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
          }
        }
      } else {
        let err181 = { instancePath: instancePath + "/lines", schemaPath: "#/properties/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
      }
    }
    if (data.mutants !== void 0) {
      let data99 = data.mutants;
      if (Array.isArray(data99)) {
        let len15 = data99.length;
        for (let i15 = 0; i15 < len15; i15++) {
          let data100 = data99[i15];
          if (data100 && typeof data100 == "object" && !Array.isArray(data100)) {
            if (data100.path === void 0) {
              let err182 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
            }
            if (data100.line === void 0) {
              let err183 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
              vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
            }
            if (data100.column === void 0) {
              let err184 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
              vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
            }
            if (data100.mutator === void 0) {
              let err185 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/required", keyword: "required", params: { missingProperty: "mutator" }, message: "must have required property 'mutator'" };
              vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
            }
            if (data100.replacement === void 0) {
              let err186 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/required", keyword: "required", params: { missingProperty: "replacement" }, message: "must have required property 'replacement'" };
              vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
            }
            if (data100.status === void 0) {
              let err187 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
              vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
            }
            for (let key11 in data100)
              if (!(key11 === "path" || key11 === "line" || key11 === "column" || key11 === "endLine" || key11 === "endColumn" || key11 === "mutator" || key11 === "replacement" || key11 === "status")) {
                let err188 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
              }
            if (data100.path !== void 0 && typeof data100.path != "string") {
              let err189 = { instancePath: instancePath + "/mutants/" + i15 + "/path", schemaPath: "#/properties/mutants/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
            }
            if (data100.line !== void 0) {
              let data102 = data100.line;
              if (!(typeof data102 == "number" && !(data102 % 1) && !isNaN(data102) && isFinite(data102))) {
                let err190 = { instancePath: instancePath + "/mutants/" + i15 + "/line", schemaPath: "#/properties/mutants/items/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
              }
              if (typeof data102 == "number" && isFinite(data102) && (data102 < 1 || isNaN(data102))) {
                let err191 = { instancePath: instancePath + "/mutants/" + i15 + "/line", schemaPath: "#/properties/mutants/items/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
              }
            }
            if (data100.column !== void 0) {
              let data103 = data100.column;
              if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103) && isFinite(data103))) {
                let err192 = { instancePath: instancePath + "/mutants/" + i15 + "/column", schemaPath: "#/properties/mutants/items/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
              }
              if (typeof data103 == "number" && isFinite(data103) && (data103 < 1 || isNaN(data103))) {
                let err193 = { instancePath: instancePath + "/mutants/" + i15 + "/column", schemaPath: "#/properties/mutants/items/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
              }
            }
            if (data100.endLine !== void 0) {
              let data104 = data100.endLine;
              if (!(typeof data104 == "number" && !(data104 % 1) && !isNaN(data104) && isFinite(data104))) {
                let err194 = { instancePath: instancePath + "/mutants/" + i15 + "/endLine", schemaPath: "#/properties/mutants/items/properties/endLine/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
              }
              if (typeof data104 == "number" && isFinite(data104) && (data104 < 1 || isNaN(data104))) {
                let err195 = { instancePath: instancePath + "/mutants/" + i15 + "/endLine", schemaPath: "#/properties/mutants/items/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
              }
            }
            if (data100.endColumn !== void 0) {
              let data105 = data100.endColumn;
              if (!(typeof data105 == "number" && !(data105 % 1) && !isNaN(data105) && isFinite(data105))) {
                let err196 = { instancePath: instancePath + "/mutants/" + i15 + "/endColumn", schemaPath: "#/properties/mutants/items/properties/endColumn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
              }
              if (typeof data105 == "number" && isFinite(data105) && (data105 < 1 || isNaN(data105))) {
                let err197 = { instancePath: instancePath + "/mutants/" + i15 + "/endColumn", schemaPath: "#/properties/mutants/items/properties/endColumn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
              }
            }
            if (data100.mutator !== void 0 && typeof data100.mutator != "string") {
              let err198 = { instancePath: instancePath + "/mutants/" + i15 + "/mutator", schemaPath: "#/properties/mutants/items/properties/mutator/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
            }
            if (data100.replacement !== void 0 && typeof data100.replacement != "string") {
              let err199 = { instancePath: instancePath + "/mutants/" + i15 + "/replacement", schemaPath: "#/properties/mutants/items/properties/replacement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
            }
            if (data100.status !== void 0) {
              let data108 = data100.status;
              if (!(data108 === "Killed" || data108 === "Survived" || data108 === "NoCoverage" || data108 === "CompileError" || data108 === "RuntimeError" || data108 === "Timeout" || data108 === "Ignored" || data108 === "Pending")) {
                let err200 = { instancePath: instancePath + "/mutants/" + i15 + "/status", schemaPath: "#/properties/mutants/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema33.properties.mutants.items.properties.status.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
              }
            }
          } else {
            let err201 = { instancePath: instancePath + "/mutants/" + i15, schemaPath: "#/properties/mutants/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
          }
        }
      } else {
        let err202 = { instancePath: instancePath + "/mutants", schemaPath: "#/properties/mutants/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data109 = data.durationMs;
      if (typeof data109 == "number" && isFinite(data109)) {
        if (data109 < 0 || isNaN(data109)) {
          let err203 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
        }
      } else {
        let err204 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
      }
    }
  } else {
    let err205 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.path === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.digest === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.verdict === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.gates === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gates" }, message: "must have required property 'gates'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "path" || key0 === "digest" || key0 === "verdict" || key0 === "gates" || key0 === "sources")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.path !== void 0 && typeof data.path != "string") {
      let err7 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.digest !== void 0) {
      let data2 = data.digest;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err8 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data3 = data.verdict;
      if (!(data3 === "pass" || data3 === "fail" || data3 === "error")) {
        let err10 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema32.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.gates !== void 0) {
      let data4 = data.gates;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate22(data4[i0], { instancePath: instancePath + "/gates/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.sources !== void 0) {
      let data6 = data.sources;
      if (Array.isArray(data6)) {
        let len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.path === void 0) {
              let err12 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data7.content === void 0) {
              let err13 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/required", keyword: "required", params: { missingProperty: "content" }, message: "must have required property 'content'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            for (let key1 in data7)
              if (!(key1 === "path" || key1 === "content")) {
                let err14 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            if (data7.path !== void 0 && typeof data7.path != "string") {
              let err15 = { instancePath: instancePath + "/sources/" + i1 + "/path", schemaPath: "#/properties/sources/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            if (data7.content !== void 0 && typeof data7.content != "string") {
              let err16 = { instancePath: instancePath + "/sources/" + i1 + "/content", schemaPath: "#/properties/sources/items/properties/content/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
          } else {
            let err17 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
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
    if (data.mode === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.verdict === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.sandbox === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sandbox" }, message: "must have required property 'sandbox'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.blocks === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "blocks" }, message: "must have required property 'blocks'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.timing === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timing" }, message: "must have required property 'timing'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "schemaVersion" || key0 === "kind" || key0 === "version" || key0 === "mode" || key0 === "verdict" || key0 === "sandbox" || key0 === "blocks" || key0 === "timing")) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err9 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "gate-report") {
      let err10 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "gate-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err11 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.mode !== void 0) {
      let data3 = data.mode;
      if (!(data3 === "strict" || data3 === "standard" || data3 === "advisory")) {
        let err12 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema31.properties.mode.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data4 = data.verdict;
      if (!(data4 === "pass" || data4 === "fail" || data4 === "error")) {
        let err13 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema31.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.sandbox !== void 0) {
      let data5 = data.sandbox;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.level === void 0) {
          let err14 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data5.description === void 0) {
          let err15 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        for (let key1 in data5)
          if (!(key1 === "level" || key1 === "description")) {
            let err16 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        if (data5.level !== void 0 && typeof data5.level != "string") {
          let err17 = { instancePath: instancePath + "/sandbox/level", schemaPath: "#/properties/sandbox/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data5.description !== void 0 && typeof data5.description != "string") {
          let err18 = { instancePath: instancePath + "/sandbox/description", schemaPath: "#/properties/sandbox/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/sandbox", schemaPath: "#/properties/sandbox/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.blocks !== void 0) {
      let data8 = data.blocks;
      if (Array.isArray(data8)) {
        let len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate21(data8[i0], { instancePath: instancePath + "/blocks/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
      } else {
        let err20 = { instancePath: instancePath + "/blocks", schemaPath: "#/properties/blocks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.timing !== void 0) {
      let data10 = data.timing;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.startedAt === void 0) {
          let err21 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data10.durationMs === void 0) {
          let err22 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key2 in data10)
          if (!(key2 === "startedAt" || key2 === "durationMs" || key2 === "measured")) {
            let err23 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        if (data10.startedAt !== void 0 && typeof data10.startedAt != "string") {
          let err24 = { instancePath: instancePath + "/timing/startedAt", schemaPath: "#/properties/timing/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data10.durationMs !== void 0) {
          let data12 = data10.durationMs;
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              let err25 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
        if (data10.measured !== void 0 && typeof data10.measured != "boolean") {
          let err27 = { instancePath: instancePath + "/timing/measured", schemaPath: "#/properties/timing/properties/measured/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateGateReport
};

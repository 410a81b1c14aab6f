// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateFlowRecord = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:flow:1", title: "FlowRecord", description: "`flow.json`: what one flow did.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "id", "outcome", "request", "repository", "offline", "block", "calls", "repairRounds", "timing"], properties: { schemaVersion: { const: 1 }, kind: { const: "flow" }, version: { type: "string", description: "Version of Blocks." }, id: { type: "string", description: "Derived from the request: the same request has the same id.", pattern: "^flow-[0-9a-f]{12}$" }, outcome: { enum: ["generated", "failed"] }, request: { type: "object", additionalProperties: !1, required: ["family", "type", "parameters"], properties: { family: { type: "string", description: "Family of the blueprint." }, type: { type: "string", description: "Type within the family." }, parameters: { type: "object" }, text: { type: "string", description: "The feature request in words." }, chosen: { type: "boolean", description: "True when the architect chose family, type and parameters for a request in words." } } }, repository: { type: "string", description: "owner/name, or the folder's name on a laptop." }, revision: { type: "string", description: "Commit that the flow started from; absent without git." }, offline: { type: "boolean", description: "True when no LLM was called." }, block: { type: "object", additionalProperties: !1, required: ["name", "path", "digest"], properties: { name: { type: "string", description: "Name of the block." }, path: { type: "string", description: "Folder, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" } } }, calls: { type: "array", items: { $ref: "#/$defs/modelCall" } }, repairRounds: { type: "integer", minimum: 0 }, costUsd: { type: "number", minimum: 0, description: "Absent when the cost of a call is not known." }, inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, timing: { type: "object", additionalProperties: !1, required: ["startedAt", "durationMs", "steps"], properties: { startedAt: { type: "string", description: "UTC, ISO 8601." }, durationMs: { type: "number", minimum: 0 }, steps: { type: "array", items: { type: "object", additionalProperties: !1, required: ["step", "durationMs"], properties: { step: { type: "string", description: "Name of the step." }, durationMs: { type: "number", minimum: 0 }, startedMs: { type: "number", minimum: 0, description: "Since the flow's start, in milliseconds." }, resumed: { type: "boolean", description: "True when an earlier process of this flow did the step." } } } }, resumptions: { type: "integer", minimum: 0, description: "How often a process took up what an earlier one had left." }, interrupted: { type: "array", items: { type: "object", additionalProperties: !1, required: ["task", "provider", "model", "costUsd"], properties: { task: { type: "string", description: "What was asked." }, provider: { type: "string", description: "Who was asked." }, model: { type: "string", description: "Model that was asked." }, costUsd: { type: "number", minimum: 0, description: "Upper estimate in US dollars." } } }, description: "Requests whose process ended before their answer: they may have been paid for." }, discarded: { type: "array", items: { $ref: "#/$defs/charge" }, description: "Requests that cost something and belong to no call, because no answer came of them; absent when there were none. They are in the flow's cost." }, lostUsd: { type: "number", minimum: 0, description: "What earlier processes of this run paid for answers that nothing was made of, in US dollars; absent when nothing was lost." }, earlierUsd: { type: "number", minimum: 0, description: "What earlier runs of the flow have cost, in US dollars; absent for the first run." } }, description: "Left out of a bundle, so that equal evidence has equal digests." }, run: { type: "integer", minimum: 1, description: "Which run of this flow, from 1: a retry is a new one. Absent: 1." }, roles: { type: "object", additionalProperties: !1, required: [], properties: { architect: { $ref: "#/$defs/roleFigures" }, implementation: { $ref: "#/$defs/roleFigures" }, context: { $ref: "#/$defs/roleFigures" } }, description: "What each role used." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate, because a provider did not say what was used." }, rounds: { type: "array", items: { $ref: "#/$defs/round" }, description: "The candidates in order: the first one, then one for each repair." }, review: { type: "object", additionalProperties: !1, required: ["findings", "blockers"], properties: { findings: { type: "integer", minimum: 0, description: "Findings of the reviewing model that hold." }, blockers: { type: "integer", minimum: 0, description: "Those of severity BLOCKER." } }, description: "What another vendor's model said of the block inside the flow; absent when none was asked. The review gate decides." }, hiddenCharacters: { type: "integer", minimum: 0, description: "Invisible characters and copies of our delimiter that were taken out of what one prompt was made of, at most; absent when there were none." }, repairStopped: { type: "string", description: "Why time or money ended the repairs; absent when they did not." } }, $defs: { usage: { type: "object", additionalProperties: !1, required: [], properties: { inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, cacheReadTokens: { type: "integer", minimum: 0 }, cacheWriteTokens: { type: "integer", minimum: 0 } }, description: "Tokens as the provider counted them; a figure that it did not give is absent.", title: "Usage" }, modelCall: { type: "object", additionalProperties: !1, required: ["role", "task", "provider", "model", "attempts", "finishReason", "usage", "prompt", "answer"], properties: { role: { enum: ["architect", "implementation", "context"] }, task: { enum: ["choose", "context", "plan", "implement", "repair", "review", "document"] }, provider: { type: "string", description: "anthropic, openai, google or offline." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, finishReason: { type: "string", description: "Unified finish reason." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, prompt: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the rendered prompt, without what a bundle may not hold." }, terms: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of what else makes the question this one: schema and limit of the answer, and everyone who may answer. Absent in flows before recordings." }, answer: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the answer, without what a bundle may not hold." }, step: { type: "string", description: "The step that asked." }, promptVersion: { type: "integer", minimum: 1, description: "Version of the prompt." }, rawFinishReason: { type: "string", description: "The provider's own word for it." }, asked: { type: "string", description: "provider/model that the role names, where a fallback answered in its place." }, cached: { type: "boolean", description: "True when another flow had asked the same: nothing was sent or paid." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." }, charges: { type: "array", items: { $ref: "#/$defs/charge" }, description: "Every request behind the answer that cost something, discarded ones included." } }, title: "ModelCall" }, charge: { type: "object", additionalProperties: !1, required: ["provider", "model", "usage", "costUsd", "pricedAs", "estimated", "outcome"], properties: { provider: { type: "string", description: "Who was asked." }, model: { type: "string", description: "Model that was asked." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "In US dollars." }, pricedAs: { type: "string", description: "Entry of the price table that was used, `configured` for a price of the owner." }, estimated: { type: "boolean", description: "True for an upper estimate of ours." }, outcome: { enum: ["answered", "discarded"], description: "discarded: the request failed after it may have cost something." } }, description: "What one request cost.", title: "FlowCharge" }, roleFigures: { type: "object", additionalProperties: !1, required: ["models", "calls"], properties: { models: { type: "array", items: { type: "string" }, description: "provider/model of everyone who answered." }, calls: { type: "integer", minimum: 0, description: "Answers." }, inputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when not known." }, cacheReadTokens: { type: "integer", minimum: 0, description: "The part of the input that came from prompt caches." }, costUsd: { type: "number", minimum: 0, description: "Absent when not known." } }, description: "What one role used.", title: "RoleFigures" }, round: { type: "object", additionalProperties: !1, required: ["round", "findings", "undecided", "kept", "gates"], properties: { round: { type: "integer", minimum: 0, description: "0 is the first candidate." }, findings: { type: "integer", minimum: 0, description: "What the fast gates found." }, undecided: { type: "integer", minimum: 0, description: "Gates that could not decide." }, survivors: { type: "integer", minimum: 0, description: "Mutants that no test killed; absent when none were tried." }, kept: { type: "boolean", description: "True for the best candidate so far; a repair that is not is rolled back." }, gates: { type: "array", items: { type: "object", additionalProperties: !1, required: ["gate", "verdict"], properties: { gate: { type: "string", description: "Name of the gate." }, verdict: { enum: ["pass", "fail", "error"] }, figure: { type: "number", description: "Its figure, where it has one." } } } }, costUsd: { type: "number", minimum: 0, description: "Of the repair in this round; absent when not known." } }, description: "One candidate and what the fast gates said of it.", title: "RepairRound" } } };
var schema39 = { type: "object", additionalProperties: !1, required: ["round", "findings", "undecided", "kept", "gates"], properties: { round: { type: "integer", minimum: 0, description: "0 is the first candidate." }, findings: { type: "integer", minimum: 0, description: "What the fast gates found." }, undecided: { type: "integer", minimum: 0, description: "Gates that could not decide." }, survivors: { type: "integer", minimum: 0, description: "Mutants that no test killed; absent when none were tried." }, kept: { type: "boolean", description: "True for the best candidate so far; a repair that is not is rolled back." }, gates: { type: "array", items: { type: "object", additionalProperties: !1, required: ["gate", "verdict"], properties: { gate: { type: "string", description: "Name of the gate." }, verdict: { enum: ["pass", "fail", "error"] }, figure: { type: "number", description: "Its figure, where it has one." } } } }, costUsd: { type: "number", minimum: 0, description: "Of the repair in this round; absent when not known." } }, description: "One candidate and what the fast gates said of it.", title: "RepairRound" }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^flow-[0-9a-f]{12}$", "u"), pattern5 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), schema32 = { type: "object", additionalProperties: !1, required: ["role", "task", "provider", "model", "attempts", "finishReason", "usage", "prompt", "answer"], properties: { role: { enum: ["architect", "implementation", "context"] }, task: { enum: ["choose", "context", "plan", "implement", "repair", "review", "document"] }, provider: { type: "string", description: "anthropic, openai, google or offline." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, finishReason: { type: "string", description: "Unified finish reason." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, prompt: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the rendered prompt, without what a bundle may not hold." }, terms: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of what else makes the question this one: schema and limit of the answer, and everyone who may answer. Absent in flows before recordings." }, answer: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the answer, without what a bundle may not hold." }, step: { type: "string", description: "The step that asked." }, promptVersion: { type: "integer", minimum: 1, description: "Version of the prompt." }, rawFinishReason: { type: "string", description: "The provider's own word for it." }, asked: { type: "string", description: "provider/model that the role names, where a fallback answered in its place." }, cached: { type: "boolean", description: "True when another flow had asked the same: nothing was sent or paid." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." }, charges: { type: "array", items: { $ref: "#/$defs/charge" }, description: "Every request behind the answer that cost something, discarded ones included." } }, title: "ModelCall" };
var schema34 = { type: "object", additionalProperties: !1, required: ["provider", "model", "usage", "costUsd", "pricedAs", "estimated", "outcome"], properties: { provider: { type: "string", description: "Who was asked." }, model: { type: "string", description: "Model that was asked." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "In US dollars." }, pricedAs: { type: "string", description: "Entry of the price table that was used, `configured` for a price of the owner." }, estimated: { type: "boolean", description: "True for an upper estimate of ours." }, outcome: { enum: ["answered", "discarded"], description: "discarded: the request failed after it may have cost something." } }, description: "What one request cost.", title: "FlowCharge" };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.provider === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.model === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.usage === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.costUsd === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "costUsd" }, message: "must have required property 'costUsd'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.pricedAs === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pricedAs" }, message: "must have required property 'pricedAs'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.estimated === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.outcome === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "provider" || key0 === "model" || key0 === "usage" || key0 === "costUsd" || key0 === "pricedAs" || key0 === "estimated" || key0 === "outcome")) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.provider !== void 0 && typeof data.provider != "string") {
      let err8 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.model !== void 0 && typeof data.model != "string") {
      let err9 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.usage !== void 0) {
      let data2 = data.usage;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (let key1 in data2)
          if (!(key1 === "inputTokens" || key1 === "outputTokens" || key1 === "cacheReadTokens" || key1 === "cacheWriteTokens")) {
            let err10 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        if (data2.inputTokens !== void 0) {
          let data3 = data2.inputTokens;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err11 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
            let err12 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data2.outputTokens !== void 0) {
          let data4 = data2.outputTokens;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err13 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
            let err14 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        if (data2.cacheReadTokens !== void 0) {
          let data5 = data2.cacheReadTokens;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            let err15 = { instancePath: instancePath + "/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
            let err16 = { instancePath: instancePath + "/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data2.cacheWriteTokens !== void 0) {
          let data6 = data2.cacheWriteTokens;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err17 = { instancePath: instancePath + "/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
            let err18 = { instancePath: instancePath + "/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.costUsd !== void 0) {
      let data7 = data.costUsd;
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          let err20 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.pricedAs !== void 0 && typeof data.pricedAs != "string") {
      let err22 = { instancePath: instancePath + "/pricedAs", schemaPath: "#/properties/pricedAs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.estimated !== void 0 && typeof data.estimated != "boolean") {
      let err23 = { instancePath: instancePath + "/estimated", schemaPath: "#/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
    if (data.outcome !== void 0) {
      let data10 = data.outcome;
      if (!(data10 === "answered" || data10 === "discarded")) {
        let err24 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema34.properties.outcome.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.role === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.task === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "task" }, message: "must have required property 'task'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.provider === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.model === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.attempts === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.finishReason === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "finishReason" }, message: "must have required property 'finishReason'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.usage === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.prompt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.answer === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "answer" }, message: "must have required property 'answer'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema32.properties, key0)) {
        let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    if (data.role !== void 0) {
      let data0 = data.role;
      if (!(data0 === "architect" || data0 === "implementation" || data0 === "context")) {
        let err10 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema32.properties.role.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.task !== void 0) {
      let data1 = data.task;
      if (!(data1 === "choose" || data1 === "context" || data1 === "plan" || data1 === "implement" || data1 === "repair" || data1 === "review" || data1 === "document")) {
        let err11 = { instancePath: instancePath + "/task", schemaPath: "#/properties/task/enum", keyword: "enum", params: { allowedValues: schema32.properties.task.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.provider !== void 0 && typeof data.provider != "string") {
      let err12 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.model !== void 0 && typeof data.model != "string") {
      let err13 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.attempts !== void 0) {
      let data4 = data.attempts;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err14 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4))) {
        let err15 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.finishReason !== void 0 && typeof data.finishReason != "string") {
      let err16 = { instancePath: instancePath + "/finishReason", schemaPath: "#/properties/finishReason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.usage !== void 0) {
      let data6 = data.usage;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (let key1 in data6)
          if (!(key1 === "inputTokens" || key1 === "outputTokens" || key1 === "cacheReadTokens" || key1 === "cacheWriteTokens")) {
            let err17 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        if (data6.inputTokens !== void 0) {
          let data7 = data6.inputTokens;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err18 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
            let err19 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        if (data6.outputTokens !== void 0) {
          let data8 = data6.outputTokens;
          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
            let err20 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
            let err21 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data6.cacheReadTokens !== void 0) {
          let data9 = data6.cacheReadTokens;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err22 = { instancePath: instancePath + "/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
            let err23 = { instancePath: instancePath + "/usage/cacheReadTokens", schemaPath: "#/$defs/usage/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        if (data6.cacheWriteTokens !== void 0) {
          let data10 = data6.cacheWriteTokens;
          if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            let err24 = { instancePath: instancePath + "/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
            let err25 = { instancePath: instancePath + "/usage/cacheWriteTokens", schemaPath: "#/$defs/usage/properties/cacheWriteTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
      } else {
        let err26 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.costUsd !== void 0) {
      let data11 = data.costUsd;
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 0 || isNaN(data11)) {
          let err27 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.pricedAs !== void 0 && typeof data.pricedAs != "string") {
      let err29 = { instancePath: instancePath + "/pricedAs", schemaPath: "#/properties/pricedAs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.prompt !== void 0) {
      let data13 = data.prompt;
      if (typeof data13 == "string") {
        if (!pattern5.test(data13)) {
          let err30 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      } else {
        let err31 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.terms !== void 0) {
      let data14 = data.terms;
      if (typeof data14 == "string") {
        if (!pattern5.test(data14)) {
          let err32 = { instancePath: instancePath + "/terms", schemaPath: "#/properties/terms/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/terms", schemaPath: "#/properties/terms/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.answer !== void 0) {
      let data15 = data.answer;
      if (typeof data15 == "string") {
        if (!pattern5.test(data15)) {
          let err34 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
      } else {
        let err35 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.step !== void 0 && typeof data.step != "string") {
      let err36 = { instancePath: instancePath + "/step", schemaPath: "#/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
    if (data.promptVersion !== void 0) {
      let data17 = data.promptVersion;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
        let err37 = { instancePath: instancePath + "/promptVersion", schemaPath: "#/properties/promptVersion/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17) && (data17 < 1 || isNaN(data17))) {
        let err38 = { instancePath: instancePath + "/promptVersion", schemaPath: "#/properties/promptVersion/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.rawFinishReason !== void 0 && typeof data.rawFinishReason != "string") {
      let err39 = { instancePath: instancePath + "/rawFinishReason", schemaPath: "#/properties/rawFinishReason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
    }
    if (data.asked !== void 0 && typeof data.asked != "string") {
      let err40 = { instancePath: instancePath + "/asked", schemaPath: "#/properties/asked/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
    }
    if (data.cached !== void 0 && typeof data.cached != "boolean") {
      let err41 = { instancePath: instancePath + "/cached", schemaPath: "#/properties/cached/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
    }
    if (data.estimated !== void 0 && typeof data.estimated != "boolean") {
      let err42 = { instancePath: instancePath + "/estimated", schemaPath: "#/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
    }
    if (data.charges !== void 0) {
      let data22 = data.charges;
      if (Array.isArray(data22)) {
        let len0 = data22.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate22(data22[i0], { instancePath: instancePath + "/charges/" + i0, parentData: data22, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      } else {
        let err43 = { instancePath: instancePath + "/charges", schemaPath: "#/properties/charges/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
  } else {
    let err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
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
    if (data.id === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.outcome === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.request === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.repository === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.offline === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "offline" }, message: "must have required property 'offline'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.block === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.calls === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "calls" }, message: "must have required property 'calls'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.repairRounds === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "repairRounds" }, message: "must have required property 'repairRounds'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.timing === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timing" }, message: "must have required property 'timing'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err12 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err13 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "flow") {
      let err14 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "flow" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err15 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.id !== void 0) {
      let data3 = data.id;
      if (typeof data3 == "string") {
        if (!pattern4.test(data3)) {
          let err16 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^flow-[0-9a-f]{12}$" }, message: 'must match pattern "^flow-[0-9a-f]{12}$"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.outcome !== void 0) {
      let data4 = data.outcome;
      if (!(data4 === "generated" || data4 === "failed")) {
        let err18 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema31.properties.outcome.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.request !== void 0) {
      let data5 = data.request;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.family === void 0) {
          let err19 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "family" }, message: "must have required property 'family'" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data5.type === void 0) {
          let err20 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data5.parameters === void 0) {
          let err21 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property 'parameters'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        for (let key1 in data5)
          if (!(key1 === "family" || key1 === "type" || key1 === "parameters" || key1 === "text" || key1 === "chosen")) {
            let err22 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        if (data5.family !== void 0 && typeof data5.family != "string") {
          let err23 = { instancePath: instancePath + "/request/family", schemaPath: "#/properties/request/properties/family/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data5.type !== void 0 && typeof data5.type != "string") {
          let err24 = { instancePath: instancePath + "/request/type", schemaPath: "#/properties/request/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data5.parameters !== void 0) {
          let data8 = data5.parameters;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
            let err25 = { instancePath: instancePath + "/request/parameters", schemaPath: "#/properties/request/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
        if (data5.text !== void 0 && typeof data5.text != "string") {
          let err26 = { instancePath: instancePath + "/request/text", schemaPath: "#/properties/request/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data5.chosen !== void 0 && typeof data5.chosen != "boolean") {
          let err27 = { instancePath: instancePath + "/request/chosen", schemaPath: "#/properties/request/properties/chosen/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.repository !== void 0 && typeof data.repository != "string") {
      let err29 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.revision !== void 0 && typeof data.revision != "string") {
      let err30 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.offline !== void 0 && typeof data.offline != "boolean") {
      let err31 = { instancePath: instancePath + "/offline", schemaPath: "#/properties/offline/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.block !== void 0) {
      let data14 = data.block;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.name === void 0) {
          let err32 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data14.path === void 0) {
          let err33 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        if (data14.digest === void 0) {
          let err34 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        for (let key2 in data14)
          if (!(key2 === "name" || key2 === "path" || key2 === "digest")) {
            let err35 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
        if (data14.name !== void 0 && typeof data14.name != "string") {
          let err36 = { instancePath: instancePath + "/block/name", schemaPath: "#/properties/block/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data14.path !== void 0 && typeof data14.path != "string") {
          let err37 = { instancePath: instancePath + "/block/path", schemaPath: "#/properties/block/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data14.digest !== void 0) {
          let data17 = data14.digest;
          if (typeof data17 == "string") {
            if (!pattern5.test(data17)) {
              let err38 = { instancePath: instancePath + "/block/digest", schemaPath: "#/properties/block/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
          } else {
            let err39 = { instancePath: instancePath + "/block/digest", schemaPath: "#/properties/block/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data18 = data.calls;
      if (Array.isArray(data18)) {
        let len0 = data18.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate21(data18[i0], { instancePath: instancePath + "/calls/" + i0, parentData: data18, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
      } else {
        let err41 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.repairRounds !== void 0) {
      let data20 = data.repairRounds;
      if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
        let err42 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/properties/repairRounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      if (typeof data20 == "number" && isFinite(data20) && (data20 < 0 || isNaN(data20))) {
        let err43 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/properties/repairRounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.costUsd !== void 0) {
      let data21 = data.costUsd;
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 < 0 || isNaN(data21)) {
          let err44 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.inputTokens !== void 0) {
      let data22 = data.inputTokens;
      if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
        let err46 = { instancePath: instancePath + "/inputTokens", schemaPath: "#/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
      if (typeof data22 == "number" && isFinite(data22) && (data22 < 0 || isNaN(data22))) {
        let err47 = { instancePath: instancePath + "/inputTokens", schemaPath: "#/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.outputTokens !== void 0) {
      let data23 = data.outputTokens;
      if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
        let err48 = { instancePath: instancePath + "/outputTokens", schemaPath: "#/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (typeof data23 == "number" && isFinite(data23) && (data23 < 0 || isNaN(data23))) {
        let err49 = { instancePath: instancePath + "/outputTokens", schemaPath: "#/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.timing !== void 0) {
      let data24 = data.timing;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        if (data24.startedAt === void 0) {
          let err50 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
        if (data24.durationMs === void 0) {
          let err51 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
        if (data24.steps === void 0) {
          let err52 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        for (let key3 in data24)
          if (!(key3 === "startedAt" || key3 === "durationMs" || key3 === "steps" || key3 === "resumptions" || key3 === "interrupted" || key3 === "discarded" || key3 === "lostUsd" || key3 === "earlierUsd")) {
            let err53 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        if (data24.startedAt !== void 0 && typeof data24.startedAt != "string") {
          let err54 = { instancePath: instancePath + "/timing/startedAt", schemaPath: "#/properties/timing/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
        if (data24.durationMs !== void 0) {
          let data26 = data24.durationMs;
          if (typeof data26 == "number" && isFinite(data26)) {
            if (data26 < 0 || isNaN(data26)) {
              let err55 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
          } else {
            let err56 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
        if (data24.steps !== void 0) {
          let data27 = data24.steps;
          if (Array.isArray(data27)) {
            let len1 = data27.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data28 = data27[i1];
              if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                if (data28.step === void 0) {
                  let err57 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
                  vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                }
                if (data28.durationMs === void 0) {
                  let err58 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
                  vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                }
                for (let key4 in data28)
                  if (!(key4 === "step" || key4 === "durationMs" || key4 === "startedMs" || key4 === "resumed")) {
                    let err59 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                  }
                if (data28.step !== void 0 && typeof data28.step != "string") {
                  let err60 = { instancePath: instancePath + "/timing/steps/" + i1 + "/step", schemaPath: "#/properties/timing/properties/steps/items/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                }
                if (data28.durationMs !== void 0) {
                  let data30 = data28.durationMs;
                  if (typeof data30 == "number" && isFinite(data30)) {
                    if (data30 < 0 || isNaN(data30)) {
                      let err61 = { instancePath: instancePath + "/timing/steps/" + i1 + "/durationMs", schemaPath: "#/properties/timing/properties/steps/items/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                    }
                  } else {
                    let err62 = { instancePath: instancePath + "/timing/steps/" + i1 + "/durationMs", schemaPath: "#/properties/timing/properties/steps/items/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                  }
                }
                if (data28.startedMs !== void 0) {
                  let data31 = data28.startedMs;
                  if (typeof data31 == "number" && isFinite(data31)) {
                    if (data31 < 0 || isNaN(data31)) {
                      let err63 = { instancePath: instancePath + "/timing/steps/" + i1 + "/startedMs", schemaPath: "#/properties/timing/properties/steps/items/properties/startedMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                    }
                  } else {
                    let err64 = { instancePath: instancePath + "/timing/steps/" + i1 + "/startedMs", schemaPath: "#/properties/timing/properties/steps/items/properties/startedMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                  }
                }
                if (data28.resumed !== void 0 && typeof data28.resumed != "boolean") {
                  let err65 = { instancePath: instancePath + "/timing/steps/" + i1 + "/resumed", schemaPath: "#/properties/timing/properties/steps/items/properties/resumed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                  vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                }
              } else {
                let err66 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
            }
          } else {
            let err67 = { instancePath: instancePath + "/timing/steps", schemaPath: "#/properties/timing/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
        }
        if (data24.resumptions !== void 0) {
          let data33 = data24.resumptions;
          if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
            let err68 = { instancePath: instancePath + "/timing/resumptions", schemaPath: "#/properties/timing/properties/resumptions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
          if (typeof data33 == "number" && isFinite(data33) && (data33 < 0 || isNaN(data33))) {
            let err69 = { instancePath: instancePath + "/timing/resumptions", schemaPath: "#/properties/timing/properties/resumptions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
        }
        if (data24.interrupted !== void 0) {
          let data34 = data24.interrupted;
          if (Array.isArray(data34)) {
            let len2 = data34.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data35 = data34[i2];
              if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                if (data35.task === void 0) {
                  let err70 = { instancePath: instancePath + "/timing/interrupted/" + i2, schemaPath: "#/properties/timing/properties/interrupted/items/required", keyword: "required", params: { missingProperty: "task" }, message: "must have required property 'task'" };
                  vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                }
                if (data35.provider === void 0) {
                  let err71 = { instancePath: instancePath + "/timing/interrupted/" + i2, schemaPath: "#/properties/timing/properties/interrupted/items/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
                  vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                }
                if (data35.model === void 0) {
                  let err72 = { instancePath: instancePath + "/timing/interrupted/" + i2, schemaPath: "#/properties/timing/properties/interrupted/items/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
                  vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
                }
                if (data35.costUsd === void 0) {
                  let err73 = { instancePath: instancePath + "/timing/interrupted/" + i2, schemaPath: "#/properties/timing/properties/interrupted/items/required", keyword: "required", params: { missingProperty: "costUsd" }, message: "must have required property 'costUsd'" };
                  vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                }
                for (let key5 in data35)
                  if (!(key5 === "task" || key5 === "provider" || key5 === "model" || key5 === "costUsd")) {
                    let err74 = { instancePath: instancePath + "/timing/interrupted/" + i2, schemaPath: "#/properties/timing/properties/interrupted/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                  }
                if (data35.task !== void 0 && typeof data35.task != "string") {
                  let err75 = { instancePath: instancePath + "/timing/interrupted/" + i2 + "/task", schemaPath: "#/properties/timing/properties/interrupted/items/properties/task/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
                if (data35.provider !== void 0 && typeof data35.provider != "string") {
                  let err76 = { instancePath: instancePath + "/timing/interrupted/" + i2 + "/provider", schemaPath: "#/properties/timing/properties/interrupted/items/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                }
                if (data35.model !== void 0 && typeof data35.model != "string") {
                  let err77 = { instancePath: instancePath + "/timing/interrupted/" + i2 + "/model", schemaPath: "#/properties/timing/properties/interrupted/items/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                }
                if (data35.costUsd !== void 0) {
                  let data39 = data35.costUsd;
                  if (typeof data39 == "number" && isFinite(data39)) {
                    if (data39 < 0 || isNaN(data39)) {
                      let err78 = { instancePath: instancePath + "/timing/interrupted/" + i2 + "/costUsd", schemaPath: "#/properties/timing/properties/interrupted/items/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                    }
                  } else {
                    let err79 = { instancePath: instancePath + "/timing/interrupted/" + i2 + "/costUsd", schemaPath: "#/properties/timing/properties/interrupted/items/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                  }
                }
              } else {
                let err80 = { instancePath: instancePath + "/timing/interrupted/" + i2, schemaPath: "#/properties/timing/properties/interrupted/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
              }
            }
          } else {
            let err81 = { instancePath: instancePath + "/timing/interrupted", schemaPath: "#/properties/timing/properties/interrupted/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
        }
        if (data24.discarded !== void 0) {
          let data40 = data24.discarded;
          if (Array.isArray(data40)) {
            let len3 = data40.length;
            for (let i3 = 0; i3 < len3; i3++)
              validate22(data40[i3], { instancePath: instancePath + "/timing/discarded/" + i3, parentData: data40, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
          } else {
            let err82 = { instancePath: instancePath + "/timing/discarded", schemaPath: "#/properties/timing/properties/discarded/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
        }
        if (data24.lostUsd !== void 0) {
          let data42 = data24.lostUsd;
          if (typeof data42 == "number" && isFinite(data42)) {
            if (data42 < 0 || isNaN(data42)) {
              let err83 = { instancePath: instancePath + "/timing/lostUsd", schemaPath: "#/properties/timing/properties/lostUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
          } else {
            let err84 = { instancePath: instancePath + "/timing/lostUsd", schemaPath: "#/properties/timing/properties/lostUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
          }
        }
        if (data24.earlierUsd !== void 0) {
          let data43 = data24.earlierUsd;
          if (typeof data43 == "number" && isFinite(data43)) {
            if (data43 < 0 || isNaN(data43)) {
              let err85 = { instancePath: instancePath + "/timing/earlierUsd", schemaPath: "#/properties/timing/properties/earlierUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
            }
          } else {
            let err86 = { instancePath: instancePath + "/timing/earlierUsd", schemaPath: "#/properties/timing/properties/earlierUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
        }
      } else {
        let err87 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
      }
    }
    if (data.run !== void 0) {
      let data44 = data.run;
      if (!(typeof data44 == "number" && !(data44 % 1) && !isNaN(data44) && isFinite(data44))) {
        let err88 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
      }
      if (typeof data44 == "number" && isFinite(data44) && (data44 < 1 || isNaN(data44))) {
        let err89 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
      }
    }
    if (data.roles !== void 0) {
      let data45 = data.roles;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        for (let key6 in data45)
          if (!(key6 === "architect" || key6 === "implementation" || key6 === "context")) {
            let err90 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
          }
        if (data45.architect !== void 0) {
          let data46 = data45.architect;
          if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
            if (data46.models === void 0) {
              let err91 = { instancePath: instancePath + "/roles/architect", schemaPath: "#/$defs/roleFigures/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
              vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
            }
            if (data46.calls === void 0) {
              let err92 = { instancePath: instancePath + "/roles/architect", schemaPath: "#/$defs/roleFigures/required", keyword: "required", params: { missingProperty: "calls" }, message: "must have required property 'calls'" };
              vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
            }
            for (let key7 in data46)
              if (!(key7 === "models" || key7 === "calls" || key7 === "inputTokens" || key7 === "outputTokens" || key7 === "cacheReadTokens" || key7 === "costUsd")) {
                let err93 = { instancePath: instancePath + "/roles/architect", schemaPath: "#/$defs/roleFigures/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
              }
            if (data46.models !== void 0) {
              let data47 = data46.models;
              if (Array.isArray(data47)) {
                let len4 = data47.length;
                for (let i4 = 0; i4 < len4; i4++)
                  if (typeof data47[i4] != "string") {
                    let err94 = { instancePath: instancePath + "/roles/architect/models/" + i4, schemaPath: "#/$defs/roleFigures/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                  }
              } else {
                let err95 = { instancePath: instancePath + "/roles/architect/models", schemaPath: "#/$defs/roleFigures/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
              }
            }
            if (data46.calls !== void 0) {
              let data49 = data46.calls;
              if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
                let err96 = { instancePath: instancePath + "/roles/architect/calls", schemaPath: "#/$defs/roleFigures/properties/calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
              }
              if (typeof data49 == "number" && isFinite(data49) && (data49 < 0 || isNaN(data49))) {
                let err97 = { instancePath: instancePath + "/roles/architect/calls", schemaPath: "#/$defs/roleFigures/properties/calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
              }
            }
            if (data46.inputTokens !== void 0) {
              let data50 = data46.inputTokens;
              if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50) && isFinite(data50))) {
                let err98 = { instancePath: instancePath + "/roles/architect/inputTokens", schemaPath: "#/$defs/roleFigures/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
              }
              if (typeof data50 == "number" && isFinite(data50) && (data50 < 0 || isNaN(data50))) {
                let err99 = { instancePath: instancePath + "/roles/architect/inputTokens", schemaPath: "#/$defs/roleFigures/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
              }
            }
            if (data46.outputTokens !== void 0) {
              let data51 = data46.outputTokens;
              if (!(typeof data51 == "number" && !(data51 % 1) && !isNaN(data51) && isFinite(data51))) {
                let err100 = { instancePath: instancePath + "/roles/architect/outputTokens", schemaPath: "#/$defs/roleFigures/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
              }
              if (typeof data51 == "number" && isFinite(data51) && (data51 < 0 || isNaN(data51))) {
                let err101 = { instancePath: instancePath + "/roles/architect/outputTokens", schemaPath: "#/$defs/roleFigures/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
              }
            }
            if (data46.cacheReadTokens !== void 0) {
              let data52 = data46.cacheReadTokens;
              if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
                let err102 = { instancePath: instancePath + "/roles/architect/cacheReadTokens", schemaPath: "#/$defs/roleFigures/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
              if (typeof data52 == "number" && isFinite(data52) && (data52 < 0 || isNaN(data52))) {
                let err103 = { instancePath: instancePath + "/roles/architect/cacheReadTokens", schemaPath: "#/$defs/roleFigures/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
              }
            }
            if (data46.costUsd !== void 0) {
              let data53 = data46.costUsd;
              if (typeof data53 == "number" && isFinite(data53)) {
                if (data53 < 0 || isNaN(data53)) {
                  let err104 = { instancePath: instancePath + "/roles/architect/costUsd", schemaPath: "#/$defs/roleFigures/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
                }
              } else {
                let err105 = { instancePath: instancePath + "/roles/architect/costUsd", schemaPath: "#/$defs/roleFigures/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
              }
            }
          } else {
            let err106 = { instancePath: instancePath + "/roles/architect", schemaPath: "#/$defs/roleFigures/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
        }
        if (data45.implementation !== void 0) {
          let data54 = data45.implementation;
          if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
            if (data54.models === void 0) {
              let err107 = { instancePath: instancePath + "/roles/implementation", schemaPath: "#/$defs/roleFigures/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
              vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
            }
            if (data54.calls === void 0) {
              let err108 = { instancePath: instancePath + "/roles/implementation", schemaPath: "#/$defs/roleFigures/required", keyword: "required", params: { missingProperty: "calls" }, message: "must have required property 'calls'" };
              vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
            }
            for (let key8 in data54)
              if (!(key8 === "models" || key8 === "calls" || key8 === "inputTokens" || key8 === "outputTokens" || key8 === "cacheReadTokens" || key8 === "costUsd")) {
                let err109 = { instancePath: instancePath + "/roles/implementation", schemaPath: "#/$defs/roleFigures/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
              }
            if (data54.models !== void 0) {
              let data55 = data54.models;
              if (Array.isArray(data55)) {
                let len5 = data55.length;
                for (let i5 = 0; i5 < len5; i5++)
                  if (typeof data55[i5] != "string") {
                    let err110 = { instancePath: instancePath + "/roles/implementation/models/" + i5, schemaPath: "#/$defs/roleFigures/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                  }
              } else {
                let err111 = { instancePath: instancePath + "/roles/implementation/models", schemaPath: "#/$defs/roleFigures/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
              }
            }
            if (data54.calls !== void 0) {
              let data57 = data54.calls;
              if (!(typeof data57 == "number" && !(data57 % 1) && !isNaN(data57) && isFinite(data57))) {
                let err112 = { instancePath: instancePath + "/roles/implementation/calls", schemaPath: "#/$defs/roleFigures/properties/calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
              }
              if (typeof data57 == "number" && isFinite(data57) && (data57 < 0 || isNaN(data57))) {
                let err113 = { instancePath: instancePath + "/roles/implementation/calls", schemaPath: "#/$defs/roleFigures/properties/calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
              }
            }
            if (data54.inputTokens !== void 0) {
              let data58 = data54.inputTokens;
              if (!(typeof data58 == "number" && !(data58 % 1) && !isNaN(data58) && isFinite(data58))) {
                let err114 = { instancePath: instancePath + "/roles/implementation/inputTokens", schemaPath: "#/$defs/roleFigures/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
              }
              if (typeof data58 == "number" && isFinite(data58) && (data58 < 0 || isNaN(data58))) {
                let err115 = { instancePath: instancePath + "/roles/implementation/inputTokens", schemaPath: "#/$defs/roleFigures/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
              }
            }
            if (data54.outputTokens !== void 0) {
              let data59 = data54.outputTokens;
              if (!(typeof data59 == "number" && !(data59 % 1) && !isNaN(data59) && isFinite(data59))) {
                let err116 = { instancePath: instancePath + "/roles/implementation/outputTokens", schemaPath: "#/$defs/roleFigures/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
              }
              if (typeof data59 == "number" && isFinite(data59) && (data59 < 0 || isNaN(data59))) {
                let err117 = { instancePath: instancePath + "/roles/implementation/outputTokens", schemaPath: "#/$defs/roleFigures/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
              }
            }
            if (data54.cacheReadTokens !== void 0) {
              let data60 = data54.cacheReadTokens;
              if (!(typeof data60 == "number" && !(data60 % 1) && !isNaN(data60) && isFinite(data60))) {
                let err118 = { instancePath: instancePath + "/roles/implementation/cacheReadTokens", schemaPath: "#/$defs/roleFigures/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
              }
              if (typeof data60 == "number" && isFinite(data60) && (data60 < 0 || isNaN(data60))) {
                let err119 = { instancePath: instancePath + "/roles/implementation/cacheReadTokens", schemaPath: "#/$defs/roleFigures/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
              }
            }
            if (data54.costUsd !== void 0) {
              let data61 = data54.costUsd;
              if (typeof data61 == "number" && isFinite(data61)) {
                if (data61 < 0 || isNaN(data61)) {
                  let err120 = { instancePath: instancePath + "/roles/implementation/costUsd", schemaPath: "#/$defs/roleFigures/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
                }
              } else {
                let err121 = { instancePath: instancePath + "/roles/implementation/costUsd", schemaPath: "#/$defs/roleFigures/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
              }
            }
          } else {
            let err122 = { instancePath: instancePath + "/roles/implementation", schemaPath: "#/$defs/roleFigures/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
        }
        if (data45.context !== void 0) {
          let data62 = data45.context;
          if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
            if (data62.models === void 0) {
              let err123 = { instancePath: instancePath + "/roles/context", schemaPath: "#/$defs/roleFigures/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
              vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
            }
            if (data62.calls === void 0) {
              let err124 = { instancePath: instancePath + "/roles/context", schemaPath: "#/$defs/roleFigures/required", keyword: "required", params: { missingProperty: "calls" }, message: "must have required property 'calls'" };
              vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
            }
            for (let key9 in data62)
              if (!(key9 === "models" || key9 === "calls" || key9 === "inputTokens" || key9 === "outputTokens" || key9 === "cacheReadTokens" || key9 === "costUsd")) {
                let err125 = { instancePath: instancePath + "/roles/context", schemaPath: "#/$defs/roleFigures/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
              }
            if (data62.models !== void 0) {
              let data63 = data62.models;
              if (Array.isArray(data63)) {
                let len6 = data63.length;
                for (let i6 = 0; i6 < len6; i6++)
                  if (typeof data63[i6] != "string") {
                    let err126 = { instancePath: instancePath + "/roles/context/models/" + i6, schemaPath: "#/$defs/roleFigures/properties/models/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
                  }
              } else {
                let err127 = { instancePath: instancePath + "/roles/context/models", schemaPath: "#/$defs/roleFigures/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
              }
            }
            if (data62.calls !== void 0) {
              let data65 = data62.calls;
              if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
                let err128 = { instancePath: instancePath + "/roles/context/calls", schemaPath: "#/$defs/roleFigures/properties/calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
              }
              if (typeof data65 == "number" && isFinite(data65) && (data65 < 0 || isNaN(data65))) {
                let err129 = { instancePath: instancePath + "/roles/context/calls", schemaPath: "#/$defs/roleFigures/properties/calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
              }
            }
            if (data62.inputTokens !== void 0) {
              let data66 = data62.inputTokens;
              if (!(typeof data66 == "number" && !(data66 % 1) && !isNaN(data66) && isFinite(data66))) {
                let err130 = { instancePath: instancePath + "/roles/context/inputTokens", schemaPath: "#/$defs/roleFigures/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
              }
              if (typeof data66 == "number" && isFinite(data66) && (data66 < 0 || isNaN(data66))) {
                let err131 = { instancePath: instancePath + "/roles/context/inputTokens", schemaPath: "#/$defs/roleFigures/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
              }
            }
            if (data62.outputTokens !== void 0) {
              let data67 = data62.outputTokens;
              if (!(typeof data67 == "number" && !(data67 % 1) && !isNaN(data67) && isFinite(data67))) {
                let err132 = { instancePath: instancePath + "/roles/context/outputTokens", schemaPath: "#/$defs/roleFigures/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
              }
              if (typeof data67 == "number" && isFinite(data67) && (data67 < 0 || isNaN(data67))) {
                let err133 = { instancePath: instancePath + "/roles/context/outputTokens", schemaPath: "#/$defs/roleFigures/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
              }
            }
            if (data62.cacheReadTokens !== void 0) {
              let data68 = data62.cacheReadTokens;
              if (!(typeof data68 == "number" && !(data68 % 1) && !isNaN(data68) && isFinite(data68))) {
                let err134 = { instancePath: instancePath + "/roles/context/cacheReadTokens", schemaPath: "#/$defs/roleFigures/properties/cacheReadTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
              }
              if (typeof data68 == "number" && isFinite(data68) && (data68 < 0 || isNaN(data68))) {
                let err135 = { instancePath: instancePath + "/roles/context/cacheReadTokens", schemaPath: "#/$defs/roleFigures/properties/cacheReadTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
              }
            }
            if (data62.costUsd !== void 0) {
              let data69 = data62.costUsd;
              if (typeof data69 == "number" && isFinite(data69)) {
                if (data69 < 0 || isNaN(data69)) {
                  let err136 = { instancePath: instancePath + "/roles/context/costUsd", schemaPath: "#/$defs/roleFigures/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
                }
              } else {
                let err137 = { instancePath: instancePath + "/roles/context/costUsd", schemaPath: "#/$defs/roleFigures/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
              }
            }
          } else {
            let err138 = { instancePath: instancePath + "/roles/context", schemaPath: "#/$defs/roleFigures/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
          }
        }
      } else {
        let err139 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
      }
    }
    if (data.estimated !== void 0 && typeof data.estimated != "boolean") {
      let err140 = { instancePath: instancePath + "/estimated", schemaPath: "#/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
    }
    if (data.rounds !== void 0) {
      let data71 = data.rounds;
      if (Array.isArray(data71)) {
        let len7 = data71.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data72 = data71[i7];
          if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
            if (data72.round === void 0) {
              let err141 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/required", keyword: "required", params: { missingProperty: "round" }, message: "must have required property 'round'" };
              vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
            }
            if (data72.findings === void 0) {
              let err142 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
              vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
            }
            if (data72.undecided === void 0) {
              let err143 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/required", keyword: "required", params: { missingProperty: "undecided" }, message: "must have required property 'undecided'" };
              vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
            }
            if (data72.kept === void 0) {
              let err144 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/required", keyword: "required", params: { missingProperty: "kept" }, message: "must have required property 'kept'" };
              vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
            }
            if (data72.gates === void 0) {
              let err145 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/required", keyword: "required", params: { missingProperty: "gates" }, message: "must have required property 'gates'" };
              vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
            }
            for (let key10 in data72)
              if (!(key10 === "round" || key10 === "findings" || key10 === "undecided" || key10 === "survivors" || key10 === "kept" || key10 === "gates" || key10 === "costUsd")) {
                let err146 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
              }
            if (data72.round !== void 0) {
              let data73 = data72.round;
              if (!(typeof data73 == "number" && !(data73 % 1) && !isNaN(data73) && isFinite(data73))) {
                let err147 = { instancePath: instancePath + "/rounds/" + i7 + "/round", schemaPath: "#/$defs/round/properties/round/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
              }
              if (typeof data73 == "number" && isFinite(data73) && (data73 < 0 || isNaN(data73))) {
                let err148 = { instancePath: instancePath + "/rounds/" + i7 + "/round", schemaPath: "#/$defs/round/properties/round/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
              }
            }
            if (data72.findings !== void 0) {
              let data74 = data72.findings;
              if (!(typeof data74 == "number" && !(data74 % 1) && !isNaN(data74) && isFinite(data74))) {
                let err149 = { instancePath: instancePath + "/rounds/" + i7 + "/findings", schemaPath: "#/$defs/round/properties/findings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
              }
              if (typeof data74 == "number" && isFinite(data74) && (data74 < 0 || isNaN(data74))) {
                let err150 = { instancePath: instancePath + "/rounds/" + i7 + "/findings", schemaPath: "#/$defs/round/properties/findings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
              }
            }
            if (data72.undecided !== void 0) {
              let data75 = data72.undecided;
              if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75) && isFinite(data75))) {
                let err151 = { instancePath: instancePath + "/rounds/" + i7 + "/undecided", schemaPath: "#/$defs/round/properties/undecided/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
              }
              if (typeof data75 == "number" && isFinite(data75) && (data75 < 0 || isNaN(data75))) {
                let err152 = { instancePath: instancePath + "/rounds/" + i7 + "/undecided", schemaPath: "#/$defs/round/properties/undecided/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
              }
            }
            if (data72.survivors !== void 0) {
              let data76 = data72.survivors;
              if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76) && isFinite(data76))) {
                let err153 = { instancePath: instancePath + "/rounds/" + i7 + "/survivors", schemaPath: "#/$defs/round/properties/survivors/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
              }
              if (typeof data76 == "number" && isFinite(data76) && (data76 < 0 || isNaN(data76))) {
                let err154 = { instancePath: instancePath + "/rounds/" + i7 + "/survivors", schemaPath: "#/$defs/round/properties/survivors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
              }
            }
            if (data72.kept !== void 0 && typeof data72.kept != "boolean") {
              let err155 = { instancePath: instancePath + "/rounds/" + i7 + "/kept", schemaPath: "#/$defs/round/properties/kept/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
            }
            if (data72.gates !== void 0) {
              let data78 = data72.gates;
              if (Array.isArray(data78)) {
                let len8 = data78.length;
                for (let i8 = 0; i8 < len8; i8++) {
                  let data79 = data78[i8];
                  if (data79 && typeof data79 == "object" && !Array.isArray(data79)) {
                    if (data79.gate === void 0) {
                      let err156 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8, schemaPath: "#/$defs/round/properties/gates/items/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
                      vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
                    }
                    if (data79.verdict === void 0) {
                      let err157 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8, schemaPath: "#/$defs/round/properties/gates/items/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
                      vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
                    }
                    for (let key11 in data79)
                      if (!(key11 === "gate" || key11 === "verdict" || key11 === "figure")) {
                        let err158 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8, schemaPath: "#/$defs/round/properties/gates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
                      }
                    if (data79.gate !== void 0 && typeof data79.gate != "string") {
                      let err159 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8 + "/gate", schemaPath: "#/$defs/round/properties/gates/items/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
                    }
                    if (data79.verdict !== void 0) {
                      let data81 = data79.verdict;
                      if (!(data81 === "pass" || data81 === "fail" || data81 === "error")) {
                        let err160 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8 + "/verdict", schemaPath: "#/$defs/round/properties/gates/items/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema39.properties.gates.items.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
                      }
                    }
                    if (data79.figure !== void 0) {
                      let data82 = data79.figure;
                      if (!(typeof data82 == "number" && isFinite(data82))) {
                        let err161 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8 + "/figure", schemaPath: "#/$defs/round/properties/gates/items/properties/figure/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
                      }
                    }
                  } else {
                    let err162 = { instancePath: instancePath + "/rounds/" + i7 + "/gates/" + i8, schemaPath: "#/$defs/round/properties/gates/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
                  }
                }
              } else {
                let err163 = { instancePath: instancePath + "/rounds/" + i7 + "/gates", schemaPath: "#/$defs/round/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
              }
            }
            if (data72.costUsd !== void 0) {
              let data83 = data72.costUsd;
              if (typeof data83 == "number" && isFinite(data83)) {
                if (data83 < 0 || isNaN(data83)) {
                  let err164 = { instancePath: instancePath + "/rounds/" + i7 + "/costUsd", schemaPath: "#/$defs/round/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
                }
              } else {
                let err165 = { instancePath: instancePath + "/rounds/" + i7 + "/costUsd", schemaPath: "#/$defs/round/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
              }
            }
          } else {
            let err166 = { instancePath: instancePath + "/rounds/" + i7, schemaPath: "#/$defs/round/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
          }
        }
      } else {
        let err167 = { instancePath: instancePath + "/rounds", schemaPath: "#/properties/rounds/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
      }
    }
    if (data.review !== void 0) {
      let data84 = data.review;
      if (data84 && typeof data84 == "object" && !Array.isArray(data84)) {
        if (data84.findings === void 0) {
          let err168 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
          vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
        }
        if (data84.blockers === void 0) {
          let err169 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/required", keyword: "required", params: { missingProperty: "blockers" }, message: "must have required property 'blockers'" };
          vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
        }
        for (let key12 in data84)
          if (!(key12 === "findings" || key12 === "blockers")) {
            let err170 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
          }
        if (data84.findings !== void 0) {
          let data85 = data84.findings;
          if (!(typeof data85 == "number" && !(data85 % 1) && !isNaN(data85) && isFinite(data85))) {
            let err171 = { instancePath: instancePath + "/review/findings", schemaPath: "#/properties/review/properties/findings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
          }
          if (typeof data85 == "number" && isFinite(data85) && (data85 < 0 || isNaN(data85))) {
            let err172 = { instancePath: instancePath + "/review/findings", schemaPath: "#/properties/review/properties/findings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
          }
        }
        if (data84.blockers !== void 0) {
          let data86 = data84.blockers;
          if (!(typeof data86 == "number" && !(data86 % 1) && !isNaN(data86) && isFinite(data86))) {
            let err173 = { instancePath: instancePath + "/review/blockers", schemaPath: "#/properties/review/properties/blockers/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
          }
          if (typeof data86 == "number" && isFinite(data86) && (data86 < 0 || isNaN(data86))) {
            let err174 = { instancePath: instancePath + "/review/blockers", schemaPath: "#/properties/review/properties/blockers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
          }
        }
      } else {
        let err175 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
      }
    }
    if (data.hiddenCharacters !== void 0) {
      let data87 = data.hiddenCharacters;
      if (!(typeof data87 == "number" && !(data87 % 1) && !isNaN(data87) && isFinite(data87))) {
        let err176 = { instancePath: instancePath + "/hiddenCharacters", schemaPath: "#/properties/hiddenCharacters/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
      }
      if (typeof data87 == "number" && isFinite(data87) && (data87 < 0 || isNaN(data87))) {
        let err177 = { instancePath: instancePath + "/hiddenCharacters", schemaPath: "#/properties/hiddenCharacters/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
      }
    }
    if (data.repairStopped !== void 0 && typeof data.repairStopped != "string") {
      let err178 = { instancePath: instancePath + "/repairStopped", schemaPath: "#/properties/repairStopped/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
    }
  } else {
    let err179 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateFlowRecord
};

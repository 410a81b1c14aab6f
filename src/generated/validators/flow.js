// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateFlowRecord = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:flow:1", title: "FlowRecord", description: "`flow.json`: what one flow did.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "id", "outcome", "request", "repository", "offline", "block", "calls", "repairRounds", "timing"], properties: { schemaVersion: { const: 1 }, kind: { const: "flow" }, version: { type: "string", description: "Version of Blocks." }, id: { type: "string", description: "Derived from the request: the same request has the same id.", pattern: "^flow-[0-9a-f]{12}$" }, outcome: { enum: ["generated", "failed"] }, request: { type: "object", additionalProperties: !1, required: ["family", "type", "parameters"], properties: { family: { type: "string", description: "Family of the blueprint." }, type: { type: "string", description: "Type within the family." }, parameters: { type: "object" }, text: { type: "string", description: "The feature request in words." } } }, repository: { type: "string", description: "owner/name, or the folder's name on a laptop." }, revision: { type: "string", description: "Commit that the flow started from; absent without git." }, offline: { type: "boolean", description: "True when no LLM was called." }, block: { type: "object", additionalProperties: !1, required: ["name", "path", "digest"], properties: { name: { type: "string", description: "Name of the block." }, path: { type: "string", description: "Folder, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" } } }, calls: { type: "array", items: { $ref: "#/$defs/modelCall" } }, repairRounds: { type: "integer", minimum: 0 }, costUsd: { type: "number", minimum: 0, description: "Absent when the cost of a call is not known." }, inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, timing: { type: "object", additionalProperties: !1, required: ["startedAt", "durationMs", "steps"], properties: { startedAt: { type: "string", description: "UTC, ISO 8601." }, durationMs: { type: "number", minimum: 0 }, steps: { type: "array", items: { type: "object", additionalProperties: !1, required: ["step", "durationMs"], properties: { step: { type: "string", description: "Name of the step." }, durationMs: { type: "number", minimum: 0 } } } } }, description: "Left out of a bundle, so that equal evidence has equal digests." } }, $defs: { usage: { type: "object", additionalProperties: !1, required: [], properties: { inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, cacheReadTokens: { type: "integer", minimum: 0 }, cacheWriteTokens: { type: "integer", minimum: 0 } }, description: "Tokens as the provider counted them; a figure that it did not give is absent.", title: "Usage" }, modelCall: { type: "object", additionalProperties: !1, required: ["role", "task", "provider", "model", "attempts", "finishReason", "usage", "prompt", "answer"], properties: { role: { enum: ["architect", "implementation", "context"] }, task: { enum: ["context", "plan", "implement", "repair", "review", "document"] }, provider: { type: "string", description: "anthropic, openai, google or offline." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, finishReason: { type: "string", description: "Unified finish reason." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, prompt: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the rendered prompt." }, answer: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the answer." } }, title: "ModelCall" } } }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^flow-[0-9a-f]{12}$", "u"), pattern5 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), schema32 = { type: "object", additionalProperties: !1, required: ["role", "task", "provider", "model", "attempts", "finishReason", "usage", "prompt", "answer"], properties: { role: { enum: ["architect", "implementation", "context"] }, task: { enum: ["context", "plan", "implement", "repair", "review", "document"] }, provider: { type: "string", description: "anthropic, openai, google or offline." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, finishReason: { type: "string", description: "Unified finish reason." }, usage: { $ref: "#/$defs/usage" }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, prompt: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the rendered prompt." }, answer: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest of the answer." } }, title: "ModelCall" };
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
      if (!(data1 === "context" || data1 === "plan" || data1 === "implement" || data1 === "repair" || data1 === "review" || data1 === "document")) {
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
    if (data.answer !== void 0) {
      let data14 = data.answer;
      if (typeof data14 == "string") {
        if (!pattern5.test(data14)) {
          let err32 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
  } else {
    let err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
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
          if (!(key1 === "family" || key1 === "type" || key1 === "parameters" || key1 === "text")) {
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
      } else {
        let err27 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.repository !== void 0 && typeof data.repository != "string") {
      let err28 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (data.revision !== void 0 && typeof data.revision != "string") {
      let err29 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.offline !== void 0 && typeof data.offline != "boolean") {
      let err30 = { instancePath: instancePath + "/offline", schemaPath: "#/properties/offline/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.block !== void 0) {
      let data13 = data.block;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (data13.name === void 0) {
          let err31 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data13.path === void 0) {
          let err32 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data13.digest === void 0) {
          let err33 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        for (let key2 in data13)
          if (!(key2 === "name" || key2 === "path" || key2 === "digest")) {
            let err34 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        if (data13.name !== void 0 && typeof data13.name != "string") {
          let err35 = { instancePath: instancePath + "/block/name", schemaPath: "#/properties/block/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data13.path !== void 0 && typeof data13.path != "string") {
          let err36 = { instancePath: instancePath + "/block/path", schemaPath: "#/properties/block/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data13.digest !== void 0) {
          let data16 = data13.digest;
          if (typeof data16 == "string") {
            if (!pattern5.test(data16)) {
              let err37 = { instancePath: instancePath + "/block/digest", schemaPath: "#/properties/block/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          } else {
            let err38 = { instancePath: instancePath + "/block/digest", schemaPath: "#/properties/block/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
      } else {
        let err39 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data17 = data.calls;
      if (Array.isArray(data17)) {
        let len0 = data17.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate21(data17[i0], { instancePath: instancePath + "/calls/" + i0, parentData: data17, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
      } else {
        let err40 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.repairRounds !== void 0) {
      let data19 = data.repairRounds;
      if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
        let err41 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/properties/repairRounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      if (typeof data19 == "number" && isFinite(data19) && (data19 < 0 || isNaN(data19))) {
        let err42 = { instancePath: instancePath + "/repairRounds", schemaPath: "#/properties/repairRounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.costUsd !== void 0) {
      let data20 = data.costUsd;
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 < 0 || isNaN(data20)) {
          let err43 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
      } else {
        let err44 = { instancePath: instancePath + "/costUsd", schemaPath: "#/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.inputTokens !== void 0) {
      let data21 = data.inputTokens;
      if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
        let err45 = { instancePath: instancePath + "/inputTokens", schemaPath: "#/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
      if (typeof data21 == "number" && isFinite(data21) && (data21 < 0 || isNaN(data21))) {
        let err46 = { instancePath: instancePath + "/inputTokens", schemaPath: "#/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.outputTokens !== void 0) {
      let data22 = data.outputTokens;
      if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
        let err47 = { instancePath: instancePath + "/outputTokens", schemaPath: "#/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
      if (typeof data22 == "number" && isFinite(data22) && (data22 < 0 || isNaN(data22))) {
        let err48 = { instancePath: instancePath + "/outputTokens", schemaPath: "#/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.timing !== void 0) {
      let data23 = data.timing;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        if (data23.startedAt === void 0) {
          let err49 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data23.durationMs === void 0) {
          let err50 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
        if (data23.steps === void 0) {
          let err51 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
        for (let key3 in data23)
          if (!(key3 === "startedAt" || key3 === "durationMs" || key3 === "steps")) {
            let err52 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        if (data23.startedAt !== void 0 && typeof data23.startedAt != "string") {
          let err53 = { instancePath: instancePath + "/timing/startedAt", schemaPath: "#/properties/timing/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
        if (data23.durationMs !== void 0) {
          let data25 = data23.durationMs;
          if (typeof data25 == "number" && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              let err54 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
          } else {
            let err55 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
        if (data23.steps !== void 0) {
          let data26 = data23.steps;
          if (Array.isArray(data26)) {
            let len1 = data26.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data27 = data26[i1];
              if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                if (data27.step === void 0) {
                  let err56 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
                  vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                }
                if (data27.durationMs === void 0) {
                  let err57 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
                  vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                }
                for (let key4 in data27)
                  if (!(key4 === "step" || key4 === "durationMs")) {
                    let err58 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                  }
                if (data27.step !== void 0 && typeof data27.step != "string") {
                  let err59 = { instancePath: instancePath + "/timing/steps/" + i1 + "/step", schemaPath: "#/properties/timing/properties/steps/items/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                }
                if (data27.durationMs !== void 0) {
                  let data29 = data27.durationMs;
                  if (typeof data29 == "number" && isFinite(data29)) {
                    if (data29 < 0 || isNaN(data29)) {
                      let err60 = { instancePath: instancePath + "/timing/steps/" + i1 + "/durationMs", schemaPath: "#/properties/timing/properties/steps/items/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                    }
                  } else {
                    let err61 = { instancePath: instancePath + "/timing/steps/" + i1 + "/durationMs", schemaPath: "#/properties/timing/properties/steps/items/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                  }
                }
              } else {
                let err62 = { instancePath: instancePath + "/timing/steps/" + i1, schemaPath: "#/properties/timing/properties/steps/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            }
          } else {
            let err63 = { instancePath: instancePath + "/timing/steps", schemaPath: "#/properties/timing/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        }
      } else {
        let err64 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
    }
  } else {
    let err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateFlowRecord
};

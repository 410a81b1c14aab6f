// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateGateReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:gate-report:1", title: "GateReport", description: "What the gates said of one or more blocks.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "mode", "verdict", "sandbox", "blocks", "timing"], properties: { schemaVersion: { const: 1 }, kind: { const: "gate-report" }, version: { type: "string", description: "Version of Blocks." }, mode: { enum: ["strict", "standard", "advisory"] }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass." }, sandbox: { type: "object", additionalProperties: !1, required: ["level", "description"], properties: { level: { type: "string", description: "Level in force, or none when no code was run." }, description: { type: "string", description: "What this level stops and what not." } }, description: "How generated code was confined." }, blocks: { type: "array", items: { $ref: "#/$defs/blockVerdict" } }, timing: { type: "object", additionalProperties: !1, required: ["startedAt", "durationMs"], properties: { startedAt: { type: "string", description: "UTC, ISO 8601." }, durationMs: { type: "number", minimum: 0 } }, description: "Left out of a bundle, so that equal evidence has equal digests." } }, $defs: { finding: { type: "object", additionalProperties: !1, required: ["code", "severity", "message", "remedy"], properties: { code: { type: "string", description: "Stable code, such as BLOCKER-SEC-001.", pattern: "^[A-Z][A-Z0-9-]*$" }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much it weighs." }, message: { type: "string", description: "What is wrong, in one sentence." }, remedy: { type: "string", description: "What to change, in one sentence." }, path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1, description: "In UTF-16 units, from 1." }, quote: { type: "string", description: "The line that the finding speaks of." } }, title: "Finding" }, gateResult: { type: "object", additionalProperties: !1, required: ["gate", "verdict", "summary", "findings", "durationMs"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"], title: "GateName" }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass.", title: "Verdict" }, summary: { type: "string", description: "The verdict in one sentence for people." }, figure: { type: "object", additionalProperties: !1, required: ["name", "value", "threshold", "comparison", "unit"], properties: { name: { type: "string", description: "What is measured." }, value: { type: "number" }, threshold: { type: "number" }, comparison: { enum: ["at-least", "at-most"] }, unit: { enum: ["percent", "count"] } }, description: "The figure that decided; absent when there is none." }, findings: { type: "array", items: { $ref: "#/$defs/finding" } }, details: { type: "object", description: "Figures of this gate beside the deciding one." }, model: { title: "ReviewCall", type: "object", additionalProperties: !1, required: ["provider", "model", "attempts"], description: "The model that was asked, what it read and wrote, and what that cost; absent where no LLM was called.", properties: { provider: { type: "string", description: "anthropic, openai or google." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, inputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, cached: { type: "boolean", description: "True when the flow had asked the same before: nothing was sent or paid now." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." } } }, durationMs: { type: "number", minimum: 0 } }, title: "GateResult" }, blockVerdict: { type: "object", additionalProperties: !1, required: ["name", "path", "digest", "verdict", "gates"], properties: { name: { type: "string", description: "Name of the block, or its folder's where the manifest cannot be read." }, path: { type: "string", description: "Folder of the block, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest over the paths and contents of all files of the block." }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass." }, gates: { type: "array", items: { $ref: "#/$defs/gateResult" } } }, title: "BlockVerdict" } } }, schema32 = { type: "object", additionalProperties: !1, required: ["name", "path", "digest", "verdict", "gates"], properties: { name: { type: "string", description: "Name of the block, or its folder's where the manifest cannot be read." }, path: { type: "string", description: "Folder of the block, relative to the repository." }, digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$", description: "Digest over the paths and contents of all files of the block." }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass." }, gates: { type: "array", items: { $ref: "#/$defs/gateResult" } } }, title: "BlockVerdict" }, pattern4 = new RegExp("^sha256-[0-9a-f]{64}$", "u"), schema33 = { type: "object", additionalProperties: !1, required: ["gate", "verdict", "summary", "findings", "durationMs"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"], title: "GateName" }, verdict: { enum: ["pass", "fail", "error"], description: "error: the gate could not decide, which is never a pass.", title: "Verdict" }, summary: { type: "string", description: "The verdict in one sentence for people." }, figure: { type: "object", additionalProperties: !1, required: ["name", "value", "threshold", "comparison", "unit"], properties: { name: { type: "string", description: "What is measured." }, value: { type: "number" }, threshold: { type: "number" }, comparison: { enum: ["at-least", "at-most"] }, unit: { enum: ["percent", "count"] } }, description: "The figure that decided; absent when there is none." }, findings: { type: "array", items: { $ref: "#/$defs/finding" } }, details: { type: "object", description: "Figures of this gate beside the deciding one." }, model: { title: "ReviewCall", type: "object", additionalProperties: !1, required: ["provider", "model", "attempts"], description: "The model that was asked, what it read and wrote, and what that cost; absent where no LLM was called.", properties: { provider: { type: "string", description: "anthropic, openai or google." }, model: { type: "string", description: "Model as the provider named it." }, attempts: { type: "integer", minimum: 1 }, inputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, outputTokens: { type: "integer", minimum: 0, description: "Absent when the provider did not say." }, costUsd: { type: "number", minimum: 0, description: "Absent when it is not known." }, pricedAs: { type: "string", description: "Entry of the price table that was used." }, cached: { type: "boolean", description: "True when the flow had asked the same before: nothing was sent or paid now." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." } } }, durationMs: { type: "number", minimum: 0 } }, title: "GateResult" }, schema34 = { type: "object", additionalProperties: !1, required: ["code", "severity", "message", "remedy"], properties: { code: { type: "string", description: "Stable code, such as BLOCKER-SEC-001.", pattern: "^[A-Z][A-Z0-9-]*$" }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"], description: "How much it weighs." }, message: { type: "string", description: "What is wrong, in one sentence." }, remedy: { type: "string", description: "What to change, in one sentence." }, path: { type: "string", description: "File, relative to the block's folder." }, line: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1, description: "In UTF-16 units, from 1." }, quote: { type: "string", description: "The line that the finding speaks of." } }, title: "Finding" }, func1 = Object.prototype.hasOwnProperty, pattern5 = new RegExp("^[A-Z][A-Z0-9-]*$", "u");
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
      if (!(key0 === "gate" || key0 === "verdict" || key0 === "summary" || key0 === "figure" || key0 === "findings" || key0 === "details" || key0 === "model" || key0 === "durationMs")) {
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
          } else {
            let err39 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/finding/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.details !== void 0) {
      let data20 = data.details;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        let err41 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.model !== void 0) {
      let data21 = data.model;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        if (data21.provider === void 0) {
          let err42 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (data21.model === void 0) {
          let err43 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data21.attempts === void 0) {
          let err44 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        for (let key3 in data21)
          if (!func1.call(schema33.properties.model.properties, key3)) {
            let err45 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        if (data21.provider !== void 0 && typeof data21.provider != "string") {
          let err46 = { instancePath: instancePath + "/model/provider", schemaPath: "#/properties/model/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data21.model !== void 0 && typeof data21.model != "string") {
          let err47 = { instancePath: instancePath + "/model/model", schemaPath: "#/properties/model/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        if (data21.attempts !== void 0) {
          let data24 = data21.attempts;
          if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
            let err48 = { instancePath: instancePath + "/model/attempts", schemaPath: "#/properties/model/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
          if (typeof data24 == "number" && isFinite(data24) && (data24 < 1 || isNaN(data24))) {
            let err49 = { instancePath: instancePath + "/model/attempts", schemaPath: "#/properties/model/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
        if (data21.inputTokens !== void 0) {
          let data25 = data21.inputTokens;
          if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
            let err50 = { instancePath: instancePath + "/model/inputTokens", schemaPath: "#/properties/model/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
          if (typeof data25 == "number" && isFinite(data25) && (data25 < 0 || isNaN(data25))) {
            let err51 = { instancePath: instancePath + "/model/inputTokens", schemaPath: "#/properties/model/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
        if (data21.outputTokens !== void 0) {
          let data26 = data21.outputTokens;
          if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
            let err52 = { instancePath: instancePath + "/model/outputTokens", schemaPath: "#/properties/model/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
          if (typeof data26 == "number" && isFinite(data26) && (data26 < 0 || isNaN(data26))) {
            let err53 = { instancePath: instancePath + "/model/outputTokens", schemaPath: "#/properties/model/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        }
        if (data21.costUsd !== void 0) {
          let data27 = data21.costUsd;
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 < 0 || isNaN(data27)) {
              let err54 = { instancePath: instancePath + "/model/costUsd", schemaPath: "#/properties/model/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
          } else {
            let err55 = { instancePath: instancePath + "/model/costUsd", schemaPath: "#/properties/model/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
        if (data21.pricedAs !== void 0 && typeof data21.pricedAs != "string") {
          let err56 = { instancePath: instancePath + "/model/pricedAs", schemaPath: "#/properties/model/properties/pricedAs/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
        if (data21.cached !== void 0 && typeof data21.cached != "boolean") {
          let err57 = { instancePath: instancePath + "/model/cached", schemaPath: "#/properties/model/properties/cached/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
        }
        if (data21.estimated !== void 0 && typeof data21.estimated != "boolean") {
          let err58 = { instancePath: instancePath + "/model/estimated", schemaPath: "#/properties/model/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
      } else {
        let err59 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data31 = data.durationMs;
      if (typeof data31 == "number" && isFinite(data31)) {
        if (data31 < 0 || isNaN(data31)) {
          let err60 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
      } else {
        let err61 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
  } else {
    let err62 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
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
      if (!(key0 === "name" || key0 === "path" || key0 === "digest" || key0 === "verdict" || key0 === "gates")) {
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
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
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
          if (!(key2 === "startedAt" || key2 === "durationMs")) {
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
      } else {
        let err27 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateGateReport
};

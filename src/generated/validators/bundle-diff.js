// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateBundleDiff = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:bundle-diff:1", title: "BundleDiff", description: "What changed between the flows of two bundles, a and b (`blocks context diff --json`).", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "same", "a", "b", "request", "config", "plan", "models", "context", "calls", "block", "gates", "others"], properties: { schemaVersion: { const: 1 }, kind: { const: "bundle-diff" }, version: { type: "string", description: "Version of Blocks that compared." }, same: { type: "boolean", description: "True when both are one bundle: the digests are equal." }, a: { $ref: "#/$defs/side" }, b: { $ref: "#/$defs/side" }, request: { $ref: "#/$defs/values" }, config: { $ref: "#/$defs/values" }, plan: { $ref: "#/$defs/values" }, models: { type: "array", items: { type: "object", additionalProperties: !1, required: ["role", "a", "b"], properties: { role: { enum: ["architect", "implementation", "context"] }, a: { $ref: "#/$defs/names" }, b: { $ref: "#/$defs/names" } }, title: "ModelsDiff" }, description: "Roles that other models may answer, or have answered." }, context: { type: "object", additionalProperties: !1, required: ["a", "b", "files", "more"], properties: { a: { $ref: "#/$defs/contextSize" }, b: { $ref: "#/$defs/contextSize" }, files: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "change"], properties: { path: { type: "string", description: "Relative to the repository." }, change: { enum: ["added", "removed", "changed", "moved"], description: "moved: the same content, before or behind other files than it was." }, a: { $ref: "#/$defs/contextPlace" }, b: { $ref: "#/$defs/contextPlace" } }, title: "ContextFileDiff" } }, more: { $ref: "#/$defs/more" } }, title: "ContextDiff", description: "The files of the repository that the models were shown." }, calls: { type: "object", additionalProperties: !1, required: ["items", "same", "more"], properties: { items: { type: "array", items: { type: "object", additionalProperties: !1, required: ["step", "change", "prompt", "answer"], properties: { step: { type: "string", description: "The step that asked." }, change: { enum: ["added", "removed", "changed"] }, prompt: { type: "boolean", description: "True when the prompt is another one." }, answer: { type: "boolean", description: "True when the answer is another one." }, a: { $ref: "#/$defs/callPlace" }, b: { $ref: "#/$defs/callPlace" } }, title: "CallDiff" } }, same: { type: "integer", minimum: 0, description: "Calls with the same prompt, answer and model." }, more: { $ref: "#/$defs/more" } }, title: "CallsDiff", description: "The questions to models and their answers." }, block: { type: "object", additionalProperties: !1, required: ["files", "same", "more"], properties: { files: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "change", "added", "removed", "lines", "more"], properties: { path: { type: "string", description: "Relative to the block." }, change: { enum: ["added", "removed", "changed"] }, added: { type: "integer", minimum: 0, description: "Lines that only b has." }, removed: { type: "integer", minimum: 0, description: "Lines that only a has." }, lines: { type: "array", items: { type: "string" }, description: "The beginning of the unified diff, without its head." }, more: { $ref: "#/$defs/more" } }, title: "BlockFileDiff" } }, same: { type: "integer", minimum: 0, description: "Files that are equal." }, more: { $ref: "#/$defs/more" } }, title: "BlockDiff", description: "The files of the block." }, gates: { type: "array", items: { type: "object", additionalProperties: !1, required: ["gate", "changed", "a", "b"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"] }, changed: { type: "boolean", description: "True when verdict, figure or number of findings differ." }, a: { $ref: "#/$defs/gateSide" }, b: { $ref: "#/$defs/gateSide" } }, title: "GateDiff" }, description: "What the sealed reports say, all five gates side by side." }, others: { type: "object", additionalProperties: !1, required: ["members", "more"], properties: { members: { type: "array", items: { type: "object", additionalProperties: !1, required: ["path", "change"], properties: { path: { type: "string", description: "Path in the bundle." }, change: { enum: ["added", "removed", "changed"] } }, title: "MemberDiff" } }, more: { $ref: "#/$defs/more" } }, description: "Every member that differs and that nothing above speaks of." } }, $defs: { more: { type: "integer", minimum: 0, description: "How many further ones are left out here." }, names: { type: "array", items: { type: "string" }, description: "provider/model." }, side: { type: "object", additionalProperties: !1, required: ["digest", "folder", "version", "flow", "verdict", "block"], properties: { digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" }, folder: { type: "string", description: "Where the bundle lies." }, version: { type: "string", description: "Version of Blocks that sealed it." }, flow: { type: "string", description: "Id of the flow." }, revision: { type: "string", description: "Commit that the flow started from." }, verdict: { enum: ["pass", "fail", "error"] }, block: { type: "string", description: "Name of the block." }, costUsd: { type: "number", minimum: 0, description: "Flow and reviews; absent when not known." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." }, inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, repairRounds: { type: "integer", minimum: 0 } }, title: "DiffSide" }, values: { type: "object", additionalProperties: !1, required: ["changes", "more"], properties: { changes: { type: "array", items: { type: "object", additionalProperties: !1, required: ["pointer"], properties: { pointer: { type: "string", description: "JSON pointer of the value." }, a: { type: "string", description: "As JSON text, cut where it is long; absent where there is none." }, b: { type: "string", description: "The same of b." } }, title: "ValueDiff" } }, more: { $ref: "#/$defs/more" } }, title: "ValuesDiff", description: "Values of a JSON document that differ." }, contextSize: { type: "object", additionalProperties: !1, required: ["files", "sizeBytes"], properties: { files: { type: "integer", minimum: 0 }, sizeBytes: { type: "integer", minimum: 0 } }, title: "ContextSize" }, contextPlace: { type: "object", additionalProperties: !1, required: ["rank"], properties: { rank: { type: "integer", minimum: 1, description: "1 is the most relevant file." }, sizeBytes: { type: "integer", minimum: 0, description: "Absent in bundles before recordings." } }, title: "ContextPlace" }, callPlace: { type: "object", additionalProperties: !1, required: ["model", "prompt", "answer"], properties: { model: { type: "string", description: "provider/model that answered." }, costUsd: { type: "number", minimum: 0 }, prompt: { type: "string", description: "The member that holds the prompt." }, answer: { type: "string", description: "The member that holds the answer." } }, title: "CallPlace" }, gateSide: { type: "object", additionalProperties: !1, required: ["verdict", "summary", "findings"], properties: { verdict: { enum: ["pass", "fail", "error"] }, figure: { type: "number", description: "In the gate's own unit." }, summary: { type: "string", description: "One sentence with the gate's figures." }, findings: { type: "integer", minimum: 0 } }, title: "GateSide" } } }, schema32 = { type: "object", additionalProperties: !1, required: ["digest", "folder", "version", "flow", "verdict", "block"], properties: { digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" }, folder: { type: "string", description: "Where the bundle lies." }, version: { type: "string", description: "Version of Blocks that sealed it." }, flow: { type: "string", description: "Id of the flow." }, revision: { type: "string", description: "Commit that the flow started from." }, verdict: { enum: ["pass", "fail", "error"] }, block: { type: "string", description: "Name of the block." }, costUsd: { type: "number", minimum: 0, description: "Flow and reviews; absent when not known." }, estimated: { type: "boolean", description: "True when a part of the cost is an upper estimate." }, inputTokens: { type: "integer", minimum: 0 }, outputTokens: { type: "integer", minimum: 0 }, repairRounds: { type: "integer", minimum: 0 } }, title: "DiffSide" };
var schema48 = { type: "object", additionalProperties: !1, required: ["verdict", "summary", "findings"], properties: { verdict: { enum: ["pass", "fail", "error"] }, figure: { type: "number", description: "In the gate's own unit." }, summary: { type: "string", description: "One sentence with the gate's figures." }, findings: { type: "integer", minimum: 0 } }, title: "GateSide" }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^sha256-[0-9a-f]{64}$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.changes === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "changes" }, message: "must have required property 'changes'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.more === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "changes" || key0 === "more")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.changes !== void 0) {
      let data0 = data.changes;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.pointer === void 0) {
              let err3 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/properties/changes/items/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            for (let key1 in data1)
              if (!(key1 === "pointer" || key1 === "a" || key1 === "b")) {
                let err4 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/properties/changes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            if (data1.pointer !== void 0 && typeof data1.pointer != "string") {
              let err5 = { instancePath: instancePath + "/changes/" + i0 + "/pointer", schemaPath: "#/properties/changes/items/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data1.a !== void 0 && typeof data1.a != "string") {
              let err6 = { instancePath: instancePath + "/changes/" + i0 + "/a", schemaPath: "#/properties/changes/items/properties/a/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (data1.b !== void 0 && typeof data1.b != "string") {
              let err7 = { instancePath: instancePath + "/changes/" + i0 + "/b", schemaPath: "#/properties/changes/items/properties/b/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/changes/" + i0, schemaPath: "#/properties/changes/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
      } else {
        let err9 = { instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.more !== void 0) {
      let data5 = data.more;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err10 = { instancePath: instancePath + "/more", schemaPath: "#/$defs/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
        let err11 = { instancePath: instancePath + "/more", schemaPath: "#/$defs/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
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
    if (data.same === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "same" }, message: "must have required property 'same'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.a === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "a" }, message: "must have required property 'a'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.b === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "b" }, message: "must have required property 'b'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.request === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.config === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "config" }, message: "must have required property 'config'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.plan === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "plan" }, message: "must have required property 'plan'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.models === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.context === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "context" }, message: "must have required property 'context'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.calls === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "calls" }, message: "must have required property 'calls'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.block === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.gates === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gates" }, message: "must have required property 'gates'" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.others === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "others" }, message: "must have required property 'others'" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err15 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err16 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "bundle-diff") {
      let err17 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "bundle-diff" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err18 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.same !== void 0 && typeof data.same != "boolean") {
      let err19 = { instancePath: instancePath + "/same", schemaPath: "#/properties/same/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.a !== void 0) {
      let data4 = data.a;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.digest === void 0) {
          let err20 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data4.folder === void 0) {
          let err21 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "folder" }, message: "must have required property 'folder'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data4.version === void 0) {
          let err22 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data4.flow === void 0) {
          let err23 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data4.verdict === void 0) {
          let err24 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data4.block === void 0) {
          let err25 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        for (let key1 in data4)
          if (!func1.call(schema32.properties, key1)) {
            let err26 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        if (data4.digest !== void 0) {
          let data5 = data4.digest;
          if (typeof data5 == "string") {
            if (!pattern4.test(data5)) {
              let err27 = { instancePath: instancePath + "/a/digest", schemaPath: "#/$defs/side/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
          } else {
            let err28 = { instancePath: instancePath + "/a/digest", schemaPath: "#/$defs/side/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
        if (data4.folder !== void 0 && typeof data4.folder != "string") {
          let err29 = { instancePath: instancePath + "/a/folder", schemaPath: "#/$defs/side/properties/folder/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data4.version !== void 0 && typeof data4.version != "string") {
          let err30 = { instancePath: instancePath + "/a/version", schemaPath: "#/$defs/side/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data4.flow !== void 0 && typeof data4.flow != "string") {
          let err31 = { instancePath: instancePath + "/a/flow", schemaPath: "#/$defs/side/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data4.revision !== void 0 && typeof data4.revision != "string") {
          let err32 = { instancePath: instancePath + "/a/revision", schemaPath: "#/$defs/side/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data4.verdict !== void 0) {
          let data10 = data4.verdict;
          if (!(data10 === "pass" || data10 === "fail" || data10 === "error")) {
            let err33 = { instancePath: instancePath + "/a/verdict", schemaPath: "#/$defs/side/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema32.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        if (data4.block !== void 0 && typeof data4.block != "string") {
          let err34 = { instancePath: instancePath + "/a/block", schemaPath: "#/$defs/side/properties/block/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        if (data4.costUsd !== void 0) {
          let data12 = data4.costUsd;
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              let err35 = { instancePath: instancePath + "/a/costUsd", schemaPath: "#/$defs/side/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          } else {
            let err36 = { instancePath: instancePath + "/a/costUsd", schemaPath: "#/$defs/side/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
        if (data4.estimated !== void 0 && typeof data4.estimated != "boolean") {
          let err37 = { instancePath: instancePath + "/a/estimated", schemaPath: "#/$defs/side/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data4.inputTokens !== void 0) {
          let data14 = data4.inputTokens;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err38 = { instancePath: instancePath + "/a/inputTokens", schemaPath: "#/$defs/side/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
            let err39 = { instancePath: instancePath + "/a/inputTokens", schemaPath: "#/$defs/side/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data4.outputTokens !== void 0) {
          let data15 = data4.outputTokens;
          if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
            let err40 = { instancePath: instancePath + "/a/outputTokens", schemaPath: "#/$defs/side/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
          if (typeof data15 == "number" && isFinite(data15) && (data15 < 0 || isNaN(data15))) {
            let err41 = { instancePath: instancePath + "/a/outputTokens", schemaPath: "#/$defs/side/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
        }
        if (data4.repairRounds !== void 0) {
          let data16 = data4.repairRounds;
          if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
            let err42 = { instancePath: instancePath + "/a/repairRounds", schemaPath: "#/$defs/side/properties/repairRounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          if (typeof data16 == "number" && isFinite(data16) && (data16 < 0 || isNaN(data16))) {
            let err43 = { instancePath: instancePath + "/a/repairRounds", schemaPath: "#/$defs/side/properties/repairRounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
      } else {
        let err44 = { instancePath: instancePath + "/a", schemaPath: "#/$defs/side/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.b !== void 0) {
      let data17 = data.b;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.digest === void 0) {
          let err45 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        if (data17.folder === void 0) {
          let err46 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "folder" }, message: "must have required property 'folder'" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data17.version === void 0) {
          let err47 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        if (data17.flow === void 0) {
          let err48 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
        }
        if (data17.verdict === void 0) {
          let err49 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data17.block === void 0) {
          let err50 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
        for (let key2 in data17)
          if (!func1.call(schema32.properties, key2)) {
            let err51 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        if (data17.digest !== void 0) {
          let data18 = data17.digest;
          if (typeof data18 == "string") {
            if (!pattern4.test(data18)) {
              let err52 = { instancePath: instancePath + "/b/digest", schemaPath: "#/$defs/side/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
            }
          } else {
            let err53 = { instancePath: instancePath + "/b/digest", schemaPath: "#/$defs/side/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        }
        if (data17.folder !== void 0 && typeof data17.folder != "string") {
          let err54 = { instancePath: instancePath + "/b/folder", schemaPath: "#/$defs/side/properties/folder/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
        if (data17.version !== void 0 && typeof data17.version != "string") {
          let err55 = { instancePath: instancePath + "/b/version", schemaPath: "#/$defs/side/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        if (data17.flow !== void 0 && typeof data17.flow != "string") {
          let err56 = { instancePath: instancePath + "/b/flow", schemaPath: "#/$defs/side/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
        if (data17.revision !== void 0 && typeof data17.revision != "string") {
          let err57 = { instancePath: instancePath + "/b/revision", schemaPath: "#/$defs/side/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
        }
        if (data17.verdict !== void 0) {
          let data23 = data17.verdict;
          if (!(data23 === "pass" || data23 === "fail" || data23 === "error")) {
            let err58 = { instancePath: instancePath + "/b/verdict", schemaPath: "#/$defs/side/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema32.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
        if (data17.block !== void 0 && typeof data17.block != "string") {
          let err59 = { instancePath: instancePath + "/b/block", schemaPath: "#/$defs/side/properties/block/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
        }
        if (data17.costUsd !== void 0) {
          let data25 = data17.costUsd;
          if (typeof data25 == "number" && isFinite(data25)) {
            if (data25 < 0 || isNaN(data25)) {
              let err60 = { instancePath: instancePath + "/b/costUsd", schemaPath: "#/$defs/side/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
          } else {
            let err61 = { instancePath: instancePath + "/b/costUsd", schemaPath: "#/$defs/side/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
        if (data17.estimated !== void 0 && typeof data17.estimated != "boolean") {
          let err62 = { instancePath: instancePath + "/b/estimated", schemaPath: "#/$defs/side/properties/estimated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        if (data17.inputTokens !== void 0) {
          let data27 = data17.inputTokens;
          if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
            let err63 = { instancePath: instancePath + "/b/inputTokens", schemaPath: "#/$defs/side/properties/inputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
          if (typeof data27 == "number" && isFinite(data27) && (data27 < 0 || isNaN(data27))) {
            let err64 = { instancePath: instancePath + "/b/inputTokens", schemaPath: "#/$defs/side/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
        }
        if (data17.outputTokens !== void 0) {
          let data28 = data17.outputTokens;
          if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
            let err65 = { instancePath: instancePath + "/b/outputTokens", schemaPath: "#/$defs/side/properties/outputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
          if (typeof data28 == "number" && isFinite(data28) && (data28 < 0 || isNaN(data28))) {
            let err66 = { instancePath: instancePath + "/b/outputTokens", schemaPath: "#/$defs/side/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
        if (data17.repairRounds !== void 0) {
          let data29 = data17.repairRounds;
          if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
            let err67 = { instancePath: instancePath + "/b/repairRounds", schemaPath: "#/$defs/side/properties/repairRounds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
          if (typeof data29 == "number" && isFinite(data29) && (data29 < 0 || isNaN(data29))) {
            let err68 = { instancePath: instancePath + "/b/repairRounds", schemaPath: "#/$defs/side/properties/repairRounds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
        }
      } else {
        let err69 = { instancePath: instancePath + "/b", schemaPath: "#/$defs/side/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
      }
    }
    if (data.request !== void 0 && (validate21(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.config !== void 0 && (validate21(data.config, { instancePath: instancePath + "/config", parentData: data, parentDataProperty: "config", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.plan !== void 0 && (validate21(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.models !== void 0) {
      let data33 = data.models;
      if (Array.isArray(data33)) {
        let len0 = data33.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data34 = data33[i0];
          if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
            if (data34.role === void 0) {
              let err70 = { instancePath: instancePath + "/models/" + i0, schemaPath: "#/properties/models/items/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
            if (data34.a === void 0) {
              let err71 = { instancePath: instancePath + "/models/" + i0, schemaPath: "#/properties/models/items/required", keyword: "required", params: { missingProperty: "a" }, message: "must have required property 'a'" };
              vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
            }
            if (data34.b === void 0) {
              let err72 = { instancePath: instancePath + "/models/" + i0, schemaPath: "#/properties/models/items/required", keyword: "required", params: { missingProperty: "b" }, message: "must have required property 'b'" };
              vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
            }
            for (let key3 in data34)
              if (!(key3 === "role" || key3 === "a" || key3 === "b")) {
                let err73 = { instancePath: instancePath + "/models/" + i0, schemaPath: "#/properties/models/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
              }
            if (data34.role !== void 0) {
              let data35 = data34.role;
              if (!(data35 === "architect" || data35 === "implementation" || data35 === "context")) {
                let err74 = { instancePath: instancePath + "/models/" + i0 + "/role", schemaPath: "#/properties/models/items/properties/role/enum", keyword: "enum", params: { allowedValues: schema31.properties.models.items.properties.role.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
              }
            }
            if (data34.a !== void 0) {
              let data36 = data34.a;
              if (Array.isArray(data36)) {
                let len1 = data36.length;
                for (let i1 = 0; i1 < len1; i1++)
                  if (typeof data36[i1] != "string") {
                    let err75 = { instancePath: instancePath + "/models/" + i0 + "/a/" + i1, schemaPath: "#/$defs/names/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                  }
              } else {
                let err76 = { instancePath: instancePath + "/models/" + i0 + "/a", schemaPath: "#/$defs/names/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
              }
            }
            if (data34.b !== void 0) {
              let data38 = data34.b;
              if (Array.isArray(data38)) {
                let len2 = data38.length;
                for (let i2 = 0; i2 < len2; i2++)
                  if (typeof data38[i2] != "string") {
                    let err77 = { instancePath: instancePath + "/models/" + i0 + "/b/" + i2, schemaPath: "#/$defs/names/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                  }
              } else {
                let err78 = { instancePath: instancePath + "/models/" + i0 + "/b", schemaPath: "#/$defs/names/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
              }
            }
          } else {
            let err79 = { instancePath: instancePath + "/models/" + i0, schemaPath: "#/properties/models/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
          }
        }
      } else {
        let err80 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
      }
    }
    if (data.context !== void 0) {
      let data40 = data.context;
      if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
        if (data40.a === void 0) {
          let err81 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "a" }, message: "must have required property 'a'" };
          vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
        }
        if (data40.b === void 0) {
          let err82 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "b" }, message: "must have required property 'b'" };
          vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
        }
        if (data40.files === void 0) {
          let err83 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
          vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
        }
        if (data40.more === void 0) {
          let err84 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
          vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
        }
        for (let key4 in data40)
          if (!(key4 === "a" || key4 === "b" || key4 === "files" || key4 === "more")) {
            let err85 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
        if (data40.a !== void 0) {
          let data41 = data40.a;
          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
            if (data41.files === void 0) {
              let err86 = { instancePath: instancePath + "/context/a", schemaPath: "#/$defs/contextSize/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
            if (data41.sizeBytes === void 0) {
              let err87 = { instancePath: instancePath + "/context/a", schemaPath: "#/$defs/contextSize/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'" };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
            for (let key5 in data41)
              if (!(key5 === "files" || key5 === "sizeBytes")) {
                let err88 = { instancePath: instancePath + "/context/a", schemaPath: "#/$defs/contextSize/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
              }
            if (data41.files !== void 0) {
              let data42 = data41.files;
              if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
                let err89 = { instancePath: instancePath + "/context/a/files", schemaPath: "#/$defs/contextSize/properties/files/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
              }
              if (typeof data42 == "number" && isFinite(data42) && (data42 < 0 || isNaN(data42))) {
                let err90 = { instancePath: instancePath + "/context/a/files", schemaPath: "#/$defs/contextSize/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
              }
            }
            if (data41.sizeBytes !== void 0) {
              let data43 = data41.sizeBytes;
              if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
                let err91 = { instancePath: instancePath + "/context/a/sizeBytes", schemaPath: "#/$defs/contextSize/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
              }
              if (typeof data43 == "number" && isFinite(data43) && (data43 < 0 || isNaN(data43))) {
                let err92 = { instancePath: instancePath + "/context/a/sizeBytes", schemaPath: "#/$defs/contextSize/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
              }
            }
          } else {
            let err93 = { instancePath: instancePath + "/context/a", schemaPath: "#/$defs/contextSize/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
          }
        }
        if (data40.b !== void 0) {
          let data44 = data40.b;
          if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
            if (data44.files === void 0) {
              let err94 = { instancePath: instancePath + "/context/b", schemaPath: "#/$defs/contextSize/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
              vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
            }
            if (data44.sizeBytes === void 0) {
              let err95 = { instancePath: instancePath + "/context/b", schemaPath: "#/$defs/contextSize/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'" };
              vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
            }
            for (let key6 in data44)
              if (!(key6 === "files" || key6 === "sizeBytes")) {
                let err96 = { instancePath: instancePath + "/context/b", schemaPath: "#/$defs/contextSize/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
              }
            if (data44.files !== void 0) {
              let data45 = data44.files;
              if (!(typeof data45 == "number" && !(data45 % 1) && !isNaN(data45) && isFinite(data45))) {
                let err97 = { instancePath: instancePath + "/context/b/files", schemaPath: "#/$defs/contextSize/properties/files/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
              }
              if (typeof data45 == "number" && isFinite(data45) && (data45 < 0 || isNaN(data45))) {
                let err98 = { instancePath: instancePath + "/context/b/files", schemaPath: "#/$defs/contextSize/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
              }
            }
            if (data44.sizeBytes !== void 0) {
              let data46 = data44.sizeBytes;
              if (!(typeof data46 == "number" && !(data46 % 1) && !isNaN(data46) && isFinite(data46))) {
                let err99 = { instancePath: instancePath + "/context/b/sizeBytes", schemaPath: "#/$defs/contextSize/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
              }
              if (typeof data46 == "number" && isFinite(data46) && (data46 < 0 || isNaN(data46))) {
                let err100 = { instancePath: instancePath + "/context/b/sizeBytes", schemaPath: "#/$defs/contextSize/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
              }
            }
          } else {
            let err101 = { instancePath: instancePath + "/context/b", schemaPath: "#/$defs/contextSize/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
          }
        }
        if (data40.files !== void 0) {
          let data47 = data40.files;
          if (Array.isArray(data47)) {
            let len3 = data47.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data48 = data47[i3];
              if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
                if (data48.path === void 0) {
                  let err102 = { instancePath: instancePath + "/context/files/" + i3, schemaPath: "#/properties/context/properties/files/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
                }
                if (data48.change === void 0) {
                  let err103 = { instancePath: instancePath + "/context/files/" + i3, schemaPath: "#/properties/context/properties/files/items/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'" };
                  vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
                }
                for (let key7 in data48)
                  if (!(key7 === "path" || key7 === "change" || key7 === "a" || key7 === "b")) {
                    let err104 = { instancePath: instancePath + "/context/files/" + i3, schemaPath: "#/properties/context/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
                  }
                if (data48.path !== void 0 && typeof data48.path != "string") {
                  let err105 = { instancePath: instancePath + "/context/files/" + i3 + "/path", schemaPath: "#/properties/context/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
                }
                if (data48.change !== void 0) {
                  let data50 = data48.change;
                  if (!(data50 === "added" || data50 === "removed" || data50 === "changed" || data50 === "moved")) {
                    let err106 = { instancePath: instancePath + "/context/files/" + i3 + "/change", schemaPath: "#/properties/context/properties/files/items/properties/change/enum", keyword: "enum", params: { allowedValues: schema31.properties.context.properties.files.items.properties.change.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
                  }
                }
                if (data48.a !== void 0) {
                  let data51 = data48.a;
                  if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
                    if (data51.rank === void 0) {
                      let err107 = { instancePath: instancePath + "/context/files/" + i3 + "/a", schemaPath: "#/$defs/contextPlace/required", keyword: "required", params: { missingProperty: "rank" }, message: "must have required property 'rank'" };
                      vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
                    }
                    for (let key8 in data51)
                      if (!(key8 === "rank" || key8 === "sizeBytes")) {
                        let err108 = { instancePath: instancePath + "/context/files/" + i3 + "/a", schemaPath: "#/$defs/contextPlace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
                      }
                    if (data51.rank !== void 0) {
                      let data52 = data51.rank;
                      if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
                        let err109 = { instancePath: instancePath + "/context/files/" + i3 + "/a/rank", schemaPath: "#/$defs/contextPlace/properties/rank/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                      }
                      if (typeof data52 == "number" && isFinite(data52) && (data52 < 1 || isNaN(data52))) {
                        let err110 = { instancePath: instancePath + "/context/files/" + i3 + "/a/rank", schemaPath: "#/$defs/contextPlace/properties/rank/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                      }
                    }
                    if (data51.sizeBytes !== void 0) {
                      let data53 = data51.sizeBytes;
                      if (!(typeof data53 == "number" && !(data53 % 1) && !isNaN(data53) && isFinite(data53))) {
                        let err111 = { instancePath: instancePath + "/context/files/" + i3 + "/a/sizeBytes", schemaPath: "#/$defs/contextPlace/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                      }
                      if (typeof data53 == "number" && isFinite(data53) && (data53 < 0 || isNaN(data53))) {
                        let err112 = { instancePath: instancePath + "/context/files/" + i3 + "/a/sizeBytes", schemaPath: "#/$defs/contextPlace/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                        vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
                      }
                    }
                  } else {
                    let err113 = { instancePath: instancePath + "/context/files/" + i3 + "/a", schemaPath: "#/$defs/contextPlace/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                  }
                }
                if (data48.b !== void 0) {
                  let data54 = data48.b;
                  if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
                    if (data54.rank === void 0) {
                      let err114 = { instancePath: instancePath + "/context/files/" + i3 + "/b", schemaPath: "#/$defs/contextPlace/required", keyword: "required", params: { missingProperty: "rank" }, message: "must have required property 'rank'" };
                      vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
                    }
                    for (let key9 in data54)
                      if (!(key9 === "rank" || key9 === "sizeBytes")) {
                        let err115 = { instancePath: instancePath + "/context/files/" + i3 + "/b", schemaPath: "#/$defs/contextPlace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                      }
                    if (data54.rank !== void 0) {
                      let data55 = data54.rank;
                      if (!(typeof data55 == "number" && !(data55 % 1) && !isNaN(data55) && isFinite(data55))) {
                        let err116 = { instancePath: instancePath + "/context/files/" + i3 + "/b/rank", schemaPath: "#/$defs/contextPlace/properties/rank/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
                      }
                      if (typeof data55 == "number" && isFinite(data55) && (data55 < 1 || isNaN(data55))) {
                        let err117 = { instancePath: instancePath + "/context/files/" + i3 + "/b/rank", schemaPath: "#/$defs/contextPlace/properties/rank/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
                      }
                    }
                    if (data54.sizeBytes !== void 0) {
                      let data56 = data54.sizeBytes;
                      if (!(typeof data56 == "number" && !(data56 % 1) && !isNaN(data56) && isFinite(data56))) {
                        let err118 = { instancePath: instancePath + "/context/files/" + i3 + "/b/sizeBytes", schemaPath: "#/$defs/contextPlace/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
                      }
                      if (typeof data56 == "number" && isFinite(data56) && (data56 < 0 || isNaN(data56))) {
                        let err119 = { instancePath: instancePath + "/context/files/" + i3 + "/b/sizeBytes", schemaPath: "#/$defs/contextPlace/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                        vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
                      }
                    }
                  } else {
                    let err120 = { instancePath: instancePath + "/context/files/" + i3 + "/b", schemaPath: "#/$defs/contextPlace/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
                  }
                }
              } else {
                let err121 = { instancePath: instancePath + "/context/files/" + i3, schemaPath: "#/properties/context/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
              }
            }
          } else {
            let err122 = { instancePath: instancePath + "/context/files", schemaPath: "#/properties/context/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
        }
        if (data40.more !== void 0) {
          let data57 = data40.more;
          if (!(typeof data57 == "number" && !(data57 % 1) && !isNaN(data57) && isFinite(data57))) {
            let err123 = { instancePath: instancePath + "/context/more", schemaPath: "#/$defs/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
          }
          if (typeof data57 == "number" && isFinite(data57) && (data57 < 0 || isNaN(data57))) {
            let err124 = { instancePath: instancePath + "/context/more", schemaPath: "#/$defs/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
          }
        }
      } else {
        let err125 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data58 = data.calls;
      if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
        if (data58.items === void 0) {
          let err126 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
          vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
        }
        if (data58.same === void 0) {
          let err127 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/required", keyword: "required", params: { missingProperty: "same" }, message: "must have required property 'same'" };
          vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
        }
        if (data58.more === void 0) {
          let err128 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
          vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
        }
        for (let key10 in data58)
          if (!(key10 === "items" || key10 === "same" || key10 === "more")) {
            let err129 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
          }
        if (data58.items !== void 0) {
          let data59 = data58.items;
          if (Array.isArray(data59)) {
            let len4 = data59.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data60 = data59[i4];
              if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
                if (data60.step === void 0) {
                  let err130 = { instancePath: instancePath + "/calls/items/" + i4, schemaPath: "#/properties/calls/properties/items/items/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
                  vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
                }
                if (data60.change === void 0) {
                  let err131 = { instancePath: instancePath + "/calls/items/" + i4, schemaPath: "#/properties/calls/properties/items/items/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'" };
                  vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
                }
                if (data60.prompt === void 0) {
                  let err132 = { instancePath: instancePath + "/calls/items/" + i4, schemaPath: "#/properties/calls/properties/items/items/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
                  vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
                }
                if (data60.answer === void 0) {
                  let err133 = { instancePath: instancePath + "/calls/items/" + i4, schemaPath: "#/properties/calls/properties/items/items/required", keyword: "required", params: { missingProperty: "answer" }, message: "must have required property 'answer'" };
                  vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
                }
                for (let key11 in data60)
                  if (!(key11 === "step" || key11 === "change" || key11 === "prompt" || key11 === "answer" || key11 === "a" || key11 === "b")) {
                    let err134 = { instancePath: instancePath + "/calls/items/" + i4, schemaPath: "#/properties/calls/properties/items/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
                  }
                if (data60.step !== void 0 && typeof data60.step != "string") {
                  let err135 = { instancePath: instancePath + "/calls/items/" + i4 + "/step", schemaPath: "#/properties/calls/properties/items/items/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
                }
                if (data60.change !== void 0) {
                  let data62 = data60.change;
                  if (!(data62 === "added" || data62 === "removed" || data62 === "changed")) {
                    let err136 = { instancePath: instancePath + "/calls/items/" + i4 + "/change", schemaPath: "#/properties/calls/properties/items/items/properties/change/enum", keyword: "enum", params: { allowedValues: schema31.properties.calls.properties.items.items.properties.change.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
                  }
                }
                if (data60.prompt !== void 0 && typeof data60.prompt != "boolean") {
                  let err137 = { instancePath: instancePath + "/calls/items/" + i4 + "/prompt", schemaPath: "#/properties/calls/properties/items/items/properties/prompt/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                  vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
                }
                if (data60.answer !== void 0 && typeof data60.answer != "boolean") {
                  let err138 = { instancePath: instancePath + "/calls/items/" + i4 + "/answer", schemaPath: "#/properties/calls/properties/items/items/properties/answer/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                  vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
                }
                if (data60.a !== void 0) {
                  let data65 = data60.a;
                  if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
                    if (data65.model === void 0) {
                      let err139 = { instancePath: instancePath + "/calls/items/" + i4 + "/a", schemaPath: "#/$defs/callPlace/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
                      vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
                    }
                    if (data65.prompt === void 0) {
                      let err140 = { instancePath: instancePath + "/calls/items/" + i4 + "/a", schemaPath: "#/$defs/callPlace/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
                      vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
                    }
                    if (data65.answer === void 0) {
                      let err141 = { instancePath: instancePath + "/calls/items/" + i4 + "/a", schemaPath: "#/$defs/callPlace/required", keyword: "required", params: { missingProperty: "answer" }, message: "must have required property 'answer'" };
                      vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
                    }
                    for (let key12 in data65)
                      if (!(key12 === "model" || key12 === "costUsd" || key12 === "prompt" || key12 === "answer")) {
                        let err142 = { instancePath: instancePath + "/calls/items/" + i4 + "/a", schemaPath: "#/$defs/callPlace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                      }
                    if (data65.model !== void 0 && typeof data65.model != "string") {
                      let err143 = { instancePath: instancePath + "/calls/items/" + i4 + "/a/model", schemaPath: "#/$defs/callPlace/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
                    }
                    if (data65.costUsd !== void 0) {
                      let data67 = data65.costUsd;
                      if (typeof data67 == "number" && isFinite(data67)) {
                        if (data67 < 0 || isNaN(data67)) {
                          let err144 = { instancePath: instancePath + "/calls/items/" + i4 + "/a/costUsd", schemaPath: "#/$defs/callPlace/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                          vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
                        }
                      } else {
                        let err145 = { instancePath: instancePath + "/calls/items/" + i4 + "/a/costUsd", schemaPath: "#/$defs/callPlace/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
                      }
                    }
                    if (data65.prompt !== void 0 && typeof data65.prompt != "string") {
                      let err146 = { instancePath: instancePath + "/calls/items/" + i4 + "/a/prompt", schemaPath: "#/$defs/callPlace/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
                    }
                    if (data65.answer !== void 0 && typeof data65.answer != "string") {
                      let err147 = { instancePath: instancePath + "/calls/items/" + i4 + "/a/answer", schemaPath: "#/$defs/callPlace/properties/answer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
                    }
                  } else {
                    let err148 = { instancePath: instancePath + "/calls/items/" + i4 + "/a", schemaPath: "#/$defs/callPlace/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
                  }
                }
                if (data60.b !== void 0) {
                  let data70 = data60.b;
                  if (data70 && typeof data70 == "object" && !Array.isArray(data70)) {
                    if (data70.model === void 0) {
                      let err149 = { instancePath: instancePath + "/calls/items/" + i4 + "/b", schemaPath: "#/$defs/callPlace/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property 'model'" };
                      vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
                    }
                    if (data70.prompt === void 0) {
                      let err150 = { instancePath: instancePath + "/calls/items/" + i4 + "/b", schemaPath: "#/$defs/callPlace/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
                      vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
                    }
                    if (data70.answer === void 0) {
                      let err151 = { instancePath: instancePath + "/calls/items/" + i4 + "/b", schemaPath: "#/$defs/callPlace/required", keyword: "required", params: { missingProperty: "answer" }, message: "must have required property 'answer'" };
                      vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
                    }
                    for (let key13 in data70)
                      if (!(key13 === "model" || key13 === "costUsd" || key13 === "prompt" || key13 === "answer")) {
                        let err152 = { instancePath: instancePath + "/calls/items/" + i4 + "/b", schemaPath: "#/$defs/callPlace/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
                      }
                    if (data70.model !== void 0 && typeof data70.model != "string") {
                      let err153 = { instancePath: instancePath + "/calls/items/" + i4 + "/b/model", schemaPath: "#/$defs/callPlace/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
                    }
                    if (data70.costUsd !== void 0) {
                      let data72 = data70.costUsd;
                      if (typeof data72 == "number" && isFinite(data72)) {
                        if (data72 < 0 || isNaN(data72)) {
                          let err154 = { instancePath: instancePath + "/calls/items/" + i4 + "/b/costUsd", schemaPath: "#/$defs/callPlace/properties/costUsd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                          vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
                        }
                      } else {
                        let err155 = { instancePath: instancePath + "/calls/items/" + i4 + "/b/costUsd", schemaPath: "#/$defs/callPlace/properties/costUsd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
                      }
                    }
                    if (data70.prompt !== void 0 && typeof data70.prompt != "string") {
                      let err156 = { instancePath: instancePath + "/calls/items/" + i4 + "/b/prompt", schemaPath: "#/$defs/callPlace/properties/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
                    }
                    if (data70.answer !== void 0 && typeof data70.answer != "string") {
                      let err157 = { instancePath: instancePath + "/calls/items/" + i4 + "/b/answer", schemaPath: "#/$defs/callPlace/properties/answer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
                    }
                  } else {
                    let err158 = { instancePath: instancePath + "/calls/items/" + i4 + "/b", schemaPath: "#/$defs/callPlace/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
                  }
                }
              } else {
                let err159 = { instancePath: instancePath + "/calls/items/" + i4, schemaPath: "#/properties/calls/properties/items/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
              }
            }
          } else {
            let err160 = { instancePath: instancePath + "/calls/items", schemaPath: "#/properties/calls/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
          }
        }
        if (data58.same !== void 0) {
          let data75 = data58.same;
          if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75) && isFinite(data75))) {
            let err161 = { instancePath: instancePath + "/calls/same", schemaPath: "#/properties/calls/properties/same/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
          }
          if (typeof data75 == "number" && isFinite(data75) && (data75 < 0 || isNaN(data75))) {
            let err162 = { instancePath: instancePath + "/calls/same", schemaPath: "#/properties/calls/properties/same/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
          }
        }
        if (data58.more !== void 0) {
          let data76 = data58.more;
          if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76) && isFinite(data76))) {
            let err163 = { instancePath: instancePath + "/calls/more", schemaPath: "#/$defs/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
          }
          if (typeof data76 == "number" && isFinite(data76) && (data76 < 0 || isNaN(data76))) {
            let err164 = { instancePath: instancePath + "/calls/more", schemaPath: "#/$defs/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
          }
        }
      } else {
        let err165 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
      }
    }
    if (data.block !== void 0) {
      let data77 = data.block;
      if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
        if (data77.files === void 0) {
          let err166 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
          vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
        }
        if (data77.same === void 0) {
          let err167 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "same" }, message: "must have required property 'same'" };
          vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
        }
        if (data77.more === void 0) {
          let err168 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
          vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
        }
        for (let key14 in data77)
          if (!(key14 === "files" || key14 === "same" || key14 === "more")) {
            let err169 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
          }
        if (data77.files !== void 0) {
          let data78 = data77.files;
          if (Array.isArray(data78)) {
            let len5 = data78.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data79 = data78[i5];
              if (data79 && typeof data79 == "object" && !Array.isArray(data79)) {
                if (data79.path === void 0) {
                  let err170 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
                }
                if (data79.change === void 0) {
                  let err171 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'" };
                  vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
                }
                if (data79.added === void 0) {
                  let err172 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/required", keyword: "required", params: { missingProperty: "added" }, message: "must have required property 'added'" };
                  vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
                }
                if (data79.removed === void 0) {
                  let err173 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/required", keyword: "required", params: { missingProperty: "removed" }, message: "must have required property 'removed'" };
                  vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
                }
                if (data79.lines === void 0) {
                  let err174 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'" };
                  vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
                }
                if (data79.more === void 0) {
                  let err175 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
                  vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
                }
                for (let key15 in data79)
                  if (!(key15 === "path" || key15 === "change" || key15 === "added" || key15 === "removed" || key15 === "lines" || key15 === "more")) {
                    let err176 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
                  }
                if (data79.path !== void 0 && typeof data79.path != "string") {
                  let err177 = { instancePath: instancePath + "/block/files/" + i5 + "/path", schemaPath: "#/properties/block/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
                }
                if (data79.change !== void 0) {
                  let data81 = data79.change;
                  if (!(data81 === "added" || data81 === "removed" || data81 === "changed")) {
                    let err178 = { instancePath: instancePath + "/block/files/" + i5 + "/change", schemaPath: "#/properties/block/properties/files/items/properties/change/enum", keyword: "enum", params: { allowedValues: schema31.properties.block.properties.files.items.properties.change.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
                  }
                }
                if (data79.added !== void 0) {
                  let data82 = data79.added;
                  if (!(typeof data82 == "number" && !(data82 % 1) && !isNaN(data82) && isFinite(data82))) {
                    let err179 = { instancePath: instancePath + "/block/files/" + i5 + "/added", schemaPath: "#/properties/block/properties/files/items/properties/added/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
                  }
                  if (typeof data82 == "number" && isFinite(data82) && (data82 < 0 || isNaN(data82))) {
                    let err180 = { instancePath: instancePath + "/block/files/" + i5 + "/added", schemaPath: "#/properties/block/properties/files/items/properties/added/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
                  }
                }
                if (data79.removed !== void 0) {
                  let data83 = data79.removed;
                  if (!(typeof data83 == "number" && !(data83 % 1) && !isNaN(data83) && isFinite(data83))) {
                    let err181 = { instancePath: instancePath + "/block/files/" + i5 + "/removed", schemaPath: "#/properties/block/properties/files/items/properties/removed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
                  }
                  if (typeof data83 == "number" && isFinite(data83) && (data83 < 0 || isNaN(data83))) {
                    let err182 = { instancePath: instancePath + "/block/files/" + i5 + "/removed", schemaPath: "#/properties/block/properties/files/items/properties/removed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
                  }
                }
                if (data79.lines !== void 0) {
                  let data84 = data79.lines;
                  if (Array.isArray(data84)) {
                    let len6 = data84.length;
                    for (let i6 = 0; i6 < len6; i6++)
                      if (typeof data84[i6] != "string") {
                        let err183 = { instancePath: instancePath + "/block/files/" + i5 + "/lines/" + i6, schemaPath: "#/properties/block/properties/files/items/properties/lines/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
                      }
                  } else {
                    let err184 = { instancePath: instancePath + "/block/files/" + i5 + "/lines", schemaPath: "#/properties/block/properties/files/items/properties/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                    vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
                  }
                }
                if (data79.more !== void 0) {
                  let data86 = data79.more;
                  if (!(typeof data86 == "number" && !(data86 % 1) && !isNaN(data86) && isFinite(data86))) {
                    let err185 = { instancePath: instancePath + "/block/files/" + i5 + "/more", schemaPath: "#/$defs/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
                  }
                  if (typeof data86 == "number" && isFinite(data86) && (data86 < 0 || isNaN(data86))) {
                    let err186 = { instancePath: instancePath + "/block/files/" + i5 + "/more", schemaPath: "#/$defs/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
                  }
                }
              } else {
                let err187 = { instancePath: instancePath + "/block/files/" + i5, schemaPath: "#/properties/block/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
              }
            }
          } else {
            let err188 = { instancePath: instancePath + "/block/files", schemaPath: "#/properties/block/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
          }
        }
        if (data77.same !== void 0) {
          let data87 = data77.same;
          if (!(typeof data87 == "number" && !(data87 % 1) && !isNaN(data87) && isFinite(data87))) {
            let err189 = { instancePath: instancePath + "/block/same", schemaPath: "#/properties/block/properties/same/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
          }
          if (typeof data87 == "number" && isFinite(data87) && (data87 < 0 || isNaN(data87))) {
            let err190 = { instancePath: instancePath + "/block/same", schemaPath: "#/properties/block/properties/same/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
          }
        }
        if (data77.more !== void 0) {
          let data88 = data77.more;
          if (!(typeof data88 == "number" && !(data88 % 1) && !isNaN(data88) && isFinite(data88))) {
            let err191 = { instancePath: instancePath + "/block/more", schemaPath: "#/$defs/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
          }
          if (typeof data88 == "number" && isFinite(data88) && (data88 < 0 || isNaN(data88))) {
            let err192 = { instancePath: instancePath + "/block/more", schemaPath: "#/$defs/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
          }
        }
      } else {
        let err193 = { instancePath: instancePath + "/block", schemaPath: "#/properties/block/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
      }
    }
    if (data.gates !== void 0) {
      let data89 = data.gates;
      if (Array.isArray(data89)) {
        let len7 = data89.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data90 = data89[i7];
          if (data90 && typeof data90 == "object" && !Array.isArray(data90)) {
            if (data90.gate === void 0) {
              let err194 = { instancePath: instancePath + "/gates/" + i7, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
              vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
            }
            if (data90.changed === void 0) {
              let err195 = { instancePath: instancePath + "/gates/" + i7, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "changed" }, message: "must have required property 'changed'" };
              vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
            }
            if (data90.a === void 0) {
              let err196 = { instancePath: instancePath + "/gates/" + i7, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "a" }, message: "must have required property 'a'" };
              vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
            }
            if (data90.b === void 0) {
              let err197 = { instancePath: instancePath + "/gates/" + i7, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "b" }, message: "must have required property 'b'" };
              vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
            }
            for (let key16 in data90)
              if (!(key16 === "gate" || key16 === "changed" || key16 === "a" || key16 === "b")) {
                let err198 = { instancePath: instancePath + "/gates/" + i7, schemaPath: "#/properties/gates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
              }
            if (data90.gate !== void 0) {
              let data91 = data90.gate;
              if (!(data91 === "contract" || data91 === "coverage" || data91 === "mutation" || data91 === "security" || data91 === "review")) {
                let err199 = { instancePath: instancePath + "/gates/" + i7 + "/gate", schemaPath: "#/properties/gates/items/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.gates.items.properties.gate.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
              }
            }
            if (data90.changed !== void 0 && typeof data90.changed != "boolean") {
              let err200 = { instancePath: instancePath + "/gates/" + i7 + "/changed", schemaPath: "#/properties/gates/items/properties/changed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
            }
            if (data90.a !== void 0) {
              let data93 = data90.a;
              if (data93 && typeof data93 == "object" && !Array.isArray(data93)) {
                if (data93.verdict === void 0) {
                  let err201 = { instancePath: instancePath + "/gates/" + i7 + "/a", schemaPath: "#/$defs/gateSide/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
                  vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
                }
                if (data93.summary === void 0) {
                  let err202 = { instancePath: instancePath + "/gates/" + i7 + "/a", schemaPath: "#/$defs/gateSide/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'" };
                  vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
                }
                if (data93.findings === void 0) {
                  let err203 = { instancePath: instancePath + "/gates/" + i7 + "/a", schemaPath: "#/$defs/gateSide/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
                  vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
                }
                for (let key17 in data93)
                  if (!(key17 === "verdict" || key17 === "figure" || key17 === "summary" || key17 === "findings")) {
                    let err204 = { instancePath: instancePath + "/gates/" + i7 + "/a", schemaPath: "#/$defs/gateSide/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
                  }
                if (data93.verdict !== void 0) {
                  let data94 = data93.verdict;
                  if (!(data94 === "pass" || data94 === "fail" || data94 === "error")) {
                    let err205 = { instancePath: instancePath + "/gates/" + i7 + "/a/verdict", schemaPath: "#/$defs/gateSide/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema48.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
                  }
                }
                if (data93.figure !== void 0) {
                  let data95 = data93.figure;
                  if (!(typeof data95 == "number" && isFinite(data95))) {
                    let err206 = { instancePath: instancePath + "/gates/" + i7 + "/a/figure", schemaPath: "#/$defs/gateSide/properties/figure/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err206] : vErrors.push(err206), errors++;
                  }
                }
                if (data93.summary !== void 0 && typeof data93.summary != "string") {
                  let err207 = { instancePath: instancePath + "/gates/" + i7 + "/a/summary", schemaPath: "#/$defs/gateSide/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err207] : vErrors.push(err207), errors++;
                }
                if (data93.findings !== void 0) {
                  let data97 = data93.findings;
                  if (!(typeof data97 == "number" && !(data97 % 1) && !isNaN(data97) && isFinite(data97))) {
                    let err208 = { instancePath: instancePath + "/gates/" + i7 + "/a/findings", schemaPath: "#/$defs/gateSide/properties/findings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err208] : vErrors.push(err208), errors++;
                  }
                  if (typeof data97 == "number" && isFinite(data97) && (data97 < 0 || isNaN(data97))) {
                    let err209 = { instancePath: instancePath + "/gates/" + i7 + "/a/findings", schemaPath: "#/$defs/gateSide/properties/findings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err209] : vErrors.push(err209), errors++;
                  }
                }
              } else {
                let err210 = { instancePath: instancePath + "/gates/" + i7 + "/a", schemaPath: "#/$defs/gateSide/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err210] : vErrors.push(err210), errors++;
              }
            }
            if (data90.b !== void 0) {
              let data98 = data90.b;
              if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
                if (data98.verdict === void 0) {
                  let err211 = { instancePath: instancePath + "/gates/" + i7 + "/b", schemaPath: "#/$defs/gateSide/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
                  vErrors === null ? vErrors = [err211] : vErrors.push(err211), errors++;
                }
                if (data98.summary === void 0) {
                  let err212 = { instancePath: instancePath + "/gates/" + i7 + "/b", schemaPath: "#/$defs/gateSide/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'" };
                  vErrors === null ? vErrors = [err212] : vErrors.push(err212), errors++;
                }
                if (data98.findings === void 0) {
                  let err213 = { instancePath: instancePath + "/gates/" + i7 + "/b", schemaPath: "#/$defs/gateSide/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
                  vErrors === null ? vErrors = [err213] : vErrors.push(err213), errors++;
                }
                for (let key18 in data98)
                  if (!(key18 === "verdict" || key18 === "figure" || key18 === "summary" || key18 === "findings")) {
                    let err214 = { instancePath: instancePath + "/gates/" + i7 + "/b", schemaPath: "#/$defs/gateSide/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err214] : vErrors.push(err214), errors++;
                  }
                if (data98.verdict !== void 0) {
                  let data99 = data98.verdict;
                  if (!(data99 === "pass" || data99 === "fail" || data99 === "error")) {
                    let err215 = { instancePath: instancePath + "/gates/" + i7 + "/b/verdict", schemaPath: "#/$defs/gateSide/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema48.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err215] : vErrors.push(err215), errors++;
                  }
                }
                if (data98.figure !== void 0) {
                  let data100 = data98.figure;
                  if (!(typeof data100 == "number" && isFinite(data100))) {
                    let err216 = { instancePath: instancePath + "/gates/" + i7 + "/b/figure", schemaPath: "#/$defs/gateSide/properties/figure/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err216] : vErrors.push(err216), errors++;
                  }
                }
                if (data98.summary !== void 0 && typeof data98.summary != "string") {
                  let err217 = { instancePath: instancePath + "/gates/" + i7 + "/b/summary", schemaPath: "#/$defs/gateSide/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err217] : vErrors.push(err217), errors++;
                }
                if (data98.findings !== void 0) {
                  let data102 = data98.findings;
                  if (!(typeof data102 == "number" && !(data102 % 1) && !isNaN(data102) && isFinite(data102))) {
                    let err218 = { instancePath: instancePath + "/gates/" + i7 + "/b/findings", schemaPath: "#/$defs/gateSide/properties/findings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err218] : vErrors.push(err218), errors++;
                  }
                  if (typeof data102 == "number" && isFinite(data102) && (data102 < 0 || isNaN(data102))) {
                    let err219 = { instancePath: instancePath + "/gates/" + i7 + "/b/findings", schemaPath: "#/$defs/gateSide/properties/findings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err219] : vErrors.push(err219), errors++;
                  }
                }
              } else {
                let err220 = { instancePath: instancePath + "/gates/" + i7 + "/b", schemaPath: "#/$defs/gateSide/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err220] : vErrors.push(err220), errors++;
              }
            }
          } else {
            let err221 = { instancePath: instancePath + "/gates/" + i7, schemaPath: "#/properties/gates/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err221] : vErrors.push(err221), errors++;
          }
        }
      } else {
        let err222 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err222] : vErrors.push(err222), errors++;
      }
    }
    if (data.others !== void 0) {
      let data103 = data.others;
      if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
        if (data103.members === void 0) {
          let err223 = { instancePath: instancePath + "/others", schemaPath: "#/properties/others/required", keyword: "required", params: { missingProperty: "members" }, message: "must have required property 'members'" };
          vErrors === null ? vErrors = [err223] : vErrors.push(err223), errors++;
        }
        if (data103.more === void 0) {
          let err224 = { instancePath: instancePath + "/others", schemaPath: "#/properties/others/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
          vErrors === null ? vErrors = [err224] : vErrors.push(err224), errors++;
        }
        for (let key19 in data103)
          if (!(key19 === "members" || key19 === "more")) {
            let err225 = { instancePath: instancePath + "/others", schemaPath: "#/properties/others/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err225] : vErrors.push(err225), errors++;
          }
        if (data103.members !== void 0) {
          let data104 = data103.members;
          if (Array.isArray(data104)) {
            let len8 = data104.length;
            for (let i8 = 0; i8 < len8; i8++) {
              let data105 = data104[i8];
              if (data105 && typeof data105 == "object" && !Array.isArray(data105)) {
                if (data105.path === void 0) {
                  let err226 = { instancePath: instancePath + "/others/members/" + i8, schemaPath: "#/properties/others/properties/members/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
                  vErrors === null ? vErrors = [err226] : vErrors.push(err226), errors++;
                }
                if (data105.change === void 0) {
                  let err227 = { instancePath: instancePath + "/others/members/" + i8, schemaPath: "#/properties/others/properties/members/items/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'" };
                  vErrors === null ? vErrors = [err227] : vErrors.push(err227), errors++;
                }
                for (let key20 in data105)
                  if (!(key20 === "path" || key20 === "change")) {
                    let err228 = { instancePath: instancePath + "/others/members/" + i8, schemaPath: "#/properties/others/properties/members/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err228] : vErrors.push(err228), errors++;
                  }
                if (data105.path !== void 0 && typeof data105.path != "string") {
                  let err229 = { instancePath: instancePath + "/others/members/" + i8 + "/path", schemaPath: "#/properties/others/properties/members/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err229] : vErrors.push(err229), errors++;
                }
                if (data105.change !== void 0) {
                  let data107 = data105.change;
                  if (!(data107 === "added" || data107 === "removed" || data107 === "changed")) {
                    let err230 = { instancePath: instancePath + "/others/members/" + i8 + "/change", schemaPath: "#/properties/others/properties/members/items/properties/change/enum", keyword: "enum", params: { allowedValues: schema31.properties.others.properties.members.items.properties.change.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err230] : vErrors.push(err230), errors++;
                  }
                }
              } else {
                let err231 = { instancePath: instancePath + "/others/members/" + i8, schemaPath: "#/properties/others/properties/members/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err231] : vErrors.push(err231), errors++;
              }
            }
          } else {
            let err232 = { instancePath: instancePath + "/others/members", schemaPath: "#/properties/others/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err232] : vErrors.push(err232), errors++;
          }
        }
        if (data103.more !== void 0) {
          let data108 = data103.more;
          if (!(typeof data108 == "number" && !(data108 % 1) && !isNaN(data108) && isFinite(data108))) {
            let err233 = { instancePath: instancePath + "/others/more", schemaPath: "#/$defs/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err233] : vErrors.push(err233), errors++;
          }
          if (typeof data108 == "number" && isFinite(data108) && (data108 < 0 || isNaN(data108))) {
            let err234 = { instancePath: instancePath + "/others/more", schemaPath: "#/$defs/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err234] : vErrors.push(err234), errors++;
          }
        }
      } else {
        let err235 = { instancePath: instancePath + "/others", schemaPath: "#/properties/others/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err235] : vErrors.push(err235), errors++;
      }
    }
  } else {
    let err236 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err236] : vErrors.push(err236), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateBundleDiff
};

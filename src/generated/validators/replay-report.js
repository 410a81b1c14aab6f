// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateReplayReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:replay-report:1", title: "ReplayReport", description: "What a replay of a bundle came to (`blocks context replay --json`).", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "same", "recorded", "answers", "inspections", "redactedMembers"], properties: { schemaVersion: { const: 1 }, kind: { const: "replay-report" }, version: { type: "string", description: "Version of Blocks that replayed." }, same: { type: "boolean", description: "True when the same digest was reached and every gate that ran again said what is recorded." }, recorded: { type: "object", additionalProperties: !1, required: ["digest", "version", "flow", "block", "calls"], properties: { digest: { $ref: "#/$defs/digest" }, version: { type: "string", description: "Version of Blocks that sealed the bundle." }, flow: { type: "string", description: "Id of the flow." }, block: { type: "string", description: "Name of the block." }, calls: { type: "integer", minimum: 0, description: "Answers that the bundle holds." } }, description: "The bundle that was replayed." }, digest: { $ref: "#/$defs/digest" }, answers: { type: "integer", minimum: 0, description: "Questions that were answered from the bundle." }, divergence: { type: "object", additionalProperties: !1, required: ["step", "message", "lines"], properties: { step: { type: "string", description: "The step in which the replay left the recorded flow." }, message: { type: "string", description: "What is different, as a sentence without a full stop." }, member: { type: "string", description: "The member that says otherwise." }, lines: { $ref: "#/$defs/lines" } }, title: "ReplayDivergence", description: "Where the replay ended before the flow did; then there is no digest." }, difference: { type: "object", additionalProperties: !1, required: ["path", "change", "lines", "more"], properties: { path: { type: "string", description: "The first member that differs; manifest.json where all are equal." }, change: { enum: ["changed", "missing", "added"], description: "missing: only the recorded bundle has it. added: only the replayed one." }, lines: { $ref: "#/$defs/lines" }, more: { type: "integer", minimum: 0, description: "How many further members differ." } }, title: "ReplayDifference", description: "How the two bundles differ; absent when they do not." }, inspections: { type: "array", items: { type: "object", additionalProperties: !1, required: ["step", "repeated", "same"], properties: { step: { type: "string", description: "Name of the step." }, repeated: { type: "boolean", description: "False: the outcome is taken from the bundle." }, same: { type: "boolean", description: "False: the fast gates say something else now." }, reason: { type: "string", description: "Why it was not repeated." } }, title: "ReplayInspection" }, description: "The fast gates inside of the flow." }, gates: { type: "array", items: { type: "object", additionalProperties: !1, required: ["gate", "recorded"], properties: { gate: { enum: ["contract", "coverage", "mutation", "security", "review"] }, recorded: { $ref: "#/$defs/gateSays" }, now: { $ref: "#/$defs/gateSays" }, reason: { type: "string", description: "Why the gate was not repeated." } }, title: "ReplayGate" }, description: "The five gates on the replayed block; absent when they were not asked for." }, redactedMembers: { type: "integer", minimum: 0, description: "Members that had held a secret: what stands there is not what the flow had." }, kept: { type: "string", description: "Folder of all that the replay made; absent when nothing is kept." } }, $defs: { digest: { type: "string", pattern: "^sha256-[0-9a-f]{64}$" }, lines: { type: "array", items: { type: "string" }, description: "The first difference: lines that begin with - as recorded, with + as they are now." }, gateSays: { type: "object", additionalProperties: !1, required: ["verdict", "summary"], properties: { verdict: { enum: ["pass", "fail", "error"] }, summary: { type: "string", description: "One sentence with the gate's figures." } }, title: "GateSays" } } };
var schema36 = { type: "object", additionalProperties: !1, required: ["verdict", "summary"], properties: { verdict: { enum: ["pass", "fail", "error"] }, summary: { type: "string", description: "One sentence with the gate's figures." } }, title: "GateSays" }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^sha256-[0-9a-f]{64}$", "u");
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
    if (data.recorded === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recorded" }, message: "must have required property 'recorded'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.answers === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "answers" }, message: "must have required property 'answers'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.inspections === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inspections" }, message: "must have required property 'inspections'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.redactedMembers === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "redactedMembers" }, message: "must have required property 'redactedMembers'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err9 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "replay-report") {
      let err10 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "replay-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err11 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.same !== void 0 && typeof data.same != "boolean") {
      let err12 = { instancePath: instancePath + "/same", schemaPath: "#/properties/same/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.recorded !== void 0) {
      let data4 = data.recorded;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.digest === void 0) {
          let err13 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property 'digest'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data4.version === void 0) {
          let err14 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.flow === void 0) {
          let err15 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data4.block === void 0) {
          let err16 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/required", keyword: "required", params: { missingProperty: "block" }, message: "must have required property 'block'" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data4.calls === void 0) {
          let err17 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/required", keyword: "required", params: { missingProperty: "calls" }, message: "must have required property 'calls'" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        for (let key1 in data4)
          if (!(key1 === "digest" || key1 === "version" || key1 === "flow" || key1 === "block" || key1 === "calls")) {
            let err18 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        if (data4.digest !== void 0) {
          let data5 = data4.digest;
          if (typeof data5 == "string") {
            if (!pattern4.test(data5)) {
              let err19 = { instancePath: instancePath + "/recorded/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          } else {
            let err20 = { instancePath: instancePath + "/recorded/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
        if (data4.version !== void 0 && typeof data4.version != "string") {
          let err21 = { instancePath: instancePath + "/recorded/version", schemaPath: "#/properties/recorded/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data4.flow !== void 0 && typeof data4.flow != "string") {
          let err22 = { instancePath: instancePath + "/recorded/flow", schemaPath: "#/properties/recorded/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data4.block !== void 0 && typeof data4.block != "string") {
          let err23 = { instancePath: instancePath + "/recorded/block", schemaPath: "#/properties/recorded/properties/block/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data4.calls !== void 0) {
          let data9 = data4.calls;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err24 = { instancePath: instancePath + "/recorded/calls", schemaPath: "#/properties/recorded/properties/calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
            let err25 = { instancePath: instancePath + "/recorded/calls", schemaPath: "#/properties/recorded/properties/calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
      } else {
        let err26 = { instancePath: instancePath + "/recorded", schemaPath: "#/properties/recorded/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.digest !== void 0) {
      let data10 = data.digest;
      if (typeof data10 == "string") {
        if (!pattern4.test(data10)) {
          let err27 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^sha256-[0-9a-f]{64}$" }, message: 'must match pattern "^sha256-[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.answers !== void 0) {
      let data11 = data.answers;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        let err29 = { instancePath: instancePath + "/answers", schemaPath: "#/properties/answers/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
        let err30 = { instancePath: instancePath + "/answers", schemaPath: "#/properties/answers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.divergence !== void 0) {
      let data12 = data.divergence;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        if (data12.step === void 0) {
          let err31 = { instancePath: instancePath + "/divergence", schemaPath: "#/properties/divergence/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data12.message === void 0) {
          let err32 = { instancePath: instancePath + "/divergence", schemaPath: "#/properties/divergence/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data12.lines === void 0) {
          let err33 = { instancePath: instancePath + "/divergence", schemaPath: "#/properties/divergence/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        for (let key2 in data12)
          if (!(key2 === "step" || key2 === "message" || key2 === "member" || key2 === "lines")) {
            let err34 = { instancePath: instancePath + "/divergence", schemaPath: "#/properties/divergence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        if (data12.step !== void 0 && typeof data12.step != "string") {
          let err35 = { instancePath: instancePath + "/divergence/step", schemaPath: "#/properties/divergence/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data12.message !== void 0 && typeof data12.message != "string") {
          let err36 = { instancePath: instancePath + "/divergence/message", schemaPath: "#/properties/divergence/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data12.member !== void 0 && typeof data12.member != "string") {
          let err37 = { instancePath: instancePath + "/divergence/member", schemaPath: "#/properties/divergence/properties/member/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data12.lines !== void 0) {
          let data16 = data12.lines;
          if (Array.isArray(data16)) {
            let len0 = data16.length;
            for (let i0 = 0; i0 < len0; i0++)
              if (typeof data16[i0] != "string") {
                let err38 = { instancePath: instancePath + "/divergence/lines/" + i0, schemaPath: "#/$defs/lines/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
          } else {
            let err39 = { instancePath: instancePath + "/divergence/lines", schemaPath: "#/$defs/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/divergence", schemaPath: "#/properties/divergence/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.difference !== void 0) {
      let data18 = data.difference;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (data18.path === void 0) {
          let err41 = { instancePath: instancePath + "/difference", schemaPath: "#/properties/difference/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        if (data18.change === void 0) {
          let err42 = { instancePath: instancePath + "/difference", schemaPath: "#/properties/difference/required", keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (data18.lines === void 0) {
          let err43 = { instancePath: instancePath + "/difference", schemaPath: "#/properties/difference/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data18.more === void 0) {
          let err44 = { instancePath: instancePath + "/difference", schemaPath: "#/properties/difference/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        for (let key3 in data18)
          if (!(key3 === "path" || key3 === "change" || key3 === "lines" || key3 === "more")) {
            let err45 = { instancePath: instancePath + "/difference", schemaPath: "#/properties/difference/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        if (data18.path !== void 0 && typeof data18.path != "string") {
          let err46 = { instancePath: instancePath + "/difference/path", schemaPath: "#/properties/difference/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data18.change !== void 0) {
          let data20 = data18.change;
          if (!(data20 === "changed" || data20 === "missing" || data20 === "added")) {
            let err47 = { instancePath: instancePath + "/difference/change", schemaPath: "#/properties/difference/properties/change/enum", keyword: "enum", params: { allowedValues: schema31.properties.difference.properties.change.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
        if (data18.lines !== void 0) {
          let data21 = data18.lines;
          if (Array.isArray(data21)) {
            let len1 = data21.length;
            for (let i1 = 0; i1 < len1; i1++)
              if (typeof data21[i1] != "string") {
                let err48 = { instancePath: instancePath + "/difference/lines/" + i1, schemaPath: "#/$defs/lines/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
          } else {
            let err49 = { instancePath: instancePath + "/difference/lines", schemaPath: "#/$defs/lines/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
        if (data18.more !== void 0) {
          let data23 = data18.more;
          if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
            let err50 = { instancePath: instancePath + "/difference/more", schemaPath: "#/properties/difference/properties/more/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
          if (typeof data23 == "number" && isFinite(data23) && (data23 < 0 || isNaN(data23))) {
            let err51 = { instancePath: instancePath + "/difference/more", schemaPath: "#/properties/difference/properties/more/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
      } else {
        let err52 = { instancePath: instancePath + "/difference", schemaPath: "#/properties/difference/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.inspections !== void 0) {
      let data24 = data.inspections;
      if (Array.isArray(data24)) {
        let len2 = data24.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data25 = data24[i2];
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            if (data25.step === void 0) {
              let err53 = { instancePath: instancePath + "/inspections/" + i2, schemaPath: "#/properties/inspections/items/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (data25.repeated === void 0) {
              let err54 = { instancePath: instancePath + "/inspections/" + i2, schemaPath: "#/properties/inspections/items/required", keyword: "required", params: { missingProperty: "repeated" }, message: "must have required property 'repeated'" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            if (data25.same === void 0) {
              let err55 = { instancePath: instancePath + "/inspections/" + i2, schemaPath: "#/properties/inspections/items/required", keyword: "required", params: { missingProperty: "same" }, message: "must have required property 'same'" };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
            for (let key4 in data25)
              if (!(key4 === "step" || key4 === "repeated" || key4 === "same" || key4 === "reason")) {
                let err56 = { instancePath: instancePath + "/inspections/" + i2, schemaPath: "#/properties/inspections/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
              }
            if (data25.step !== void 0 && typeof data25.step != "string") {
              let err57 = { instancePath: instancePath + "/inspections/" + i2 + "/step", schemaPath: "#/properties/inspections/items/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            if (data25.repeated !== void 0 && typeof data25.repeated != "boolean") {
              let err58 = { instancePath: instancePath + "/inspections/" + i2 + "/repeated", schemaPath: "#/properties/inspections/items/properties/repeated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            if (data25.same !== void 0 && typeof data25.same != "boolean") {
              let err59 = { instancePath: instancePath + "/inspections/" + i2 + "/same", schemaPath: "#/properties/inspections/items/properties/same/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
            if (data25.reason !== void 0 && typeof data25.reason != "string") {
              let err60 = { instancePath: instancePath + "/inspections/" + i2 + "/reason", schemaPath: "#/properties/inspections/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
          } else {
            let err61 = { instancePath: instancePath + "/inspections/" + i2, schemaPath: "#/properties/inspections/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
      } else {
        let err62 = { instancePath: instancePath + "/inspections", schemaPath: "#/properties/inspections/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
    }
    if (data.gates !== void 0) {
      let data30 = data.gates;
      if (Array.isArray(data30)) {
        let len3 = data30.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data31 = data30[i3];
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.gate === void 0) {
              let err63 = { instancePath: instancePath + "/gates/" + i3, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
            if (data31.recorded === void 0) {
              let err64 = { instancePath: instancePath + "/gates/" + i3, schemaPath: "#/properties/gates/items/required", keyword: "required", params: { missingProperty: "recorded" }, message: "must have required property 'recorded'" };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
            for (let key5 in data31)
              if (!(key5 === "gate" || key5 === "recorded" || key5 === "now" || key5 === "reason")) {
                let err65 = { instancePath: instancePath + "/gates/" + i3, schemaPath: "#/properties/gates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
            if (data31.gate !== void 0) {
              let data32 = data31.gate;
              if (!(data32 === "contract" || data32 === "coverage" || data32 === "mutation" || data32 === "security" || data32 === "review")) {
                let err66 = { instancePath: instancePath + "/gates/" + i3 + "/gate", schemaPath: "#/properties/gates/items/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.gates.items.properties.gate.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
            }
            if (data31.recorded !== void 0) {
              let data33 = data31.recorded;
              if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
                if (data33.verdict === void 0) {
                  let err67 = { instancePath: instancePath + "/gates/" + i3 + "/recorded", schemaPath: "#/$defs/gateSays/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
                  vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                }
                if (data33.summary === void 0) {
                  let err68 = { instancePath: instancePath + "/gates/" + i3 + "/recorded", schemaPath: "#/$defs/gateSays/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'" };
                  vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                }
                for (let key6 in data33)
                  if (!(key6 === "verdict" || key6 === "summary")) {
                    let err69 = { instancePath: instancePath + "/gates/" + i3 + "/recorded", schemaPath: "#/$defs/gateSays/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                  }
                if (data33.verdict !== void 0) {
                  let data34 = data33.verdict;
                  if (!(data34 === "pass" || data34 === "fail" || data34 === "error")) {
                    let err70 = { instancePath: instancePath + "/gates/" + i3 + "/recorded/verdict", schemaPath: "#/$defs/gateSays/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema36.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                  }
                }
                if (data33.summary !== void 0 && typeof data33.summary != "string") {
                  let err71 = { instancePath: instancePath + "/gates/" + i3 + "/recorded/summary", schemaPath: "#/$defs/gateSays/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                }
              } else {
                let err72 = { instancePath: instancePath + "/gates/" + i3 + "/recorded", schemaPath: "#/$defs/gateSays/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
            if (data31.now !== void 0) {
              let data36 = data31.now;
              if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                if (data36.verdict === void 0) {
                  let err73 = { instancePath: instancePath + "/gates/" + i3 + "/now", schemaPath: "#/$defs/gateSays/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'" };
                  vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                }
                if (data36.summary === void 0) {
                  let err74 = { instancePath: instancePath + "/gates/" + i3 + "/now", schemaPath: "#/$defs/gateSays/required", keyword: "required", params: { missingProperty: "summary" }, message: "must have required property 'summary'" };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
                for (let key7 in data36)
                  if (!(key7 === "verdict" || key7 === "summary")) {
                    let err75 = { instancePath: instancePath + "/gates/" + i3 + "/now", schemaPath: "#/$defs/gateSays/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                  }
                if (data36.verdict !== void 0) {
                  let data37 = data36.verdict;
                  if (!(data37 === "pass" || data37 === "fail" || data37 === "error")) {
                    let err76 = { instancePath: instancePath + "/gates/" + i3 + "/now/verdict", schemaPath: "#/$defs/gateSays/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema36.properties.verdict.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                  }
                }
                if (data36.summary !== void 0 && typeof data36.summary != "string") {
                  let err77 = { instancePath: instancePath + "/gates/" + i3 + "/now/summary", schemaPath: "#/$defs/gateSays/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                }
              } else {
                let err78 = { instancePath: instancePath + "/gates/" + i3 + "/now", schemaPath: "#/$defs/gateSays/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
              }
            }
            if (data31.reason !== void 0 && typeof data31.reason != "string") {
              let err79 = { instancePath: instancePath + "/gates/" + i3 + "/reason", schemaPath: "#/properties/gates/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
          } else {
            let err80 = { instancePath: instancePath + "/gates/" + i3, schemaPath: "#/properties/gates/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        }
      } else {
        let err81 = { instancePath: instancePath + "/gates", schemaPath: "#/properties/gates/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
      }
    }
    if (data.redactedMembers !== void 0) {
      let data40 = data.redactedMembers;
      if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
        let err82 = { instancePath: instancePath + "/redactedMembers", schemaPath: "#/properties/redactedMembers/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
      }
      if (typeof data40 == "number" && isFinite(data40) && (data40 < 0 || isNaN(data40))) {
        let err83 = { instancePath: instancePath + "/redactedMembers", schemaPath: "#/properties/redactedMembers/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
      }
    }
    if (data.kept !== void 0 && typeof data.kept != "string") {
      let err84 = { instancePath: instancePath + "/kept", schemaPath: "#/properties/kept/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
    }
  } else {
    let err85 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateReplayReport
};

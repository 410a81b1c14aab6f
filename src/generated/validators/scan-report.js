// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateScanReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:scan-report:1", title: "ScanReport", description: "What `blocks scan --json` prints: what the rules of a gate say about files of a repository.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "version", "gate", "findings", "scanned", "skipped", "unparsed", "timing"], properties: { schemaVersion: { const: 1 }, kind: { const: "scan-report" }, version: { type: "string", description: "Version of Blocks." }, gate: { enum: ["security", "logic"], description: "Whose rules were applied; logic: those of the security and the review gate." }, findings: { type: "array", items: { $ref: "#/$defs/scanFinding" }, description: "By path and line." }, scanned: { type: "object", additionalProperties: !1, required: ["files", "bytes"], properties: { files: { type: "integer", minimum: 0 }, bytes: { type: "integer", minimum: 0 } }, description: "How much was looked at." }, skipped: { type: "array", items: { $ref: "#/$defs/skippedFile" }, description: "Files that were not looked at, each with its reason." }, unparsed: { type: "array", items: { type: "string" }, description: "Sources that do not parse: the rules over their syntax say nothing about them, or not all that they should." }, timing: { type: "object", additionalProperties: !1, required: ["startedAt", "durationMs"], properties: { startedAt: { type: "string", description: "UTC, ISO 8601." }, durationMs: { type: "number", minimum: 0 } }, description: "When the scan ran and how long it took." } }, $defs: { scanFinding: { type: "object", additionalProperties: !1, required: ["path", "code", "severity", "message", "remedy"], properties: { path: { type: "string", description: "File, relative to the repository, with forward slashes." }, line: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1, description: "In UTF-16 units, from 1." }, code: { type: "string", description: "Stable code, such as BLOCKER-SEC-001.", pattern: "^[A-Z][A-Z0-9-]*$" }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "Weakness of the Common Weakness Enumeration." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"] }, message: { type: "string" }, remedy: { type: "string" }, tool: { type: "string", description: "Tool that reported it, where it was none of ours." }, quote: { type: "string", description: "The line that the finding speaks of, without credentials." } }, title: "ScanFinding" }, skippedFile: { type: "object", additionalProperties: !1, required: ["path", "reason"], properties: { path: { type: "string" }, reason: { enum: ["binary", "too large", "not UTF-8", "link", "not a regular file", "unreadable"], description: "too large: more than 1 MiB." } }, title: "SkippedFile" } } }, schema32 = { type: "object", additionalProperties: !1, required: ["path", "code", "severity", "message", "remedy"], properties: { path: { type: "string", description: "File, relative to the repository, with forward slashes." }, line: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1, description: "In UTF-16 units, from 1." }, code: { type: "string", description: "Stable code, such as BLOCKER-SEC-001.", pattern: "^[A-Z][A-Z0-9-]*$" }, cwe: { type: "string", pattern: "^CWE-[0-9]+$", description: "Weakness of the Common Weakness Enumeration." }, severity: { enum: ["BLOCKER", "HIGH", "MEDIUM", "LOW"] }, message: { type: "string" }, remedy: { type: "string" }, tool: { type: "string", description: "Tool that reported it, where it was none of ours." }, quote: { type: "string", description: "The line that the finding speaks of, without credentials." } }, title: "ScanFinding" }, schema33 = { type: "object", additionalProperties: !1, required: ["path", "reason"], properties: { path: { type: "string" }, reason: { enum: ["binary", "too large", "not UTF-8", "link", "not a regular file", "unreadable"], description: "too large: more than 1 MiB." } }, title: "SkippedFile" }, func1 = Object.prototype.hasOwnProperty, pattern4 = new RegExp("^[A-Z][A-Z0-9-]*$", "u"), pattern5 = new RegExp("^CWE-[0-9]+$", "u");
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
    if (data.gate === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.findings === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.scanned === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scanned" }, message: "must have required property 'scanned'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.skipped === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "skipped" }, message: "must have required property 'skipped'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.unparsed === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unparsed" }, message: "must have required property 'unparsed'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.timing === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timing" }, message: "must have required property 'timing'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err10 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.kind !== void 0 && data.kind !== "scan-report") {
      let err11 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "scan-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err12 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.gate !== void 0) {
      let data3 = data.gate;
      if (!(data3 === "security" || data3 === "logic")) {
        let err13 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/enum", keyword: "enum", params: { allowedValues: schema31.properties.gate.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.findings !== void 0) {
      let data4 = data.findings;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.path === void 0) {
              let err14 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data5.code === void 0) {
              let err15 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            if (data5.severity === void 0) {
              let err16 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data5.message === void 0) {
              let err17 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data5.remedy === void 0) {
              let err18 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            for (let key1 in data5)
              if (!func1.call(schema32.properties, key1)) {
                let err19 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            if (data5.path !== void 0 && typeof data5.path != "string") {
              let err20 = { instancePath: instancePath + "/findings/" + i0 + "/path", schemaPath: "#/$defs/scanFinding/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data5.line !== void 0) {
              let data7 = data5.line;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                let err21 = { instancePath: instancePath + "/findings/" + i0 + "/line", schemaPath: "#/$defs/scanFinding/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (typeof data7 == "number" && isFinite(data7) && (data7 < 1 || isNaN(data7))) {
                let err22 = { instancePath: instancePath + "/findings/" + i0 + "/line", schemaPath: "#/$defs/scanFinding/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data5.endLine !== void 0) {
              let data8 = data5.endLine;
              if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                let err23 = { instancePath: instancePath + "/findings/" + i0 + "/endLine", schemaPath: "#/$defs/scanFinding/properties/endLine/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
              if (typeof data8 == "number" && isFinite(data8) && (data8 < 1 || isNaN(data8))) {
                let err24 = { instancePath: instancePath + "/findings/" + i0 + "/endLine", schemaPath: "#/$defs/scanFinding/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
              }
            }
            if (data5.column !== void 0) {
              let data9 = data5.column;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                let err25 = { instancePath: instancePath + "/findings/" + i0 + "/column", schemaPath: "#/$defs/scanFinding/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
              if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
                let err26 = { instancePath: instancePath + "/findings/" + i0 + "/column", schemaPath: "#/$defs/scanFinding/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            if (data5.code !== void 0) {
              let data10 = data5.code;
              if (typeof data10 == "string") {
                if (!pattern4.test(data10)) {
                  let err27 = { instancePath: instancePath + "/findings/" + i0 + "/code", schemaPath: "#/$defs/scanFinding/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Z][A-Z0-9-]*$" }, message: 'must match pattern "^[A-Z][A-Z0-9-]*$"' };
                  vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                }
              } else {
                let err28 = { instancePath: instancePath + "/findings/" + i0 + "/code", schemaPath: "#/$defs/scanFinding/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data5.cwe !== void 0) {
              let data11 = data5.cwe;
              if (typeof data11 == "string") {
                if (!pattern5.test(data11)) {
                  let err29 = { instancePath: instancePath + "/findings/" + i0 + "/cwe", schemaPath: "#/$defs/scanFinding/properties/cwe/pattern", keyword: "pattern", params: { pattern: "^CWE-[0-9]+$" }, message: 'must match pattern "^CWE-[0-9]+$"' };
                  vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                }
              } else {
                let err30 = { instancePath: instancePath + "/findings/" + i0 + "/cwe", schemaPath: "#/$defs/scanFinding/properties/cwe/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data5.severity !== void 0) {
              let data12 = data5.severity;
              if (!(data12 === "BLOCKER" || data12 === "HIGH" || data12 === "MEDIUM" || data12 === "LOW")) {
                let err31 = { instancePath: instancePath + "/findings/" + i0 + "/severity", schemaPath: "#/$defs/scanFinding/properties/severity/enum", keyword: "enum", params: { allowedValues: schema32.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            }
            if (data5.message !== void 0 && typeof data5.message != "string") {
              let err32 = { instancePath: instancePath + "/findings/" + i0 + "/message", schemaPath: "#/$defs/scanFinding/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data5.remedy !== void 0 && typeof data5.remedy != "string") {
              let err33 = { instancePath: instancePath + "/findings/" + i0 + "/remedy", schemaPath: "#/$defs/scanFinding/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
            if (data5.tool !== void 0 && typeof data5.tool != "string") {
              let err34 = { instancePath: instancePath + "/findings/" + i0 + "/tool", schemaPath: "#/$defs/scanFinding/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data5.quote !== void 0 && typeof data5.quote != "string") {
              let err35 = { instancePath: instancePath + "/findings/" + i0 + "/quote", schemaPath: "#/$defs/scanFinding/properties/quote/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
          } else {
            let err36 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/scanFinding/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
      } else {
        let err37 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.scanned !== void 0) {
      let data17 = data.scanned;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.files === void 0) {
          let err38 = { instancePath: instancePath + "/scanned", schemaPath: "#/properties/scanned/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        if (data17.bytes === void 0) {
          let err39 = { instancePath: instancePath + "/scanned", schemaPath: "#/properties/scanned/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
        for (let key2 in data17)
          if (!(key2 === "files" || key2 === "bytes")) {
            let err40 = { instancePath: instancePath + "/scanned", schemaPath: "#/properties/scanned/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        if (data17.files !== void 0) {
          let data18 = data17.files;
          if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
            let err41 = { instancePath: instancePath + "/scanned/files", schemaPath: "#/properties/scanned/properties/files/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
          if (typeof data18 == "number" && isFinite(data18) && (data18 < 0 || isNaN(data18))) {
            let err42 = { instancePath: instancePath + "/scanned/files", schemaPath: "#/properties/scanned/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        if (data17.bytes !== void 0) {
          let data19 = data17.bytes;
          if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
            let err43 = { instancePath: instancePath + "/scanned/bytes", schemaPath: "#/properties/scanned/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
          if (typeof data19 == "number" && isFinite(data19) && (data19 < 0 || isNaN(data19))) {
            let err44 = { instancePath: instancePath + "/scanned/bytes", schemaPath: "#/properties/scanned/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
      } else {
        let err45 = { instancePath: instancePath + "/scanned", schemaPath: "#/properties/scanned/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.skipped !== void 0) {
      let data20 = data.skipped;
      if (Array.isArray(data20)) {
        let len1 = data20.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data21 = data20[i1];
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.path === void 0) {
              let err46 = { instancePath: instancePath + "/skipped/" + i1, schemaPath: "#/$defs/skippedFile/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
            if (data21.reason === void 0) {
              let err47 = { instancePath: instancePath + "/skipped/" + i1, schemaPath: "#/$defs/skippedFile/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            for (let key3 in data21)
              if (!(key3 === "path" || key3 === "reason")) {
                let err48 = { instancePath: instancePath + "/skipped/" + i1, schemaPath: "#/$defs/skippedFile/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            if (data21.path !== void 0 && typeof data21.path != "string") {
              let err49 = { instancePath: instancePath + "/skipped/" + i1 + "/path", schemaPath: "#/$defs/skippedFile/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            if (data21.reason !== void 0) {
              let data23 = data21.reason;
              if (!(data23 === "binary" || data23 === "too large" || data23 === "not UTF-8" || data23 === "link" || data23 === "not a regular file" || data23 === "unreadable")) {
                let err50 = { instancePath: instancePath + "/skipped/" + i1 + "/reason", schemaPath: "#/$defs/skippedFile/properties/reason/enum", keyword: "enum", params: { allowedValues: schema33.properties.reason.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
          } else {
            let err51 = { instancePath: instancePath + "/skipped/" + i1, schemaPath: "#/$defs/skippedFile/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
      } else {
        let err52 = { instancePath: instancePath + "/skipped", schemaPath: "#/properties/skipped/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.unparsed !== void 0) {
      let data24 = data.unparsed;
      if (Array.isArray(data24)) {
        let len2 = data24.length;
        for (let i2 = 0; i2 < len2; i2++)
          if (typeof data24[i2] != "string") {
            let err53 = { instancePath: instancePath + "/unparsed/" + i2, schemaPath: "#/properties/unparsed/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
      } else {
        let err54 = { instancePath: instancePath + "/unparsed", schemaPath: "#/properties/unparsed/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.timing !== void 0) {
      let data26 = data.timing;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        if (data26.startedAt === void 0) {
          let err55 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        if (data26.durationMs === void 0) {
          let err56 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'" };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
        for (let key4 in data26)
          if (!(key4 === "startedAt" || key4 === "durationMs")) {
            let err57 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
        if (data26.startedAt !== void 0 && typeof data26.startedAt != "string") {
          let err58 = { instancePath: instancePath + "/timing/startedAt", schemaPath: "#/properties/timing/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
        if (data26.durationMs !== void 0) {
          let data28 = data26.durationMs;
          if (typeof data28 == "number" && isFinite(data28)) {
            if (data28 < 0 || isNaN(data28)) {
              let err59 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          } else {
            let err60 = { instancePath: instancePath + "/timing/durationMs", schemaPath: "#/properties/timing/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
      } else {
        let err61 = { instancePath: instancePath + "/timing", schemaPath: "#/properties/timing/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
  } else {
    let err62 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateScanReport
};

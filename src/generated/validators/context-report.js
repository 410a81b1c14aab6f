// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateContextReport = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:blocks:schema:context-report:1", title: "ContextReport", description: "What was chosen of a repository for a request, at what rank and why: `context.json` of a flow, and what `blocks context show --json` prints. No content of any file is in it.", type: "object", additionalProperties: !1, required: ["schemaVersion", "kind", "limitBytes", "sizeBytes", "pruned", "words", "commits", "files", "links", "rest", "skipped", "skippedFiles"], properties: { schemaVersion: { const: 1 }, kind: { const: "context-report" }, limitBytes: { type: "integer", minimum: 0, description: "What the context may take, in bytes of UTF-8." }, sizeBytes: { type: "integer", minimum: 0, description: "What it takes, with the lines around each file in a prompt." }, pruned: { type: "boolean", description: "False where pruning is off: everything readable is shown whole." }, words: { type: "array", items: { type: "string" }, description: "The request's words that files were looked for by, the most telling first." }, commits: { type: "integer", minimum: 0, description: "How many commits of the history were looked at; 0 without git and in a shallow clone of one commit." }, files: { type: "array", items: { $ref: "#/$defs/contextReportFile" }, description: "What is shown, most relevant first." }, links: { type: "array", items: { $ref: "#/$defs/contextReportLink" }, description: "How the shown files hang together." }, rest: { type: "object", additionalProperties: !1, required: ["files", "folders"], properties: { files: { type: "integer", minimum: 0 }, folders: { type: "array", maxItems: 500, items: { type: "object", additionalProperties: !1, required: ["folder", "files"], properties: { folder: { type: "string" }, files: { type: "integer", minimum: 1 } } }, description: "Where they are: the folders with the most of them, at most 500." } }, description: "Readable files of which only the path is shown, in the map." }, skipped: { type: "array", maxItems: 2e3, items: { type: "object", additionalProperties: !1, required: ["path", "reason"], properties: { path: { type: "string" }, reason: { type: "string" } } }, description: "Files of which nothing is shown, each with its reason, by path: the first 2,000." }, skippedFiles: { type: "integer", minimum: 0, description: "How many they are in all." } }, $defs: { contextReportFile: { title: "ContextReportFile", type: "object", additionalProperties: !1, required: ["path", "rank", "form", "points", "fileBytes", "sizeBytes", "why"], properties: { path: { type: "string" }, rank: { type: "integer", minimum: 1, description: "Place among all files that were read." }, form: { enum: ["whole", "outline"], description: "All of it, or only what it declares." }, points: { type: "number", minimum: 0, description: "The sum of the parts below, to three digits." }, fileBytes: { type: "integer", minimum: 0, description: "Of the file." }, sizeBytes: { type: "integer", minimum: 0, description: "Of what is shown of it, with the lines around it." }, masked: { type: "integer", minimum: 1, description: "How many credentials were taken out." }, why: { type: "array", items: { type: "object", additionalProperties: !1, required: ["part", "points"], properties: { part: { enum: ["text", "path", "symbols", "commits", "together", "churn", "imports", "folder", "kind"], description: "text: words in the file; path: in its path; symbols: in its declarations; commits: commits that read like the request changed it; together: it changes with the best files; churn: it changes often; imports: it imports one of the best files, or one of them imports it; folder: it is near the output folder; kind: a contract, types or the repository's manifest." }, points: { type: "number", minimum: 0 }, words: { type: "array", items: { type: "string" }, description: "Which words, the most telling first." } } }, description: "What its points are made of, the largest part first." } } }, contextReportLink: { title: "ContextReportLink", type: "object", additionalProperties: !1, required: ["from", "to", "kind"], properties: { from: { type: "integer", minimum: 0, description: "Index in `files`." }, to: { type: "integer", minimum: 0, description: "Index in `files`." }, kind: { enum: ["imports", "history"], description: "imports: `from` imports `to`; history: they were changed in the same commits." } } } } }, schema32 = { title: "ContextReportFile", type: "object", additionalProperties: !1, required: ["path", "rank", "form", "points", "fileBytes", "sizeBytes", "why"], properties: { path: { type: "string" }, rank: { type: "integer", minimum: 1, description: "Place among all files that were read." }, form: { enum: ["whole", "outline"], description: "All of it, or only what it declares." }, points: { type: "number", minimum: 0, description: "The sum of the parts below, to three digits." }, fileBytes: { type: "integer", minimum: 0, description: "Of the file." }, sizeBytes: { type: "integer", minimum: 0, description: "Of what is shown of it, with the lines around it." }, masked: { type: "integer", minimum: 1, description: "How many credentials were taken out." }, why: { type: "array", items: { type: "object", additionalProperties: !1, required: ["part", "points"], properties: { part: { enum: ["text", "path", "symbols", "commits", "together", "churn", "imports", "folder", "kind"], description: "text: words in the file; path: in its path; symbols: in its declarations; commits: commits that read like the request changed it; together: it changes with the best files; churn: it changes often; imports: it imports one of the best files, or one of them imports it; folder: it is near the output folder; kind: a contract, types or the repository's manifest." }, points: { type: "number", minimum: 0 }, words: { type: "array", items: { type: "string" }, description: "Which words, the most telling first." } } }, description: "What its points are made of, the largest part first." } } }, schema33 = { title: "ContextReportLink", type: "object", additionalProperties: !1, required: ["from", "to", "kind"], properties: { from: { type: "integer", minimum: 0, description: "Index in `files`." }, to: { type: "integer", minimum: 0, description: "Index in `files`." }, kind: { enum: ["imports", "history"], description: "imports: `from` imports `to`; history: they were changed in the same commits." } } }, func1 = Object.prototype.hasOwnProperty;
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
    if (data.limitBytes === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limitBytes" }, message: "must have required property 'limitBytes'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.sizeBytes === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.pruned === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pruned" }, message: "must have required property 'pruned'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.words === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "words" }, message: "must have required property 'words'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.commits === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commits" }, message: "must have required property 'commits'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.files === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.links === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "links" }, message: "must have required property 'links'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.rest === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rest" }, message: "must have required property 'rest'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.skipped === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "skipped" }, message: "must have required property 'skipped'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.skippedFiles === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "skippedFiles" }, message: "must have required property 'skippedFiles'" };
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
    if (data.kind !== void 0 && data.kind !== "context-report") {
      let err14 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "context-report" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.limitBytes !== void 0) {
      let data2 = data.limitBytes;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err15 = { instancePath: instancePath + "/limitBytes", schemaPath: "#/properties/limitBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err16 = { instancePath: instancePath + "/limitBytes", schemaPath: "#/properties/limitBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.sizeBytes !== void 0) {
      let data3 = data.sizeBytes;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err17 = { instancePath: instancePath + "/sizeBytes", schemaPath: "#/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err18 = { instancePath: instancePath + "/sizeBytes", schemaPath: "#/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.pruned !== void 0 && typeof data.pruned != "boolean") {
      let err19 = { instancePath: instancePath + "/pruned", schemaPath: "#/properties/pruned/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.words !== void 0) {
      let data5 = data.words;
      if (Array.isArray(data5)) {
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data5[i0] != "string") {
            let err20 = { instancePath: instancePath + "/words/" + i0, schemaPath: "#/properties/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
      } else {
        let err21 = { instancePath: instancePath + "/words", schemaPath: "#/properties/words/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.commits !== void 0) {
      let data7 = data.commits;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        let err22 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
        let err23 = { instancePath: instancePath + "/commits", schemaPath: "#/properties/commits/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.files !== void 0) {
      let data8 = data.files;
      if (Array.isArray(data8)) {
        let len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data9 = data8[i1];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.path === void 0) {
              let err24 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data9.rank === void 0) {
              let err25 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "rank" }, message: "must have required property 'rank'" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (data9.form === void 0) {
              let err26 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "form" }, message: "must have required property 'form'" };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data9.points === void 0) {
              let err27 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "points" }, message: "must have required property 'points'" };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data9.fileBytes === void 0) {
              let err28 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "fileBytes" }, message: "must have required property 'fileBytes'" };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data9.sizeBytes === void 0) {
              let err29 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data9.why === void 0) {
              let err30 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/required", keyword: "required", params: { missingProperty: "why" }, message: "must have required property 'why'" };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            for (let key1 in data9)
              if (!(key1 === "path" || key1 === "rank" || key1 === "form" || key1 === "points" || key1 === "fileBytes" || key1 === "sizeBytes" || key1 === "masked" || key1 === "why")) {
                let err31 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            if (data9.path !== void 0 && typeof data9.path != "string") {
              let err32 = { instancePath: instancePath + "/files/" + i1 + "/path", schemaPath: "#/$defs/contextReportFile/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data9.rank !== void 0) {
              let data11 = data9.rank;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                let err33 = { instancePath: instancePath + "/files/" + i1 + "/rank", schemaPath: "#/$defs/contextReportFile/properties/rank/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
              if (typeof data11 == "number" && isFinite(data11) && (data11 < 1 || isNaN(data11))) {
                let err34 = { instancePath: instancePath + "/files/" + i1 + "/rank", schemaPath: "#/$defs/contextReportFile/properties/rank/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data9.form !== void 0) {
              let data12 = data9.form;
              if (!(data12 === "whole" || data12 === "outline")) {
                let err35 = { instancePath: instancePath + "/files/" + i1 + "/form", schemaPath: "#/$defs/contextReportFile/properties/form/enum", keyword: "enum", params: { allowedValues: schema32.properties.form.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
            }
            if (data9.points !== void 0) {
              let data13 = data9.points;
              if (typeof data13 == "number" && isFinite(data13)) {
                if (data13 < 0 || isNaN(data13)) {
                  let err36 = { instancePath: instancePath + "/files/" + i1 + "/points", schemaPath: "#/$defs/contextReportFile/properties/points/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
              } else {
                let err37 = { instancePath: instancePath + "/files/" + i1 + "/points", schemaPath: "#/$defs/contextReportFile/properties/points/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
            if (data9.fileBytes !== void 0) {
              let data14 = data9.fileBytes;
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
                let err38 = { instancePath: instancePath + "/files/" + i1 + "/fileBytes", schemaPath: "#/$defs/contextReportFile/properties/fileBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
              if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
                let err39 = { instancePath: instancePath + "/files/" + i1 + "/fileBytes", schemaPath: "#/$defs/contextReportFile/properties/fileBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
            if (data9.sizeBytes !== void 0) {
              let data15 = data9.sizeBytes;
              if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
                let err40 = { instancePath: instancePath + "/files/" + i1 + "/sizeBytes", schemaPath: "#/$defs/contextReportFile/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
              if (typeof data15 == "number" && isFinite(data15) && (data15 < 0 || isNaN(data15))) {
                let err41 = { instancePath: instancePath + "/files/" + i1 + "/sizeBytes", schemaPath: "#/$defs/contextReportFile/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
            }
            if (data9.masked !== void 0) {
              let data16 = data9.masked;
              if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
                let err42 = { instancePath: instancePath + "/files/" + i1 + "/masked", schemaPath: "#/$defs/contextReportFile/properties/masked/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
              if (typeof data16 == "number" && isFinite(data16) && (data16 < 1 || isNaN(data16))) {
                let err43 = { instancePath: instancePath + "/files/" + i1 + "/masked", schemaPath: "#/$defs/contextReportFile/properties/masked/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
            if (data9.why !== void 0) {
              let data17 = data9.why;
              if (Array.isArray(data17)) {
                let len2 = data17.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data18 = data17[i2];
                  if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                    if (data18.part === void 0) {
                      let err44 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2, schemaPath: "#/$defs/contextReportFile/properties/why/items/required", keyword: "required", params: { missingProperty: "part" }, message: "must have required property 'part'" };
                      vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                    }
                    if (data18.points === void 0) {
                      let err45 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2, schemaPath: "#/$defs/contextReportFile/properties/why/items/required", keyword: "required", params: { missingProperty: "points" }, message: "must have required property 'points'" };
                      vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                    }
                    for (let key2 in data18)
                      if (!(key2 === "part" || key2 === "points" || key2 === "words")) {
                        let err46 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2, schemaPath: "#/$defs/contextReportFile/properties/why/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                      }
                    if (data18.part !== void 0) {
                      let data19 = data18.part;
                      if (!(data19 === "text" || data19 === "path" || data19 === "symbols" || data19 === "commits" || data19 === "together" || data19 === "churn" || data19 === "imports" || data19 === "folder" || data19 === "kind")) {
                        let err47 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2 + "/part", schemaPath: "#/$defs/contextReportFile/properties/why/items/properties/part/enum", keyword: "enum", params: { allowedValues: schema32.properties.why.items.properties.part.enum }, message: "must be equal to one of the allowed values" };
                        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                      }
                    }
                    if (data18.points !== void 0) {
                      let data20 = data18.points;
                      if (typeof data20 == "number" && isFinite(data20)) {
                        if (data20 < 0 || isNaN(data20)) {
                          let err48 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2 + "/points", schemaPath: "#/$defs/contextReportFile/properties/why/items/properties/points/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                          vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                        }
                      } else {
                        let err49 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2 + "/points", schemaPath: "#/$defs/contextReportFile/properties/why/items/properties/points/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                      }
                    }
                    if (data18.words !== void 0) {
                      let data21 = data18.words;
                      if (Array.isArray(data21)) {
                        let len3 = data21.length;
                        for (let i3 = 0; i3 < len3; i3++)
                          if (typeof data21[i3] != "string") {
                            let err50 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2 + "/words/" + i3, schemaPath: "#/$defs/contextReportFile/properties/why/items/properties/words/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                          }
                      } else {
                        let err51 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2 + "/words", schemaPath: "#/$defs/contextReportFile/properties/why/items/properties/words/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                      }
                    }
                  } else {
                    let err52 = { instancePath: instancePath + "/files/" + i1 + "/why/" + i2, schemaPath: "#/$defs/contextReportFile/properties/why/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                  }
                }
              } else {
                let err53 = { instancePath: instancePath + "/files/" + i1 + "/why", schemaPath: "#/$defs/contextReportFile/properties/why/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
          } else {
            let err54 = { instancePath: instancePath + "/files/" + i1, schemaPath: "#/$defs/contextReportFile/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
        }
      } else {
        let err55 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
    }
    if (data.links !== void 0) {
      let data23 = data.links;
      if (Array.isArray(data23)) {
        let len4 = data23.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data24 = data23[i4];
          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
            if (data24.from === void 0) {
              let err56 = { instancePath: instancePath + "/links/" + i4, schemaPath: "#/$defs/contextReportLink/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
            if (data24.to === void 0) {
              let err57 = { instancePath: instancePath + "/links/" + i4, schemaPath: "#/$defs/contextReportLink/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            if (data24.kind === void 0) {
              let err58 = { instancePath: instancePath + "/links/" + i4, schemaPath: "#/$defs/contextReportLink/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            for (let key3 in data24)
              if (!(key3 === "from" || key3 === "to" || key3 === "kind")) {
                let err59 = { instancePath: instancePath + "/links/" + i4, schemaPath: "#/$defs/contextReportLink/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
              }
            if (data24.from !== void 0) {
              let data25 = data24.from;
              if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
                let err60 = { instancePath: instancePath + "/links/" + i4 + "/from", schemaPath: "#/$defs/contextReportLink/properties/from/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
              if (typeof data25 == "number" && isFinite(data25) && (data25 < 0 || isNaN(data25))) {
                let err61 = { instancePath: instancePath + "/links/" + i4 + "/from", schemaPath: "#/$defs/contextReportLink/properties/from/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
            }
            if (data24.to !== void 0) {
              let data26 = data24.to;
              if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
                let err62 = { instancePath: instancePath + "/links/" + i4 + "/to", schemaPath: "#/$defs/contextReportLink/properties/to/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
              if (typeof data26 == "number" && isFinite(data26) && (data26 < 0 || isNaN(data26))) {
                let err63 = { instancePath: instancePath + "/links/" + i4 + "/to", schemaPath: "#/$defs/contextReportLink/properties/to/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
            }
            if (data24.kind !== void 0) {
              let data27 = data24.kind;
              if (!(data27 === "imports" || data27 === "history")) {
                let err64 = { instancePath: instancePath + "/links/" + i4 + "/kind", schemaPath: "#/$defs/contextReportLink/properties/kind/enum", keyword: "enum", params: { allowedValues: schema33.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            }
          } else {
            let err65 = { instancePath: instancePath + "/links/" + i4, schemaPath: "#/$defs/contextReportLink/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
      } else {
        let err66 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
    }
    if (data.rest !== void 0) {
      let data28 = data.rest;
      if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
        if (data28.files === void 0) {
          let err67 = { instancePath: instancePath + "/rest", schemaPath: "#/properties/rest/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
          vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
        }
        if (data28.folders === void 0) {
          let err68 = { instancePath: instancePath + "/rest", schemaPath: "#/properties/rest/required", keyword: "required", params: { missingProperty: "folders" }, message: "must have required property 'folders'" };
          vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
        }
        for (let key4 in data28)
          if (!(key4 === "files" || key4 === "folders")) {
            let err69 = { instancePath: instancePath + "/rest", schemaPath: "#/properties/rest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
        if (data28.files !== void 0) {
          let data29 = data28.files;
          if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
            let err70 = { instancePath: instancePath + "/rest/files", schemaPath: "#/properties/rest/properties/files/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
          if (typeof data29 == "number" && isFinite(data29) && (data29 < 0 || isNaN(data29))) {
            let err71 = { instancePath: instancePath + "/rest/files", schemaPath: "#/properties/rest/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
          }
        }
        if (data28.folders !== void 0) {
          let data30 = data28.folders;
          if (Array.isArray(data30)) {
            if (data30.length > 500) {
              let err72 = { instancePath: instancePath + "/rest/folders", schemaPath: "#/properties/rest/properties/folders/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
              vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
            }
            let len5 = data30.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data31 = data30[i5];
              if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                if (data31.folder === void 0) {
                  let err73 = { instancePath: instancePath + "/rest/folders/" + i5, schemaPath: "#/properties/rest/properties/folders/items/required", keyword: "required", params: { missingProperty: "folder" }, message: "must have required property 'folder'" };
                  vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                }
                if (data31.files === void 0) {
                  let err74 = { instancePath: instancePath + "/rest/folders/" + i5, schemaPath: "#/properties/rest/properties/folders/items/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
                for (let key5 in data31)
                  if (!(key5 === "folder" || key5 === "files")) {
                    let err75 = { instancePath: instancePath + "/rest/folders/" + i5, schemaPath: "#/properties/rest/properties/folders/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                  }
                if (data31.folder !== void 0 && typeof data31.folder != "string") {
                  let err76 = { instancePath: instancePath + "/rest/folders/" + i5 + "/folder", schemaPath: "#/properties/rest/properties/folders/items/properties/folder/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                }
                if (data31.files !== void 0) {
                  let data33 = data31.files;
                  if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
                    let err77 = { instancePath: instancePath + "/rest/folders/" + i5 + "/files", schemaPath: "#/properties/rest/properties/folders/items/properties/files/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                  }
                  if (typeof data33 == "number" && isFinite(data33) && (data33 < 1 || isNaN(data33))) {
                    let err78 = { instancePath: instancePath + "/rest/folders/" + i5 + "/files", schemaPath: "#/properties/rest/properties/folders/items/properties/files/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                  }
                }
              } else {
                let err79 = { instancePath: instancePath + "/rest/folders/" + i5, schemaPath: "#/properties/rest/properties/folders/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
              }
            }
          } else {
            let err80 = { instancePath: instancePath + "/rest/folders", schemaPath: "#/properties/rest/properties/folders/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        }
      } else {
        let err81 = { instancePath: instancePath + "/rest", schemaPath: "#/properties/rest/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
      }
    }
    if (data.skipped !== void 0) {
      let data34 = data.skipped;
      if (Array.isArray(data34)) {
        if (data34.length > 2e3) {
          let err82 = { instancePath: instancePath + "/skipped", schemaPath: "#/properties/skipped/maxItems", keyword: "maxItems", params: { limit: 2e3 }, message: "must NOT have more than 2000 items" };
          vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
        }
        let len6 = data34.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data35 = data34[i6];
          if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
            if (data35.path === void 0) {
              let err83 = { instancePath: instancePath + "/skipped/" + i6, schemaPath: "#/properties/skipped/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
            if (data35.reason === void 0) {
              let err84 = { instancePath: instancePath + "/skipped/" + i6, schemaPath: "#/properties/skipped/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
            for (let key6 in data35)
              if (!(key6 === "path" || key6 === "reason")) {
                let err85 = { instancePath: instancePath + "/skipped/" + i6, schemaPath: "#/properties/skipped/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
              }
            if (data35.path !== void 0 && typeof data35.path != "string") {
              let err86 = { instancePath: instancePath + "/skipped/" + i6 + "/path", schemaPath: "#/properties/skipped/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
            if (data35.reason !== void 0 && typeof data35.reason != "string") {
              let err87 = { instancePath: instancePath + "/skipped/" + i6 + "/reason", schemaPath: "#/properties/skipped/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
          } else {
            let err88 = { instancePath: instancePath + "/skipped/" + i6, schemaPath: "#/properties/skipped/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        }
      } else {
        let err89 = { instancePath: instancePath + "/skipped", schemaPath: "#/properties/skipped/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
      }
    }
    if (data.skippedFiles !== void 0) {
      let data38 = data.skippedFiles;
      if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
        let err90 = { instancePath: instancePath + "/skippedFiles", schemaPath: "#/properties/skippedFiles/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
      }
      if (typeof data38 == "number" && isFinite(data38) && (data38 < 0 || isNaN(data38))) {
        let err91 = { instancePath: instancePath + "/skippedFiles", schemaPath: "#/properties/skippedFiles/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
      }
    }
  } else {
    let err92 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  validateContextReport
};

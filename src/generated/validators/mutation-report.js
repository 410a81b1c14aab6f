// Made from schemas/ by `npm run generate`. Do not edit.
// <stdin>
var validateMutationReportDocument = validate20;
var pattern4 = new RegExp("^[12](\\.(0|[1-9][0-9]*)){0,2}$", "u");
var schema33 = { title: "TriedMutant", type: "object", required: ["id", "mutatorName", "location", "status"], properties: { id: { type: "string" }, mutatorName: { type: "string", description: "Kind of the mutation." }, replacement: { type: "string", description: "What stands there in the mutant." }, description: { type: "string", description: "What the mutation does." }, location: { type: "object", required: ["start", "end"], properties: { start: { $ref: "#/$defs/mutantPosition" }, end: { $ref: "#/$defs/mutantPosition" } } }, status: { enum: ["Killed", "Survived", "NoCoverage", "CompileError", "RuntimeError", "Timeout", "Ignored", "Pending"] }, statusReason: { type: "string" }, static: { type: "boolean", description: "In force while the module loads." }, coveredBy: { type: "array", items: { type: "string" }, description: "Ids of the tests that ran over it." }, killedBy: { type: "array", items: { type: "string" }, description: "Ids of the tests that noticed it." }, testsCompleted: { type: "number" }, duration: { type: "number", description: "In milliseconds." }, selected: { type: "boolean", description: "Of Blocks: false for a mutant that this run was not to try." } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.mutatorName === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mutatorName" }, message: "must have required property 'mutatorName'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.location === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "location" }, message: "must have required property 'location'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.status === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0 && typeof data.id != "string") {
      let err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.mutatorName !== void 0 && typeof data.mutatorName != "string") {
      let err5 = { instancePath: instancePath + "/mutatorName", schemaPath: "#/properties/mutatorName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.replacement !== void 0 && typeof data.replacement != "string") {
      let err6 = { instancePath: instancePath + "/replacement", schemaPath: "#/properties/replacement/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.description !== void 0 && typeof data.description != "string") {
      let err7 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.location !== void 0) {
      let data4 = data.location;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.start === void 0) {
          let err8 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: "start" }, message: "must have required property 'start'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data4.end === void 0) {
          let err9 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: "end" }, message: "must have required property 'end'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data4.start !== void 0) {
          let data5 = data4.start;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.line === void 0) {
              let err10 = { instancePath: instancePath + "/location/start", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data5.column === void 0) {
              let err11 = { instancePath: instancePath + "/location/start", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (data5.line !== void 0) {
              let data6 = data5.line;
              if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                let err12 = { instancePath: instancePath + "/location/start/line", schemaPath: "#/$defs/mutantPosition/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
              if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
                let err13 = { instancePath: instancePath + "/location/start/line", schemaPath: "#/$defs/mutantPosition/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
            }
            if (data5.column !== void 0) {
              let data7 = data5.column;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                let err14 = { instancePath: instancePath + "/location/start/column", schemaPath: "#/$defs/mutantPosition/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
              if (typeof data7 == "number" && isFinite(data7) && (data7 < 1 || isNaN(data7))) {
                let err15 = { instancePath: instancePath + "/location/start/column", schemaPath: "#/$defs/mutantPosition/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
          } else {
            let err16 = { instancePath: instancePath + "/location/start", schemaPath: "#/$defs/mutantPosition/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data4.end !== void 0) {
          let data8 = data4.end;
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.line === void 0) {
              let err17 = { instancePath: instancePath + "/location/end", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data8.column === void 0) {
              let err18 = { instancePath: instancePath + "/location/end", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data8.line !== void 0) {
              let data9 = data8.line;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                let err19 = { instancePath: instancePath + "/location/end/line", schemaPath: "#/$defs/mutantPosition/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
              if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
                let err20 = { instancePath: instancePath + "/location/end/line", schemaPath: "#/$defs/mutantPosition/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data8.column !== void 0) {
              let data10 = data8.column;
              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                let err21 = { instancePath: instancePath + "/location/end/column", schemaPath: "#/$defs/mutantPosition/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (typeof data10 == "number" && isFinite(data10) && (data10 < 1 || isNaN(data10))) {
                let err22 = { instancePath: instancePath + "/location/end/column", schemaPath: "#/$defs/mutantPosition/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
          } else {
            let err23 = { instancePath: instancePath + "/location/end", schemaPath: "#/$defs/mutantPosition/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.status !== void 0) {
      let data11 = data.status;
      if (!(data11 === "Killed" || data11 === "Survived" || data11 === "NoCoverage" || data11 === "CompileError" || data11 === "RuntimeError" || data11 === "Timeout" || data11 === "Ignored" || data11 === "Pending")) {
        let err25 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema33.properties.status.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.statusReason !== void 0 && typeof data.statusReason != "string") {
      let err26 = { instancePath: instancePath + "/statusReason", schemaPath: "#/properties/statusReason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    if (data.static !== void 0 && typeof data.static != "boolean") {
      let err27 = { instancePath: instancePath + "/static", schemaPath: "#/properties/static/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (data.coveredBy !== void 0) {
      let data14 = data.coveredBy;
      if (Array.isArray(data14)) {
        let len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data14[i0] != "string") {
            let err28 = { instancePath: instancePath + "/coveredBy/" + i0, schemaPath: "#/properties/coveredBy/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
      } else {
        let err29 = { instancePath: instancePath + "/coveredBy", schemaPath: "#/properties/coveredBy/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.killedBy !== void 0) {
      let data16 = data.killedBy;
      if (Array.isArray(data16)) {
        let len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (typeof data16[i1] != "string") {
            let err30 = { instancePath: instancePath + "/killedBy/" + i1, schemaPath: "#/properties/killedBy/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
      } else {
        let err31 = { instancePath: instancePath + "/killedBy", schemaPath: "#/properties/killedBy/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.testsCompleted !== void 0) {
      let data18 = data.testsCompleted;
      if (!(typeof data18 == "number" && isFinite(data18))) {
        let err32 = { instancePath: instancePath + "/testsCompleted", schemaPath: "#/properties/testsCompleted/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.duration !== void 0) {
      let data19 = data.duration;
      if (!(typeof data19 == "number" && isFinite(data19))) {
        let err33 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.selected !== void 0 && typeof data.selected != "boolean") {
      let err34 = { instancePath: instancePath + "/selected", schemaPath: "#/properties/selected/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
    }
  } else {
    let err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: { id: !0, mutatorName: !0, replacement: !0, description: !0, location: !0, status: !0, statusReason: !0, static: !0, coveredBy: !0, killedBy: !0, testsCompleted: !0, duration: !0, selected: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.language === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.source === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.mutants === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mutants" }, message: "must have required property 'mutants'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.language !== void 0 && typeof data.language != "string") {
      let err3 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.source !== void 0 && typeof data.source != "string") {
      let err4 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.mutants !== void 0) {
      let data2 = data.mutants;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate22(data2[i0], { instancePath: instancePath + "/mutants/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      } else {
        let err5 = { instancePath: instancePath + "/mutants", schemaPath: "#/properties/mutants/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: { language: !0, source: !0, mutants: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tests === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tests" }, message: "must have required property 'tests'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.source !== void 0 && typeof data.source != "string") {
      let err1 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.tests !== void 0) {
      let data1 = data.tests;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.id === void 0) {
              let err2 = { instancePath: instancePath + "/tests/" + i0, schemaPath: "#/properties/tests/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
            if (data2.name === void 0) {
              let err3 = { instancePath: instancePath + "/tests/" + i0, schemaPath: "#/properties/tests/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            if (data2.id !== void 0 && typeof data2.id != "string") {
              let err4 = { instancePath: instancePath + "/tests/" + i0 + "/id", schemaPath: "#/properties/tests/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
            if (data2.name !== void 0 && typeof data2.name != "string") {
              let err5 = { instancePath: instancePath + "/tests/" + i0 + "/name", schemaPath: "#/properties/tests/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data2.location !== void 0) {
              let data5 = data2.location;
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.start === void 0) {
                  let err6 = { instancePath: instancePath + "/tests/" + i0 + "/location", schemaPath: "#/properties/tests/items/properties/location/required", keyword: "required", params: { missingProperty: "start" }, message: "must have required property 'start'" };
                  vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                }
                if (data5.start !== void 0) {
                  let data6 = data5.start;
                  if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                    if (data6.line === void 0) {
                      let err7 = { instancePath: instancePath + "/tests/" + i0 + "/location/start", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
                      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                    }
                    if (data6.column === void 0) {
                      let err8 = { instancePath: instancePath + "/tests/" + i0 + "/location/start", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
                      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                    }
                    if (data6.line !== void 0) {
                      let data7 = data6.line;
                      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                        let err9 = { instancePath: instancePath + "/tests/" + i0 + "/location/start/line", schemaPath: "#/$defs/mutantPosition/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                      }
                      if (typeof data7 == "number" && isFinite(data7) && (data7 < 1 || isNaN(data7))) {
                        let err10 = { instancePath: instancePath + "/tests/" + i0 + "/location/start/line", schemaPath: "#/$defs/mutantPosition/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                      }
                    }
                    if (data6.column !== void 0) {
                      let data8 = data6.column;
                      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                        let err11 = { instancePath: instancePath + "/tests/" + i0 + "/location/start/column", schemaPath: "#/$defs/mutantPosition/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                      }
                      if (typeof data8 == "number" && isFinite(data8) && (data8 < 1 || isNaN(data8))) {
                        let err12 = { instancePath: instancePath + "/tests/" + i0 + "/location/start/column", schemaPath: "#/$defs/mutantPosition/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                      }
                    }
                  } else {
                    let err13 = { instancePath: instancePath + "/tests/" + i0 + "/location/start", schemaPath: "#/$defs/mutantPosition/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                  }
                }
                if (data5.end !== void 0) {
                  let data9 = data5.end;
                  if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                    if (data9.line === void 0) {
                      let err14 = { instancePath: instancePath + "/tests/" + i0 + "/location/end", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
                      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                    }
                    if (data9.column === void 0) {
                      let err15 = { instancePath: instancePath + "/tests/" + i0 + "/location/end", schemaPath: "#/$defs/mutantPosition/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                    }
                    if (data9.line !== void 0) {
                      let data10 = data9.line;
                      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                        let err16 = { instancePath: instancePath + "/tests/" + i0 + "/location/end/line", schemaPath: "#/$defs/mutantPosition/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                      }
                      if (typeof data10 == "number" && isFinite(data10) && (data10 < 1 || isNaN(data10))) {
                        let err17 = { instancePath: instancePath + "/tests/" + i0 + "/location/end/line", schemaPath: "#/$defs/mutantPosition/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                      }
                    }
                    if (data9.column !== void 0) {
                      let data11 = data9.column;
                      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                        let err18 = { instancePath: instancePath + "/tests/" + i0 + "/location/end/column", schemaPath: "#/$defs/mutantPosition/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                      }
                      if (typeof data11 == "number" && isFinite(data11) && (data11 < 1 || isNaN(data11))) {
                        let err19 = { instancePath: instancePath + "/tests/" + i0 + "/location/end/column", schemaPath: "#/$defs/mutantPosition/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                      }
                    }
                  } else {
                    let err20 = { instancePath: instancePath + "/tests/" + i0 + "/location/end", schemaPath: "#/$defs/mutantPosition/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                  }
                }
              } else {
                let err21 = { instancePath: instancePath + "/tests/" + i0 + "/location", schemaPath: "#/properties/tests/items/properties/location/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
          } else {
            let err22 = { instancePath: instancePath + "/tests/" + i0, schemaPath: "#/properties/tests/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/tests", schemaPath: "#/properties/tests/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: { source: !0, tests: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.thresholds === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "thresholds" }, message: "must have required property 'thresholds'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.files === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.schemaVersion !== void 0) {
      let data0 = data.schemaVersion;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err3 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/pattern", keyword: "pattern", params: { pattern: "^[12](\\.(0|[1-9][0-9]*)){0,2}$" }, message: 'must match pattern "^[12](\\.(0|[1-9][0-9]*)){0,2}$"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.thresholds !== void 0) {
      let data1 = data.thresholds;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.high === void 0) {
          let err5 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/required", keyword: "required", params: { missingProperty: "high" }, message: "must have required property 'high'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1.low === void 0) {
          let err6 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/required", keyword: "required", params: { missingProperty: "low" }, message: "must have required property 'low'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1.high !== void 0) {
          let data2 = data1.high;
          if (typeof data2 == "number" && isFinite(data2)) {
            if (data2 > 100 || isNaN(data2)) {
              let err7 = { instancePath: instancePath + "/thresholds/high", schemaPath: "#/properties/thresholds/properties/high/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data2 < 0 || isNaN(data2)) {
              let err8 = { instancePath: instancePath + "/thresholds/high", schemaPath: "#/properties/thresholds/properties/high/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/thresholds/high", schemaPath: "#/properties/thresholds/properties/high/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data1.low !== void 0) {
          let data3 = data1.low;
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 100 || isNaN(data3)) {
              let err10 = { instancePath: instancePath + "/thresholds/low", schemaPath: "#/properties/thresholds/properties/low/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err11 = { instancePath: instancePath + "/thresholds/low", schemaPath: "#/properties/thresholds/properties/low/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          } else {
            let err12 = { instancePath: instancePath + "/thresholds/low", schemaPath: "#/properties/thresholds/properties/low/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/thresholds", schemaPath: "#/properties/thresholds/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.files !== void 0) {
      let data4 = data.files;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4))
        for (let key0 in data4)
          validate21(data4[key0], { instancePath: instancePath + "/files/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data4, parentDataProperty: key0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
      else {
        let err14 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.testFiles !== void 0) {
      let data6 = data.testFiles;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6))
        for (let key1 in data6)
          validate25(data6[key1], { instancePath: instancePath + "/testFiles/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data6, parentDataProperty: key1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
      else {
        let err15 = { instancePath: instancePath + "/testFiles", schemaPath: "#/properties/testFiles/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.framework !== void 0) {
      let data8 = data.framework;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.name === void 0) {
          let err16 = { instancePath: instancePath + "/framework", schemaPath: "#/properties/framework/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data8.name !== void 0 && typeof data8.name != "string") {
          let err17 = { instancePath: instancePath + "/framework/name", schemaPath: "#/properties/framework/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data8.version !== void 0 && typeof data8.version != "string") {
          let err18 = { instancePath: instancePath + "/framework/version", schemaPath: "#/properties/framework/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/framework", schemaPath: "#/properties/framework/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { schemaVersion: !0, thresholds: !0, files: !0, testFiles: !0, framework: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  validateMutationReportDocument
};

const d=6758,m=[6758],p={46758:((a,i,r)=>{r.d(i,{writeSummary:()=>_});var u=r(51455);const s=1024*1024,f=`

… cut off here: a job summary holds 1 MiB at most. The report file has the rest.
`;async function _(e,n,o){const t=n.GITHUB_STEP_SUMMARY;t===void 0||t===""||e===""||await(0,u.appendFile)(t,c(`${o.redact(e).trimEnd()}
`))}function c(e){const n=Buffer.from(e,"utf8");if(n.length<=s)return e;const o=s-Buffer.byteLength(f),t=n.subarray(0,o).toString("utf8");return`${t.slice(0,t.lastIndexOf(`
`))}${f}`}})};export{d as id,m as ids,p as modules};

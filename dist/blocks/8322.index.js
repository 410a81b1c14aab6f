const i=8322,u=[8322],w={78322:(($,c,l)=>{l.d(c,{alertsMarkdown:()=>m});var t=l(49235),h=l(84095);function m({fired:o,holding:s,recovered:p,problems:r,notices:d}){const a=[...o.map(e=>_("🔔 fired",e)),...s.map(e=>_("holds",e)),...p.map(e=>_("✅ recovered",e))],n=o.length+s.length;return`${["## Alerts",n===0?"No alert holds.":`${(0,h.pq)(n,"alert")} hold${n===1?"s":""}.`,...a.length===0?[]:[["| | alert | severity | where | what | since |","|---|---|---|---|---|---|",...a].join(`
`)],...r.map(e=>`⚠️ ${(0,t.p7)(e)}`),...d.map(e=>(0,t.p7)(e))].join(`

`)}
`}function _(o,{rule:s,severity:p,repository:r,reason:d,since:a}){const n=r===void 0?"all repositories":(0,t.p7)(r),e=a.slice(0,16).replace("T"," ");return`| ${o} | \`${s}\` | ${p} | ${n} | ${(0,t.p7)(d)} | ${e} |`}})};export{i as id,u as ids,w as modules};

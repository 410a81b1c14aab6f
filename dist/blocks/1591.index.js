const A=1591,G=[1591],L={33750:((x,h,u)=>{u.d(h,{h:()=>t});function t({steps:s}){let m=0;return s.map(({step:f,startedMs:d,durationMs:l,resumed:b=!1})=>{const $=d??m;return m=b?$:$+l,{step:f,startMs:$,endMs:m,durationMs:l,resumed:b}}).toSorted((f,d)=>f.startMs-d.startMs)}}),21213:((x,h,u)=>{u.d(h,{$t:()=>s,IN:()=>p,W7:()=>t});function t(f,d){if(d.path===void 0)return;const l=f.path.replace(/^(\.\/)+|\/+$/g,"");return l===""||l==="."?d.path:`${l}/${d.path}`}function s(f,d){return[t(f,d)??f.path,d.line,d.line&&d.column].filter(l=>l!==void 0).join(":")}const m=["BLOCKER","HIGH","MEDIUM","LOW"];function p(f){return f.toSorted((d,l)=>m.indexOf(d.severity)-m.indexOf(l.severity))}}),31591:((x,h,u)=>{u.r(h),u.d(h,{reportHtml:()=>z});var t=u(49235),s=u(84095),m=u(12706),p=u(92760),f=u(33750);function d(e,r){const n=r.map(([i,o])=>`<div><dt>${i}</dt><dd>${o}</dd></div>`);return l(e,`<dl>${n.join(`
`)}</dl>`)}function l(e,r){const n=e.toLowerCase().replaceAll(" ","-");return`<section aria-labelledby="${n}"><h2 id="${n}">${e}</h2>${r}</section>`}function b(e,r,n){const i=a=>r[a]?.figure===!0?' class="figure-cell"':"",o=r.map(({title:a},g)=>`<th scope="col"${i(g)}>${a}</th>`).join(""),c=n.map(([a="",...g])=>{const v=g.map((B,W)=>`<td${i(W+1)}>${B}</td>`).join("");return`<tr><th scope="row">${a}</th>${v}</tr>`});return`<div class="table" role="region" aria-label="${e}" tabindex="0"><table>
<thead><tr>${o}</tr></thead>
<tbody>
${c.join(`
`)}
</tbody></table></div>`}const $=500;function S(e){return[M(e),R(e),O(e),T((0,f.h)(e.timing))].filter(r=>r!=="").join(`
`)}function M(e){const r=(0,p.Bm)(e.timing),n=(0,p.PE)(e.calls),i=(0,p.aP)(e),o=e.request.chosen===!0?" (chosen by the architect)":"";return d("Flow",[["Flow",`<code>${(0,t.js)(e.id)}</code>${(e.run??1)===1?"":`, run ${(0,s.lT)(e.run)}`}`],["Outcome",e.outcome],["Request",`${(0,t.js)(`${e.request.family}/${e.request.type}`)}${o}`],["Repository",(0,t.js)(e.repository)],["Revision",e.revision===void 0?"unknown":`<code>${(0,t.js)(e.revision)}</code>`],["Duration",`${(0,s.S5)(e.timing.durationMs)}${r===""?"":`, ${r}`}`],["Cost",(0,t.js)((0,p.zE)(e))],["Tokens",e.offline?"none":(0,t.js)((0,p.my)(e))],["Model calls",e.offline?"none: the blueprint answered":(0,s.lT)(e.calls.length)],...n===void 0?[]:[["Discarded answers",(0,t.js)(n)]],["Repair rounds",(0,s.lT)(e.repairRounds)],...i===void 0?[]:[["Review inside the flow",i]],...(0,p.o4)(e).map(c=>["Note",(0,t.js)(c)])])}function R(e){const r=e.offline?[]:(0,p.st)(e);if(r.length===0)return"";const n=b("Roles of the flow",[{title:"Role"},{title:"Models"},{title:"Calls",figure:!0},{title:"Input tokens",figure:!0},{title:"From the prompt cache",figure:!0},{title:"Output tokens",figure:!0},{title:"Cost",figure:!0}],r.map(o=>[o.role,o.models.map(c=>`<code>${(0,t.js)(c,200)}</code>`).join("<br>"),(0,s.lT)(o.calls),(0,s.lT)(o.inputTokens),(0,p.yX)(o)??p.x3,(0,s.lT)(o.outputTokens),(0,t.js)((0,s.rs)(o))])),i=(0,p.Jh)(e.calls).map(({role:o,asked:c,answered:a,calls:g})=>`<p>Fallback: <code>${(0,t.js)(a)}</code> answered in place of <code>${(0,t.js)(c)}</code> (${o}, ${(0,s.pq)(g,"call")})</p>`);return l("Roles",`${n}${i.join(`
`)}`)}function O({rounds:e}){if(e===void 0||e.length===0)return"";const r=b("Rounds of repair",[{title:"Round"},{title:"Fast gates"},{title:"Findings",figure:!0},{title:"Surviving mutants",figure:!0},{title:"Result"},{title:"Cost",figure:!0}],(0,p.kC)(e).map(({round:n,gates:i,findings:o,survivors:c,result:a,cost:g})=>[n,i.length===0?"none ran":i.map(v=>(0,t.js)(v,100)).join("<br>"),o,c,a,(0,t.js)(g)]));return l("Repair rounds",r)}function T(e){if(e.length===0)return"";const r=e.slice(0,$),n=e.length-r.length,i=Math.max(1,...r.map(({endMs:a})=>a)),o=r.map(a=>{const g=`${(0,s.S5)(a.durationMs)} ${a.resumed?"in an earlier process":`from ${(0,s.S5)(a.startMs)}`}`;return`<li><span class="step">${(0,t.js)(a.step,80)}</span><span class="track" aria-hidden="true"><span class="bar${a.resumed?" resumed":""}" style="left:min(${y(a.startMs,i)},calc(100% - 3px));width:${y(a.endMs-a.startMs,i)}"></span></span><span class="when">${g}</span></li>`}),c=n>0?`<p>${(0,s.pq)(n,"more step")} in the JSON report</p>`:"";return l("Timeline",`<ol class="timeline">
${o.join(`
`)}
</ol>${c}`)}function y(e,r){return`${(100*e/r).toFixed(2)}%`}var j=u(21213);const q=`
:root{--page:#f6f7f9;--card:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d8dee4;--code:#eef1f4;--pass:#116329;--fail:#b3111d;--error:#7a4b00;--pass-back:#dcf5e3;--fail-back:#fde5e5;--error-back:#fdf0d5;--bar:#0969da}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--card:#161b22;--text:#e6edf3;--quiet:#9aa4af;--line:#30363d;--code:#20262e;--pass:#56d364;--fail:#ff9492;--error:#e3b341;--pass-back:#10281a;--fail-back:#341517;--error-back:#2f2408;--bar:#4493f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
header,main{max-width:64rem;margin:0 auto;padding:1rem}
header.verdict{margin-top:1.5rem;padding:1.5rem;border:1px solid var(--line);border-left:.5rem solid;border-radius:.5rem;background:var(--card);max-width:62rem}
@media (max-width:64rem){header.verdict{margin:1rem}}
header.pass{border-left-color:var(--pass)}header.fail{border-left-color:var(--fail)}header.error{border-left-color:var(--error)}
.brand{margin:0;color:var(--quiet);font-size:.85rem;letter-spacing:.06em;text-transform:uppercase}
h1{margin:.25rem 0;font-size:1.75rem;line-height:1.25}
header.pass .mark{color:var(--pass)}header.fail .mark{color:var(--fail)}header.error .mark{color:var(--error)}
.next{margin:.75rem 0 0}
h2{margin:2rem 0 .25rem;font-size:1.25rem;display:flex;gap:.6rem;align-items:center;flex-wrap:wrap}
h3{margin:0;font-size:.95rem}
p{margin:.35rem 0}
.path,.quiet{color:var(--quiet)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
pre{margin:.4rem 0;padding:.6rem .8rem;background:var(--code);border-radius:.35rem;white-space:pre-wrap}
pre:focus-visible,summary:focus-visible{outline:3px solid #4493f8;outline-offset:2px}
ul.gates{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr))}
.gate{padding:.9rem 1rem;background:var(--card);border:1px solid var(--line);border-top:.25rem solid;border-radius:.5rem;display:flex;flex-direction:column}
.gate p:last-child{margin-top:auto;padding-top:.4rem}
.gate.pass{border-top-color:var(--pass)}.gate.fail{border-top-color:var(--fail)}.gate.error{border-top-color:var(--error)}
.figure{font-size:1.05rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.badge,.severity{display:inline-block;padding:.05rem .5rem;border-radius:1rem;font-size:.8rem;font-weight:600}
.badge.pass{color:var(--pass);background:var(--pass-back)}.badge.fail,.severity.blocker,.severity.high{color:var(--fail);background:var(--fail-back)}
.badge.error,.severity.medium{color:var(--error);background:var(--error-back)}.severity.low{color:var(--quiet);background:var(--code)}
details{margin:.75rem 0;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.25rem 1rem}
summary{cursor:pointer;font-weight:600;padding:.5rem 0}
ol.findings{margin:0;padding:0 0 .5rem 1.5rem}
ol.findings>li{padding:.6rem 0;border-top:1px solid var(--line)}
.remedy::before{content:"→ ";color:var(--quiet)}
dl{margin:.75rem 0;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.25rem 1rem}
dl>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.45rem 0;border-top:1px solid var(--line)}
dl>div:first-child{border-top:0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
.table{margin:.75rem 0;overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.table:focus-visible{outline:3px solid #4493f8;outline-offset:2px}
table{width:100%;min-width:40rem;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .75rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--quiet);font-size:.85rem;font-weight:600}
tbody th{font-weight:600}
.figure-cell{text-align:right;white-space:nowrap}
ol.timeline{list-style:none;margin:.75rem 0;padding:.5rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
ol.timeline>li{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr minmax(9rem,13rem);gap:.25rem 1rem;align-items:center;padding:.2rem 0}
.step{overflow-wrap:anywhere}
.track{position:relative;height:.9rem;background:var(--code);border-radius:.25rem;overflow:hidden}
.bar{position:absolute;top:0;bottom:0;min-width:3px;background:var(--bar);border-radius:.25rem}
.bar.resumed{background:repeating-linear-gradient(45deg,var(--quiet) 0 4px,transparent 4px 8px)}
.when{color:var(--quiet);font-size:.85rem;font-variant-numeric:tabular-nums}
@media (max-width:48rem){ol.timeline>li{grid-template-columns:1fr;padding:.45rem 0}}
@media (max-width:36rem){dl>div{grid-template-columns:1fr}}
@media print{body{background:#fff}details{break-inside:avoid}}
`,k={pass:"✔",fail:"✘",error:"⚠"},C=200;function z(e){const{gateReport:r,flow:n,receipt:i}=e,{passed:o,total:c}=(0,m.cD)(r),a=`${m._G[r.verdict]}: ${o} of ${(0,s.pq)(c,"gate")} passed`,g=(0,m.sk)(r);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${(0,t.js)(a)} – Blocks</title>
<style>${q}</style>
</head>
<body>
<header class="verdict ${r.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${k[r.verdict]}</span> ${(0,t.js)(a)}</h1>
${g===void 0?"":`<p class="next">${(0,t.js)(g)}</p>`}
</header>
<main>
${r.blocks.map(I).join(`
`)}
${n===void 0?"":S(n)}
${i===void 0?"":H(i)}
${N(r)}
</main>
</body>
</html>
`}function I(e,r){const n=`block-${r+1}`;return`<section aria-labelledby="${n}">
<h2 id="${n}">${(0,t.js)(e.name)} ${w(e.verdict)}</h2>
<p class="path"><code>${(0,t.js)(e.path)}</code></p>
<ul class="gates">
${e.gates.map(F).join(`
`)}
</ul>
${e.gates.map(i=>D(e,i)).join(`
`)}
</section>`}function F(e){return`<li class="gate ${e.verdict}"><h3>${m.Wc[e.gate]}</h3>
<p class="figure">${(0,t.js)((0,m.OP)(e))}</p>
<p>${w(e.verdict)} <span class="quiet">${(0,s.S5)(e.durationMs)}</span></p></li>`}function w(e){return`<span class="badge ${e}"><span aria-hidden="true">${k[e]}</span> ${m._G[e]}</span>`}function D(e,r){if(r.findings.length===0)return"";const n=(0,j.IN)(r.findings).slice(0,C),i=r.findings.length-n.length;return`<details${r.verdict==="pass"?"":" open"}>
<summary>${m.Wc[r.gate]}: ${(0,s.pq)(r.findings.length,"finding")}</summary>
<ol class="findings">
${n.map(o=>E(e,o)).join(`
`)}
</ol>
${i>0?`<p>and ${(0,s.lT)(i)} more in the JSON report</p>`:""}
</details>`}function E(e,r){const{severity:n,code:i,message:o,remedy:c,quote:a}=r;return`<li><p><span class="severity ${n.toLowerCase()}">${n}</span> <strong>${(0,t.js)(o)}</strong></p>
<p class="quiet"><code>${(0,t.js)((0,j.$t)(e,r))}</code> · <code>${(0,t.js)(i)}</code></p>
${a===void 0?"":`<pre tabindex="0"><code>${(0,t.js)(a)}</code></pre>`}
<p class="remedy">${(0,t.js)(c)}</p></li>`}function H(e){return d("Context bundle",[["Digest",`<code>${(0,t.js)(e.digest)}</code>`],["Stored at",`<code>${(0,t.js)(e.uri)}</code>`],["Kept until",e.retainedUntil===void 0?"the store promises no date":(0,t.js)(e.retainedUntil)]])}function N(e){return d("This run",[["Mode",e.mode],["Sandbox",(0,t.js)(`${e.sandbox.level}: ${e.sandbox.description}`)],["Started",`<time datetime="${(0,t.js)(e.timing.startedAt)}">${(0,t.js)(e.timing.startedAt)}</time>`],["Duration",(0,s.S5)(e.timing.durationMs)],["Blocks",(0,t.js)(e.version)],...e.blocks.map(({name:r,digest:n})=>[`Digest of ${(0,t.js)(r)}`,`<code>${(0,t.js)(n)}</code>`])])}})};export{A as id,G as ids,L as modules};

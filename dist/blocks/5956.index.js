const R=5956,E=[5956],L={49235:((S,v,p)=>{p.d(v,{D9:()=>o,eR:()=>y,js:()=>f,p7:()=>c,wh:()=>s});const n=500,d=/[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]+/gu;function s(l,r=n){const t=l.toWellFormed().replace(d," ").replace(/\s+/g," ").trim();return t.length<=r?t:`${t.slice(0,r).replace(/[\uD800-\uDBFF]$/,"")}…`}function y(l,r){return s(l,r).replace(/:(?=:)/g,": ").replaceAll("##[","## [")}const m=/[&<>"'`*_~[\]\\|!$#@{}]|:(?! |$)/g,i="&#8203;";function c(l,r){return s(l,r).replace(m,g).replace(/&#(64|35|58);/g,`$&${i}`).replace(/www\./gi,t=>`${t.slice(0,-1)}&#46;${i}`).replace(/^([-+=]|\d(?=\d*[.)]))/,g)}function o(l,r){return`<code>${s(l,r).replace(/[&<>"'`*_~[\]\\|!$#@{}]|:(?!\d|$)/g,g).replace(/www\./gi,$=>`${$.slice(0,-1)}&#46;`)}</code>`}function f(l,r){return s(l,r).replace(/[&<>"'`]/g,g)}function g(l){return`&#${l.codePointAt(0)};`}}),84095:((S,v,p)=>{p.d(v,{S5:()=>m,Yn:()=>y,fL:()=>s,lT:()=>i,pq:()=>c});const n="unknown",d=new Intl.NumberFormat("en-US");function s(o){return o===void 0?n:`${Math.floor(o*100+1e-6)/100}%`}function y(o){return o===void 0?n:o===0?"0 USD":o>=.01?`${o.toFixed(2)} USD`:o<1e-4?"< 0.0001 USD":`${o.toFixed(4)} USD`}function m(o){if(o===void 0)return n;if(o<999.5)return`${Math.round(o)}ms`;const f=Math.round(o/1e3);if(o<9950)return`${(o/1e3).toFixed(1)}s`;if(f<60)return`${f}s`;if(f<3600)return`${Math.floor(f/60)}m ${f%60}s`;const g=Math.round(f/60);return`${Math.floor(g/60)}h ${g%60}m`}function i(o){return o===void 0?n:d.format(o)}function c(o,f,g=`${f}s`){return`${i(o)} ${o===1?f:g}`}}),12706:((S,v,p)=>{p.d(v,{HA:()=>c,OP:()=>y,Ru:()=>i,Wc:()=>d,_G:()=>s,cD:()=>o,sk:()=>f});var n=p(84095);const d={contract:"Contract Validation",coverage:"Unit Test Coverage",mutation:"Mutation Testing",security:"Security Scan",review:"Logic Review"},s={pass:"PASS",fail:"FAIL",error:"ERROR"};function y(r){const{figure:t}=r;if(r.verdict==="error")return`could not decide: ${r.summary}`;if(t===void 0)return r.summary;switch(r.gate){case"contract":return`${(0,n.fL)(t.value)} (${r.summary})`;case"coverage":return`${c(r)} (${(0,n.fL)(t.value)})${m(r)}`;case"mutation":return`${c(r)} kill-rate (${(0,n.fL)(t.value)})${m(r)}`;case"security":return(0,n.pq)(t.value,"HIGH finding");case"review":return`${(0,n.pq)(t.value,"BLOCKER")}${l(r)?"":" (static rules only, no LLM)"}`}}function m({verdict:r,figure:t,summary:$}){return r==="fail"&&t!==void 0&&t.value>=t.threshold?`, but ${$}`:""}function i({figure:r}){if(r!==void 0)return r.unit==="percent"?(0,n.fL)(r.value):String(r.value)}function c({figure:r}){if(r===void 0)return;const t=r.unit==="percent"?(0,n.fL)(r.threshold):String(r.threshold);return r.comparison==="at-least"?`≥${t}`:r.threshold===0?t:`≤${t}`}function o(r){const t=r.blocks.flatMap($=>$.gates);return{passed:t.filter(({verdict:$})=>$==="pass").length,total:t.length}}function f(r){if(r.verdict==="pass")return;if(r.blocks.length===0)return"No block was found. Check the path that was given to verify.";const t=r.blocks.flatMap(h=>h.gates),$=t.filter(({verdict:h})=>h==="fail"),T=t.filter(({verdict:h})=>h==="error"),j=r.blocks.find(({verdict:h})=>h!=="pass")?.path??"";return[...$.length>0?[`Correct the findings of ${g($)}.`]:[],...T.length>0?[`Find out why ${g(T)} could not decide: that is no pass.`]:[],`Then run: blocks verify --path ${j}`].join(" ")}function g(r){return[...new Set(r.map(({gate:t})=>d[t]))].join(", ")}function l({details:r}){return r?.reviewer!=="none"}}),21213:((S,v,p)=>{p.d(v,{$t:()=>d,IN:()=>y,W7:()=>n});function n(m,i){if(i.path===void 0)return;const c=m.path.replace(/^(\.\/)+|\/+$/g,"");return c===""||c==="."?i.path:`${c}/${i.path}`}function d(m,i){return[n(m,i)??m.path,i.line,i.line&&i.column].filter(c=>c!==void 0).join(":")}const s=["BLOCKER","HIGH","MEDIUM","LOW"];function y(m){return m.toSorted((i,c)=>s.indexOf(i.severity)-s.indexOf(c.severity))}}),95956:((S,v,p)=>{p.r(v),p.d(v,{reportHtml:()=>o});var n=p(49235),d=p(84095),s=p(12706),y=p(21213);const m=`
:root{--page:#f6f7f9;--card:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d8dee4;--code:#eef1f4;--pass:#116329;--fail:#b3111d;--error:#7a4b00;--pass-back:#dcf5e3;--fail-back:#fde5e5;--error-back:#fdf0d5}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--card:#161b22;--text:#e6edf3;--quiet:#9aa4af;--line:#30363d;--code:#20262e;--pass:#56d364;--fail:#ff9492;--error:#e3b341;--pass-back:#10281a;--fail-back:#341517;--error-back:#2f2408}}
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
@media (max-width:36rem){dl>div{grid-template-columns:1fr}}
@media print{body{background:#fff}details{break-inside:avoid}}
`,i={pass:"✔",fail:"✘",error:"⚠"},c=200;function o(e){const{gateReport:a,flow:u,receipt:b}=e,{passed:x,total:k}=(0,s.cD)(a),w=`${s._G[a.verdict]}: ${x} of ${(0,d.pq)(k,"gate")} passed`,_=(0,s.sk)(a);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${(0,n.js)(w)} – Blocks</title>
<style>${m}</style>
</head>
<body>
<header class="verdict ${a.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${i[a.verdict]}</span> ${(0,n.js)(w)}</h1>
${_===void 0?"":`<p class="next">${(0,n.js)(_)}</p>`}
</header>
<main>
${a.blocks.map(f).join(`
`)}
${u===void 0?"":$(u)}
${b===void 0?"":T(b)}
${j(a)}
</main>
</body>
</html>
`}function f(e,a){const u=`block-${a+1}`;return`<section aria-labelledby="${u}">
<h2 id="${u}">${(0,n.js)(e.name)} ${l(e.verdict)}</h2>
<p class="path"><code>${(0,n.js)(e.path)}</code></p>
<ul class="gates">
${e.gates.map(g).join(`
`)}
</ul>
${e.gates.map(b=>r(e,b)).join(`
`)}
</section>`}function g(e){return`<li class="gate ${e.verdict}"><h3>${s.Wc[e.gate]}</h3>
<p class="figure">${(0,n.js)((0,s.OP)(e))}</p>
<p>${l(e.verdict)} <span class="quiet">${(0,d.S5)(e.durationMs)}</span></p></li>`}function l(e){return`<span class="badge ${e}"><span aria-hidden="true">${i[e]}</span> ${s._G[e]}</span>`}function r(e,a){if(a.findings.length===0)return"";const u=(0,y.IN)(a.findings).slice(0,c),b=a.findings.length-u.length;return`<details${a.verdict==="pass"?"":" open"}>
<summary>${s.Wc[a.gate]}: ${(0,d.pq)(a.findings.length,"finding")}</summary>
<ol class="findings">
${u.map(x=>t(e,x)).join(`
`)}
</ol>
${b>0?`<p>and ${(0,d.lT)(b)} more in the JSON report</p>`:""}
</details>`}function t(e,a){const{severity:u,code:b,message:x,remedy:k,quote:w}=a;return`<li><p><span class="severity ${u.toLowerCase()}">${u}</span> <strong>${(0,n.js)(x)}</strong></p>
<p class="quiet"><code>${(0,n.js)((0,y.$t)(e,a))}</code> · <code>${(0,n.js)(b)}</code></p>
${w===void 0?"":`<pre tabindex="0"><code>${(0,n.js)(w)}</code></pre>`}
<p class="remedy">${(0,n.js)(k)}</p></li>`}function $(e){return h("Flow",[["Flow",`<code>${(0,n.js)(e.id)}</code>`],["Request",(0,n.js)(`${e.request.family}/${e.request.type}`)],["Repository",(0,n.js)(e.repository)],["Revision",e.revision===void 0?"unknown":`<code>${(0,n.js)(e.revision)}</code>`],["Duration",(0,d.S5)(e.timing.durationMs)],["Cost",`${(0,n.js)((0,d.Yn)(e.costUsd))}${e.offline?" (offline: no LLM was called)":""}`],["Tokens",e.offline?"none":`${(0,d.lT)(e.inputTokens)} in, ${(0,d.lT)(e.outputTokens)} out`],["Model calls",e.offline?"none: the blueprint answered":(0,d.lT)(e.calls.length)],["Repair rounds",(0,d.lT)(e.repairRounds)]])}function T(e){return h("Context bundle",[["Digest",`<code>${(0,n.js)(e.digest)}</code>`],["Stored at",`<code>${(0,n.js)(e.uri)}</code>`],["Kept until",e.retainedUntil===void 0?"the store promises no date":(0,n.js)(e.retainedUntil)]])}function j(e){return h("This run",[["Mode",e.mode],["Sandbox",(0,n.js)(`${e.sandbox.level}: ${e.sandbox.description}`)],["Started",`<time datetime="${(0,n.js)(e.timing.startedAt)}">${(0,n.js)(e.timing.startedAt)}</time>`],["Duration",(0,d.S5)(e.timing.durationMs)],["Blocks",(0,n.js)(e.version)],...e.blocks.map(({name:a,digest:u})=>[`Digest of ${(0,n.js)(a)}`,`<code>${(0,n.js)(u)}</code>`])])}function h(e,a){const u=e.toLowerCase().replaceAll(" ","-"),b=a.map(([x,k])=>`<div><dt>${x}</dt><dd>${k}</dd></div>`);return`<section aria-labelledby="${u}"><h2 id="${u}">${e}</h2><dl>${b.join(`
`)}</dl></section>`}})};export{R as id,E as ids,L as modules};

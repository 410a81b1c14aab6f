const I=2412,Y=[2412],W={45910:((E,x,c)=>{c.d(x,{s:()=>u});var r=c(77598),h=c(49235);function u({title:g,style:_,script:i,icon:s}){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${["default-src 'none'",`style-src '${T(_)}'`,...i===void 0?[]:[`script-src '${T(i)}'`],...s===void 0?[]:["img-src data:"],"base-uri 'none'","form-action 'none'"].join("; ")}">
${s===void 0?"":`<link rel="icon" href="${s}">
`}<title>${(0,h.js)(g)}</title>
<style>${_}</style>
</head>`}function T(g){return`sha256-${(0,r.createHash)("sha256").update(g).digest("base64")}`}}),39177:((E,x,c)=>{c.d(x,{I$:()=>T,Lg:()=>r,_Q:()=>_,uW:()=>h,vg:()=>g});function r(i,s){const f=s.map(([b,a])=>`<div><dt>${b}</dt><dd>${a}</dd></div>`);return h(i,`<dl>${f.join(`
`)}</dl>`)}function h(i,s){const f=u(i);return`<section aria-labelledby="${f}"><h2 id="${f}">${i}</h2>${s}</section>`}function u(i){return i.toLowerCase().replaceAll(" ","-")}function T(i,s,f){const b=p=>s[p]?.figure===!0?' class="figure-cell"':"",a=s.map(({title:p},v)=>`<th scope="col"${b(v)}>${p}</th>`).join(""),l=f.map(([p="",...v])=>{const w=v.map((k,y)=>`<td${b(y+1)}>${k}</td>`).join("");return`<tr><th scope="row">${p}</th>${w}</tr>`});return`<div class="table" role="region" aria-label="${i}" tabindex="0"><table>
<thead><tr>${a}</tr></thead>
<tbody>
${l.join(`
`)}
</tbody></table></div>`}function g(i,s){return`<span aria-hidden="true">${i}</span><span class="spoken">${s}</span>`}function _(i,s){const f=[];let b=0;for(const a of i){const l=b<s?a():void 0;if(l===void 0||b+Buffer.byteLength(l)>s)break;b+=Buffer.byteLength(l),f.push(l)}return{kept:f,left:i.length-f.length}}}),88987:((E,x,c)=>{c.d(x,{r:()=>r});const r=`
:root{color-scheme:light dark;--page:#f4f6f8;--card:#fff;--text:#1b1f24;--quiet:#525b66;--line:#d5dbe1;--soft:#eef1f4;--link:#0a58ca;--bar:#2f6fd0;
--pass:#0f6329;--fail:#b3111d;--error:#7a4b00;--pass-back:#dff5e5;--fail-back:#fde8e8;--error-back:#fdf1d8;--low-back:#eaeef2;
--comment:#58626e;--string:#0a5d33;--keyword:#8b1a8f;--number:#8a3f00;--type:#0b5394;--mark:#fff0a8;--focus:#0a58ca}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--card:#151b23;--text:#e6edf3;--quiet:#9da7b3;--line:#2f3742;--soft:#1f262f;--link:#79b8ff;--bar:#4c8ff0;
--pass:#56d364;--fail:#ff9a97;--error:#e8b84a;--pass-back:#10301b;--fail-back:#3a1618;--error-back:#33270a;--low-back:#262d37;
--comment:#9aa5b1;--string:#8fd6a3;--keyword:#e0a2e6;--number:#f0b27a;--type:#8cc4ff;--mark:#4d3f05;--focus:#79b8ff}}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible,li.finding:focus,tr:target,details.file:target{outline:3px solid var(--focus);outline-offset:2px}
main:focus{outline:0}
.spoken{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead.spoken{display:block}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--card);border-radius:.35rem;z-index:3}
.skip:focus{top:.5rem}
.top,nav,main,footer{max-width:78rem;margin:0 auto;padding:0 1.25rem}
.top{max-width:none;margin:1.5rem max(1.25rem,50% - 37.75rem) 0;padding:1.5rem 1.75rem;border:1px solid var(--line);border-left:.5rem solid;border-radius:.6rem;background:var(--card)}
.top.pass{border-left-color:var(--pass)}.top.fail{border-left-color:var(--fail)}.top.error{border-left-color:var(--error)}
.brand{margin:0;color:var(--quiet);font-size:.8rem;letter-spacing:.07em;text-transform:uppercase}
h1{margin:.2rem 0 .4rem;font-size:1.9rem;line-height:1.2}
.pass>h1 .mark{color:var(--pass)}.fail>h1 .mark{color:var(--fail)}.error>h1 .mark{color:var(--error)}
.next{margin:.4rem 0 0}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem;margin:1rem 0 0;padding:.9rem 0 0;border-top:1px solid var(--line)}
.facts dt{color:var(--quiet);font-size:.8rem}.facts dd{margin:0;font-weight:600}
nav{position:sticky;top:0;z-index:2;background:var(--page);margin-top:.75rem}
nav ul{display:flex;gap:.25rem 1.25rem;list-style:none;margin:0;padding:.6rem 0;overflow-x:auto;border-bottom:1px solid var(--line);white-space:nowrap}
nav a{text-decoration:none;font-weight:600;padding:.2rem 0}nav a:hover{text-decoration:underline}
.count{display:inline-block;min-width:1.5em;padding:0 .4em;border-radius:1em;background:var(--low-back);color:var(--text);font-size:.8rem;font-weight:600;text-align:center}
h2{margin:2.25rem 0 .5rem;font-size:1.4rem;line-height:1.3}
h3{margin:1.25rem 0 .25rem;font-size:1.08rem;display:flex;gap:.6rem;align-items:center;flex-wrap:wrap}
h4{margin:0;font-size:1rem}
p{margin:.35rem 0}
.path,.quiet,.unit{color:var(--quiet)}
code,pre,kbd{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
pre{margin:.5rem 0;padding:.6rem .8rem;background:var(--soft);border-radius:.35rem;white-space:pre-wrap;tab-size:2}
kbd{padding:.05rem .4rem;border:1px solid var(--line);border-bottom-width:2px;border-radius:.25rem;background:var(--card)}
.card,ul.gates>li,details.file,details.card,dl:not(.facts),ol.timeline,.table,.filter,.none{background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.none{padding:.75rem 1rem;color:var(--quiet)}
.badge,.severity{display:inline-block;padding:.05rem .55rem;border-radius:1rem;font-size:.78rem;font-weight:700;white-space:nowrap}
.badge.pass{color:var(--pass);background:var(--pass-back)}.badge.fail,.severity.blocker,.severity.high{color:var(--fail);background:var(--fail-back)}
.badge.error,.severity.medium{color:var(--error);background:var(--error-back)}.severity.low{color:var(--text);background:var(--low-back)}
ul.gates{list-style:none;margin:.75rem 0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(13.2rem,1fr))}
.gate{padding:.9rem 1rem;border-top:.25rem solid!important;display:flex;flex-direction:column}
.gate.pass{border-top-color:var(--pass)!important}.gate.fail{border-top-color:var(--fail)!important}.gate.error{border-top-color:var(--error)!important}
.gate p{margin:.15rem 0}.gate .verdict{display:flex;justify-content:space-between;gap:.5rem;align-items:center;margin:.3rem 0}
.figure .quiet{display:block;font-size:.9rem}
.value{font-size:1.6rem;font-weight:700;line-height:1.2;font-variant-numeric:tabular-nums}
.meter{display:block;width:100%;height:.5rem;margin:.25rem 0 .4rem}
.meter .back{fill:var(--low-back)}.meter .notch{fill:var(--text)}
.pass .meter .fill{fill:var(--pass)}.fail .meter .fill{fill:var(--fail)}.error .meter .fill{fill:var(--error)}
.summary,.gate-facts{font-size:.9rem}
.gate-facts{margin:.35rem 0 0;padding-left:1.1rem;color:var(--quiet)}
.filter{padding:.75rem 1rem;margin:.75rem 0;display:grid;gap:.55rem}
.filter[hidden],.of-block[hidden],li.finding[hidden],button[hidden]{display:none}
.filter .row{margin:0;display:flex;gap:.5rem;align-items:center;flex-wrap:wrap}
.filter p.row{justify-content:space-between;border-top:1px solid var(--line);padding-top:.5rem}
.filter input[type=search]{flex:1;min-width:8rem;max-width:28rem;padding:.4rem .6rem;font:inherit;color:var(--text);background:var(--page);border:1px solid var(--quiet);border-radius:.35rem}
.filter input::placeholder{color:var(--quiet);opacity:1}
fieldset{margin:0;padding:0;border:0;min-width:0;display:flex;flex-wrap:wrap;gap:.3rem .4rem;align-items:center}
legend{float:left;padding:0;width:5.25rem;margin-right:0}.filter label[for]{width:5.25rem}
.filter label:not(.chip),legend,#shown{font-weight:600}
.chip{display:inline-flex;gap:.35rem;align-items:center;padding:.15rem .55rem;border:1px solid var(--line);border-radius:1rem;background:var(--page);font-size:.85rem;cursor:pointer}
.chip input{margin:0;accent-color:var(--bar)}
.chip .blocker,.chip .high,.note.blocker .note-mark,.note.high .note-mark{color:var(--fail)}.chip .medium,.note.medium .note-mark{color:var(--error)}
.keys{color:var(--quiet);font-size:.85rem}
button{font:inherit;padding:.3rem .8rem;color:var(--text);background:var(--card);border:1px solid var(--quiet);border-radius:.35rem;cursor:pointer}
ol.findings{list-style:none;margin:.5rem 0;padding:0;display:grid;gap:.6rem}
li.finding{padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);border-left:.3rem solid;border-radius:.5rem;min-width:0}
li.finding.blocker,li.finding.high{border-left-color:var(--fail)}li.finding.medium{border-left-color:var(--error)}li.finding.low{border-left-color:var(--quiet)}
.finding h4{font-weight:600}.finding .message{margin-left:.25rem}
.meta{color:var(--quiet);font-size:.9rem}
.remedy>span{color:var(--quiet)}
.added{color:var(--pass)}.removed{color:var(--fail)}
summary{cursor:pointer;font-weight:600;padding:.35rem 0}
details.tests summary{font-weight:400;font-size:.9rem}
details.card{padding:.25rem 1rem;margin:.75rem 0}
ul.dissent{list-style:none;margin:.5rem 0;padding:0;display:grid;gap:.6rem}
.dissent .card{padding:.8rem 1rem}
.sides{display:flex;flex-wrap:wrap;gap:.35rem 2rem}
.sides .yes{color:var(--fail)}.sides .no{color:var(--quiet)}
.legend{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between}
.legend ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0;padding:0;font-size:.9rem}
.swatch{padding:0 .35rem;border-left:.25rem solid}
.swatch.covered{border-color:var(--pass)}.swatch.uncovered{border-color:var(--fail);background:var(--fail-back)}
details.file{margin:.6rem 0;overflow:hidden}
details.file>summary{padding:.6rem 1rem;background:var(--soft)}
details.file>summary h4{display:inline}summary .quiet{font-weight:400;font-size:.9rem;margin-left:.35rem}
.scroll,.table{position:relative}
.scroll{overflow-x:auto;border-top:1px solid var(--line)}
table.code{width:100%;min-width:0;border-collapse:collapse;line-height:1.45}
table.code th,table.code td{padding:0 .5rem;border:0;vertical-align:top}
table.code tbody th{width:1%;white-space:nowrap;color:var(--quiet);font:.8rem/1.7 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;text-align:right;user-select:none}
table.code td:nth-child(2){width:1%;padding:0 .4rem;font-weight:700;border-left:.25rem solid transparent}
table.code td:nth-child(3) code{white-space:pre;tab-size:2;overflow-wrap:normal}
table.code td:nth-child(4){width:1%;white-space:nowrap;text-align:right}
tr.covered td:nth-child(2){border-left-color:var(--pass);color:var(--pass)}
tr.uncovered td:nth-child(2){border-left-color:var(--fail);color:var(--fail)}
tr.uncovered td{background:var(--fail-back)}
table.code tr.note td{padding:.3rem .75rem .3rem 4.5rem;background:var(--error-back);border-left:.25rem solid var(--error);font-size:.9rem;text-align:left;white-space:normal;font-weight:400}
table.code tr.note.low td{background:var(--low-back);border-left-color:var(--quiet)}
table.code tr.note.blocker td,table.code tr.note.high td{background:var(--fail-back);border-left-color:var(--fail)}
tr.note div{position:sticky;left:.75rem;width:fit-content;max-width:min(68rem,calc(100vw - 5rem))}
tr.note a{font-weight:600}
.comment{color:var(--comment);font-style:italic}.string{color:var(--string)}.keyword{color:var(--keyword)}.number{color:var(--number)}.type{color:var(--type)}
tr.uncovered .comment{color:var(--text)}
.unnoticed{background:var(--mark);text-decoration:underline wavy var(--error);text-underline-offset:.2em;text-decoration-skip-ink:none}
.mutant{font-size:.8rem;font-weight:600;font-variant-numeric:tabular-nums;color:var(--quiet)}
.mutant.survived,.mutant.nocoverage{color:var(--fail)}.mutant.timeout{color:var(--error)}.mutant.killed{color:var(--pass)}
tr.uncovered .mutant{color:var(--fail)}
details.mutants{padding:.15rem 1rem;border-top:1px solid var(--line)}
details.mutants .table{max-height:24rem;overflow:auto}
dl:not(.facts){margin:.75rem 0;padding:.25rem 1rem}
dl:not(.facts)>div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.45rem 0;border-top:1px solid var(--line)}
dl:not(.facts)>div:first-child{border-top:0}
dt{color:var(--quiet)}dd{margin:0}
.table{margin:.75rem 0;overflow-x:auto}
.table table{width:100%;min-width:36rem;border-collapse:collapse;font-variant-numeric:tabular-nums}
.table th,.table td{padding:.4rem .75rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);font-size:.92rem;overflow-wrap:normal}
.table thead th{border-top:0;color:var(--quiet);font-size:.82rem;font-weight:600}
.table tbody th{font-weight:600}
.table .figure-cell{text-align:right;white-space:nowrap}
ol.timeline{list-style:none;margin:.75rem 0;padding:.5rem 1rem}
ol.timeline>li{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr minmax(9rem,13rem);gap:.25rem 1rem;align-items:center;padding:.2rem 0}
.track{display:block;width:100%;height:.8rem;background:var(--soft);border-radius:.25rem}
.bar{fill:var(--bar)}.bar.resumed{fill:var(--quiet)}
.when{color:var(--quiet);font-size:.85rem;font-variant-numeric:tabular-nums}
footer{margin:2rem auto;color:var(--quiet);font-size:.85rem}
@media (max-width:48rem){ol.timeline>li{grid-template-columns:1fr;padding:.45rem 0}.keys{display:none}h1{font-size:1.5rem}.top{margin:1rem 1rem 0;padding:1.1rem 1.2rem}.facts{display:grid;grid-template-columns:1fr 1fr;gap:.6rem 1rem}legend,.filter label[for]{width:100%}table.code tr.note td{padding-left:1rem}}
@media (max-width:36rem){dl:not(.facts)>div{grid-template-columns:1fr}.table table{min-width:30rem}}
@media print{body{background:#fff;font-size:11pt}nav,.filter,.skip,button{display:none!important}nav{position:static}.scroll,.table,details.mutants .table{overflow:visible;max-height:none}table.code td:nth-child(3) code{white-space:pre-wrap}li.finding,.gate{break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}}
`}),25037:((E,x,c)=>{c.d(x,{Br:()=>_,JX:()=>F,SP:()=>d,Wn:()=>P,X2:()=>w,Xk:()=>h,c1:()=>S,hp:()=>T,ih:()=>a,io:()=>B,jq:()=>M,kA:()=>y,kN:()=>l,nO:()=>v,pb:()=>D,qf:()=>j,t_:()=>k,vF:()=>p});var r=c(84095);const h="–",u=50;function T(e){const{figures:t}=e;return[_(e),a(t),l(t),p(t),w("Repositories","Repository",t.repositories),w("Families","Family",t.families),k("Models","Model",t.models),k("Providers","Provider",t.providers),y(t),j("Errors","Error",t.errors),v(t)].filter(({rows:n})=>n.length>0)}function g({reached:e}){return e===void 0?h:e?"✅":"❌"}function _({targets:e}){return{title:"Targets",columns:[{title:"Figure"},{title:"Value",figure:!0},{title:"Target",figure:!0},{title:""}],rows:e.map(t=>[i[t.name],s(t),f(t),g(t)]),notes:[]}}const i={success_rate:"Flow success rate",p95_seconds:"P95 duration",cost_usd:"Average cost of a flow",kill_rate:"Average mutation kill rate"};function s({name:e,value:t}){return t===void 0?h:e==="p95_seconds"?b(t):e==="cost_usd"?(0,r.Yn)(t):(0,r.fL)(t)}function f({name:e,target:t}){return e==="p95_seconds"?`< ${b(t)}`:e==="cost_usd"?`< ${(0,r.Yn)(t)}`:`≥ ${(0,r.fL)(t)}`}function b(e){return`${Math.ceil(e*10-1e-6)/10} s`}function a({flows:e,successRate:t,acceptedRate:n,duration:o,retries:m,fallbacks:A,repairRounds:L,tokens:z,repositories:R,actors:O}){const C=R.filter(({ended:$})=>$>0).length;return M("Flows",[["Ended",(0,r.lT)(e.ended)],["Accepted, rejected, undecided",[e.accepted,e.rejected,e.undecided].map(r.lT).join(", ")],["Generated, not stored yet",(0,r.lT)(e.generated)],["Failed, cancelled",[e.failed,e.cancelled].map(r.lT).join(", ")],["At work, died",[e.open,e.died].map(r.lT).join(", ")],["Success rate",d(t,r.fL)],["Accepted of the stored",d(n,r.fL)],["Duration P50, P95, longest",[o.p50Ms,o.p95Ms,o.maxMs].map($=>d($,r.S5)).join(", ")],["Tokens in, out",[z.input,z.output].map($=>d($,r.lT)).join(", ")],["Retries, fallbacks, repair rounds",[m,A,L].map(({total:$})=>d($,r.lT)).join(", ")],["Active repositories, people",[C,O.length].map(r.lT).join(", ")]],[...q(e.ended-o.known,"duration"),...q(z.unknown,"token count")])}function l({cost:e,flows:t}){return M("Cost",[["Of the flows that ended",d(e.totalUsd,n=>(0,r.rs)({costUsd:n,estimated:e.estimated>0}))],["Booked in the period",(0,r.Yn)(e.bookedUsd)],["Average of a flow",d(e.averageUsd,r.Yn)],["Dearest flow",d(e.maxUsd,r.Yn)],["Of an accepted block",d(e.perAcceptedUsd,r.Yn)]],[...e.estimated>0?[`${(0,r.pq)(e.estimated,"flow")} with a part that is an upper estimate.`]:[],...q(t.ended===0?0:e.unknown,"cost")])}function p({gates:e,killRate:t}){const{averagePercent:n,lowestPercent:o,lowestFlow:m}=t;return{title:"Gates",columns:[{title:"Gate"},{title:"Passed",figure:!0},{title:"Failed",figure:!0},{title:"Undecided",figure:!0},{title:"Pass rate",figure:!0}],rows:e.map(({gate:A,passed:L,failed:z,undecided:R,passRate:O})=>[A,(0,r.lT)(L),(0,r.lT)(z),(0,r.lT)(R),(0,r.fL)(O)]),notes:n===void 0||o===void 0?[]:[`Mutation kill rate: ${(0,r.fL)(n)} on average of ${(0,r.pq)(t.known,"flow")}, ${(0,r.fL)(o)} at the lowest (${m?.flow??h}).`]}}function v({roi:e}){return M("Return on investment",[["Accepted blocks",(0,r.lT)(e.acceptedBlocks)],["Assumed: hours saved by a block",String(e.hoursSaved)],["Assumed: price of an hour",(0,r.Yn)(e.hourlyUsd)],["Saved by these assumptions",(0,r.Yn)(e.savedUsd)],["Cost of the flows",d(e.costUsd,r.Yn)],["Saved over cost",d(e.ratio,t=>`${t.toFixed(1)}×`)]],["The assumptions are yours: metrics.hours_saved and metrics.hourly_usd in .blocks/config.yml."])}function w(e,t,n){return{title:e,columns:[{title:t},...["Ended","Accepted","Failed","Success","P95","Cost","Average","Booked"].map(o=>({title:o,figure:!0}))],rows:n.slice(0,u).map(o=>[{name:o.name},(0,r.lT)(o.ended),(0,r.lT)(o.accepted),(0,r.lT)(o.failed),d(o.successRate,r.fL),d(o.p95Ms,r.S5),d(o.costUsd,r.Yn),d(o.averageUsd,r.Yn),(0,r.Yn)(o.bookedUsd)]),notes:U(n.length)}}function k(e,t,n){return{title:e,columns:[{title:t},...["Flows","Requests","Tokens in","Tokens out","Cost","Unknown cost"].map(m=>({title:m,figure:!0}))],rows:n.slice(0,u).map(m=>[{name:m.name},(0,r.lT)(m.flows),(0,r.lT)(m.requests),d(m.inputTokens,r.lT),d(m.outputTokens,r.lT),d(m.costUsd,r.Yn),(0,r.lT)(m.unknownCost)]),notes:U(n.length)}}function y({roles:e}){return{title:"Roles",columns:[{title:"Role"},{title:"Flows",figure:!0},{title:"Cost",figure:!0},{title:"Unknown cost",figure:!0}],rows:e.map(({name:t,flows:n,costUsd:o,unknownCost:m})=>[t,(0,r.lT)(n),d(o,r.Yn),(0,r.lT)(m)]),notes:[]}}function j(e,t,n){return{title:e,columns:[{title:t},{title:"Flows",figure:!0}],rows:n.slice(0,u).map(({name:o,flows:m})=>[{name:o},(0,r.lT)(m)]),notes:U(n.length)}}function M(e,t,n=[]){return{title:e,columns:[{title:"Figure"},{title:"Value",figure:!0}],rows:t,notes:n}}function d(e,t){return e===void 0?h:t(e)}function S({period:e}){return`Blocks: figures of ${e.label}`}function F({since:e,until:t}){return`${P(e)} to ${P(t)} UTC`}function P(e){return`${e.slice(0,10)} ${e.slice(11,16)}`}function D({problemCount:e,problems:t}){return e===0?[]:[`${(0,r.pq)(e,"record")} of the ledger could not be read and ${e===1?"is":"are"} in no figure:`,...t.map(({path:n,message:o})=>`${n} ${o}`)]}function B({records:e,figures:t}){return e===0?"The ledger is empty: no flow has been recorded yet. `blocks flow run` makes the first one.":t.flows.ended===0?"No flow ended in this period.":void 0}function q(e,t){return e>0?[`${(0,r.pq)(e,"flow")} of unknown ${t}: in none of these figures.`]:[]}function U(e){return e>u?[`${(0,r.lT)(e-u)} more: --format json or csv has all.`]:[]}}),92412:((E,x,c)=>{c.r(x),c.d(x,{metricsHtml:()=>i});var r=c(49235),h=c(45910),u=c(39177),T=c(88987),g=c(25037);const _={"✅":'<span class="badge pass">reached</span>',"❌":'<span class="badge fail">missed</span>',"–":(0,u.vg)("–","unknown")};function i(a){const l=(0,g.io)(a),p=(0,g.hp)(a).filter(({title:k})=>l===void 0||k==="Targets"),v=a.targets.filter(({reached:k})=>k===!1).length,w=(0,g.c1)(a);return`${(0,h.s)({title:w,style:T.r})}
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header class="top ${v>0?"fail":"pass"}">
<p class="brand">Blocks figures</p>
<h1>${(0,r.js)(w)}</h1>
<p class="next">${(0,r.js)((0,g.JX)(a.period))} · ${a.repository===void 0?"all repositories":(0,r.js)(a.repository)}</p>
</header>
<main id="main" tabindex="-1">
${[...l===void 0?[]:[`<p class="none">${(0,r.js)(l)}</p>`],...p.map(s),...b(a)].join(`
`)}
</main>
<footer><p>Made by Blocks ${(0,r.js)(a.version)} at ${(0,r.js)(a.generatedAt)}. This page loads nothing from anywhere.</p></footer>
</body>
</html>
`}function s({title:a,columns:l,rows:p,notes:v}){const w=l.map(({title:y,figure:j})=>({title:y===""?'<span class="spoken">Reached</span>':(0,r.js)(y),...j===void 0?{}:{figure:j}})),k=(0,u.I$)((0,r.js)(a),w,p.map(y=>y.map(f)));return(0,u.uW)((0,r.js)(a),[k,...v.map(y=>`<p class="quiet">${(0,r.js)(y)}</p>`)].join(`
`))}function f(a){const l=typeof a=="string"?a:a.name;return(typeof a=="string"?_[a]:void 0)??(0,r.js)(l)}function b(a){const[l,...p]=(0,g.pb)(a);if(l===void 0)return[];const v=p.map(w=>`<li>${(0,r.js)(w)}</li>`).join(`
`);return[(0,u.uW)("What could not be read",`<p>${(0,r.js)(l)}</p><ul>${v}</ul>`)]}})};export{I as id,Y as ids,W as modules};

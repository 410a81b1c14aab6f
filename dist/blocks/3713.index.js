const st=3713,at=[3713],lt={70121:((I,S,g)=>{g.d(S,{$f:()=>c,w5:()=>o,xj:()=>j});const o="https://github.com/blocks/orchestrator";function c(y){return`${o}/blob/main/docs/findings.md#${encodeURIComponent(y.toWellFormed().toLowerCase())}`}function j(y){const x=/^CWE-(\d{1,6})$/.exec(y)?.[1];return x===void 0?void 0:`https://cwe.mitre.org/data/definitions/${x}.html`}}),33750:((I,S,g)=>{g.d(S,{h:()=>o});function o({steps:c}){let j=0;return c.map(({step:x,startedMs:w,durationMs:f,resumed:p=!1})=>{const $=w??j;return j=p?$:$+f,{step:x,startMs:$,endMs:j,durationMs:f,resumed:p}}).toSorted((x,w)=>x.startMs-w.startMs)}}),84877:((I,S,g)=>{g.d(S,{dX:()=>w,kL:()=>y,pE:()=>f,xt:()=>p});var o=g(84095),c=g(52152),j=g(97835);const y={strict:"strict: every gate decides",standard:"standard: a failed review only advises",advisory:"advisory: the verdict is true, and the job stays green"},x={namespaces:"no network, no file or process of the host",process:"network and files of the host are open",none:"no code of the block was run"};function w({sandbox:{level:m}}){const b=Object.hasOwn(x,m)?x[m]:void 0;return b===void 0?`sandbox ${m}`:`sandbox ${m}: ${b}`}function f(m){const b=m.details??{};return[...$(b),...M(b),...O(m),...p(m)]}function p(m){return[...R(m),...q(m),...N(m)]}function $(m){const b=m.generated,_=typeof b=="number"?b:W(b,"inputs","tried","total");return _===void 0?[]:[`${(0,o.pq)(_,"generated input")} tried`]}function M(m){const b=["branches","functions","statements"].flatMap(_=>{const T=W(m[_],"covered"),A=W(m[_],"total");return T===void 0||A===void 0||A===0?[]:[`${_} ${(0,o.fL)(T/A*100)} (${(0,o.lT)(T)} of ${(0,o.lT)(A)})`]});return b.length===0?[]:[b.join(", ")]}function O(m){const b=m.gate==="mutation"?(0,c.So)(m):void 0;return b===void 0||m.summary.includes("survived")?[]:[(0,c.Wl)(b)]}function R(m){const{Timeout:b=0}=(m.gate==="mutation"?(0,c.So)(m):void 0)??{},_=W(m.details,"killRateWithoutTimeouts");if(b===0||_===void 0)return[];const T=m.verdict==="pass"&&m.figure!==void 0&&_<m.figure.threshold;return[`${(0,o.fL)(_)} without the ${(0,o.pq)(b,"timeout")}${T?", which decided":""}`]}function q({suppressed:m=[]}){return m.length===0?[]:[`${(0,o.pq)(m.length,"finding")} suppressed by the base configuration`]}function N(m){const b=(0,j.G)(m),_=b.reduce((A,z)=>A+(z.dropped??0),0),T=(0,j.e)(m).length;return[...b.length===0?[]:[(0,o.pq)(b.length,"reviewer")],..._===0?[]:[`${(0,o.pq)(_,"finding")} dropped for a quote that is not in the file`],...T===0?[]:[`${(0,o.pq)(T,"finding")} that not all reviewers share`]]}function W(m,...b){return typeof m!="object"||m===null?void 0:b.map(T=>m[T]).find(T=>typeof T=="number"&&Number.isFinite(T))}}),45910:((I,S,g)=>{g.d(S,{s:()=>j});var o=g(77598),c=g(49235);function j({title:x,style:w,script:f,icon:p}){return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${["default-src 'none'",`style-src '${y(w)}'`,...f===void 0?[]:[`script-src '${y(f)}'`],...p===void 0?[]:["img-src data:"],"base-uri 'none'","form-action 'none'"].join("; ")}">
${p===void 0?"":`<link rel="icon" href="${p}">
`}<title>${(0,c.js)(x)}</title>
<style>${w}</style>
</head>`}function y(x){return`sha256-${(0,o.createHash)("sha256").update(x).digest("base64")}`}}),39177:((I,S,g)=>{g.d(S,{I$:()=>y,Lg:()=>o,_Q:()=>w,uW:()=>c,vg:()=>x});function o(f,p){const $=p.map(([M,O])=>`<div><dt>${M}</dt><dd>${O}</dd></div>`);return c(f,`<dl>${$.join(`
`)}</dl>`)}function c(f,p){const $=j(f);return`<section aria-labelledby="${$}"><h2 id="${$}">${f}</h2>${p}</section>`}function j(f){return f.toLowerCase().replaceAll(" ","-")}function y(f,p,$){const M=q=>p[q]?.figure===!0?' class="figure-cell"':"",O=p.map(({title:q},N)=>`<th scope="col"${M(N)}>${q}</th>`).join(""),R=$.map(([q="",...N])=>{const W=N.map((m,b)=>`<td${M(b+1)}>${m}</td>`).join("");return`<tr><th scope="row">${q}</th>${W}</tr>`});return`<div class="table" role="region" aria-label="${f}" tabindex="0"><table>
<thead><tr>${O}</tr></thead>
<tbody>
${R.join(`
`)}
</tbody></table></div>`}function x(f,p){return`<span aria-hidden="true">${f}</span><span class="spoken">${p}</span>`}function w(f,p){const $=[];let M=0;for(const O of f){const R=M<p?O():void 0;if(R===void 0||M+Buffer.byteLength(R)>p)break;M+=Buffer.byteLength(R),$.push(R)}return{kept:$,left:f.length-$.length}}}),88987:((I,S,g)=>{g.d(S,{r:()=>o});const o=`
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
`}),52152:((I,S,g)=>{g.d(S,{G0:()=>c,So:()=>j,Wl:()=>x,rd:()=>o,sv:()=>y});const o=["Survived","NoCoverage","Timeout","Killed","CompileError","RuntimeError","Ignored","Pending"],c={Survived:"survived",NoCoverage:"run by no test",Timeout:"timed out",Killed:"killed",CompileError:"did not compile",RuntimeError:"could not run",Ignored:"ignored",Pending:"not tried"};function j({mutants:f,details:p}){if(f!==void 0&&f.length>0)return y(f);const $=p?.mutants;if(typeof $!="object"||$===null)return;const M=Object.entries($).filter(([O,R])=>w(O)&&typeof R=="number");return M.length===0?void 0:Object.fromEntries(M)}function y(f){const p={};for(const{status:$}of f)p[$]=(p[$]??0)+1;return p}function x(f){return o.filter(p=>(f[p]??0)>0).map(p=>`${f[p]} ${c[p]}`).join(", ")}function w(f){return o.includes(f)}}),97835:((I,S,g)=>{g.d(S,{G:()=>c,e:()=>j});const o={given:"gave its review",failed:"gave no review",refused:"not asked: its vendor wrote the block"};function c({reviews:y=[]}){return y.map(({reviewer:x,findings:w,dropped:f,outcome:p,error:$})=>{const M=o[p],O=$===void 0||p==="refused"?"":`: ${$}`;return{reviewer:x,findings:w,dropped:f,outcome:`${M}${O}`}})}function j({dissent:y=[]}){return y}}),21213:((I,S,g)=>{g.d(S,{$t:()=>c,IN:()=>x,W7:()=>o,mm:()=>y});function o(w,f){if(f.path===void 0)return;const p=w.path.replace(/^(\.\/)+|\/+$/g,"");return p===""||p==="."?f.path:`${p}/${f.path}`}function c(w,f){return[o(w,f)??w.path,f.line,f.line&&f.column].filter(p=>p!==void 0).join(":")}const j=["BLOCKER","HIGH","MEDIUM","LOW"];function y({severity:w}){return j.indexOf(w)}function x(w){return w.toSorted((f,p)=>y(f)-y(p))}}),13713:((I,S,g)=>{g.r(S),g.d(S,{reportHtml:()=>tt});var o=g(49235),c=g(84095),j=g(84877);const y="abstract as asserts async await break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace new null of private protected public readonly return satisfies set static super switch this throw true try type typeof undefined unknown var void while with yield",x="and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return True try while with yield",w={pattern:/(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|(?<string>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)|(?<space>\s+)|(?<other>[\s\S])/uy,keywords:new Set(y.split(" ")),hasRegexLiterals:!0},f={pattern:/(?<comment>#[^\n]*)|(?<string>(?:[bfrutBFRUT]{1,2})?(?:"""[\s\S]*?(?:"""|$(?![\s\S]))|'''[\s\S]*?(?:'''|$(?![\s\S]))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?))|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}_][\p{ID_Continue}]*)|(?<space>\s+)|(?<other>[\s\S])/uy,keywords:new Set(x.split(" ")),hasRegexLiterals:!1},p={...w,keywords:new Set(["true","false","null"]),hasRegexLiterals:!1},$=/\/(?![*/])(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,300}\/[a-z]*/y;function M(e,t){const n=R(e),r=t.replaceAll(`\r
`,`
`),i=[[]];for(const{kind:s,text:l}of n===void 0?[{kind:"plain",text:r}]:q(r,n)){const[a="",...d]=l.split(`
`);O(i,s,a);for(const u of d)i.push([]),O(i,s,u)}return i}function O(e,t,n){const r=e.at(-1);if(r===void 0||n==="")return;const i=r.at(-1);i?.kind===t?r[r.length-1]={kind:t,text:i.text+n}:r.push({kind:t,text:n})}function R(e){return/\.[cm]?[jt]sx?$/.test(e)?w:/\.pyi?$/.test(e)?f:/\.json$/.test(e)?p:void 0}function*q(e,{pattern:t,keywords:n,hasRegexLiterals:r}){let i=0,s=!1;for(;i<e.length;){const l=r&&!s&&e[i]==="/"?N($,e,i):null,a=l??N(t,e,i);if(a===null)return yield{kind:"plain",text:e.slice(i)};const d=a[0],u=a.groups??{},h=u.word!==void 0&&e[i-1]==="."&&e[i-2]!==".",v=l!==null?"string":h?"plain":W(u,n);yield{kind:v,text:d},i+=d.length,u.space===void 0&&v!=="comment"&&(s=v==="plain"?/[\p{ID_Continue}$)\]}]$/u.test(d):v!=="keyword")}}function N(e,t,n){return e.lastIndex=n,e.exec(t)}function W(e,t){const{comment:n,string:r,number:i,word:s}=e;return n!==void 0?"comment":r!==void 0?"string":i!==void 0?"number":s===void 0?"plain":t.has(s)?"keyword":/^[A-Z]\w*[a-z]/.test(s)?"type":"plain"}function m(e){const t=e.gates.flatMap(s=>s.findings),n=e.gates.flatMap(s=>s.lines??[]),r=e.gates.flatMap(s=>s.mutants??[]);return(e.sources??[]).map(({path:s,content:l})=>{const a={findings:t.filter(b(s)),mutants:r.filter(b(s))},d=n.filter(b(s)),u=T(d.flatMap(v=>v.covered),d.flatMap(v=>v.uncovered)),h=[...u.values()];return{path:s,...a,lineCount:l.replace(/\n$/,"").split(`
`).length,lines:()=>A(s,l,{...a,hits:u}),coverage:d.length===0?void 0:{covered:h.filter(v=>v).length,total:h.length}}}).toSorted((s,l)=>+(l.findings.length>0)-+(s.findings.length>0)||(s.path<l.path?-1:1))}function b(e){return({path:t})=>t===e}const _=1e5;function T(e,t){const n=new Map,r=(i,s)=>{for(const[l=1,a=l]of i)for(let d=l;d<=Math.min(a,_);d+=1)n.set(d,s)};return r(e,!0),r(t,!1),n}function A(e,t,{findings:n,mutants:r,hits:i}){const s=Map.groupBy(n,({line:u=1})=>u),l=Map.groupBy(r,({line:u})=>u),a=r.filter(({status:u})=>u==="Survived"||u==="NoCoverage"),d=M(e,t);return d.length>1&&d.at(-1)?.length===0&&d.pop(),d.map((u,h)=>{const v=h+1;return{number:v,parts:ie(u,z(v,a)),covered:i.get(v),findings:s.get(v)??[],mutants:l.get(v)??[]}})}function z(e,t){return t.filter(n=>n.line<=e&&e<=(n.endLine??n.line)).map(n=>[n.line===e?n.column-1:0,(n.endLine??n.line)===e&&n.endColumn!==void 0?n.endColumn-1:Number.POSITIVE_INFINITY])}function ie(e,t){if(t.length===0)return e.map(s=>({...s,unnoticed:!1}));const n=[...new Set(t.flat())].sort((s,l)=>s-l),r=[];let i=0;for(const{kind:s,text:l}of e){const a=i+l.length,d=[i,...n.filter(u=>u>i&&u<a),a];for(const[u,h]of d.slice(0,-1).entries()){const v=d[u+1]??a,F=t.some(([it,ot])=>it<=h&&v<=ot);r.push({kind:s,text:l.slice(h-i,v-i),unnoticed:F})}i=a}return r}var L=g(52152),C=g(12706);const K={pass:"✔",fail:"✘",error:"⚠"},B={BLOCKER:"■",HIGH:"▲",MEDIUM:"◆",LOW:"●"},P={Survived:"✗",NoCoverage:"○",Timeout:"◷",Killed:"✓",CompileError:"–",RuntimeError:"–",Ignored:"–",Pending:"–"};function H(e){return`<span class="badge ${e}"><span aria-hidden="true">${K[e]}</span> ${C._G[e]}</span>`}function oe(e){return`<span class="severity ${e.toLowerCase()}"><span aria-hidden="true">${B[e]}</span> ${e}</span>`}var k=g(39177);const se=25e5,Y=3e3,ae=500,le=500,de=10;function ce(e){const t=new Map(e.blocks.map((r,i)=>[r,m(r).map((s,l)=>({file:s,id:`b${i+1}f${l+1}`}))])),n=[...t.values()].reduce((r,i)=>r+i.length,0);return{files:n,lineIdOf:(r,{path:i,line:s=1})=>{const l=t.get(r)?.find(({file:a})=>a.path===i);return l===void 0||s>Math.min(l.file.lineCount,Y)?void 0:`${l.id}l${s}`},section:r=>n===0?"":(0,k.uW)("Code",ue(t,r))}}function ue(e,t){let n=se;const r=[...e].map(([i,s])=>{if(s.length===0)return"";const{kept:l,left:a}=(0,k._Q)(s.map(u=>()=>me(u,t)),n);n=a>0?0:n-l.reduce((u,h)=>u+Buffer.byteLength(h),0);const d=a>0?`<p class="none">The code of ${(0,c.pq)(a,"more file")} would make this page too large.</p>`:"";return`<h3>${(0,o.js)(i.name)}</h3>
${pe(i,s.slice(0,l.length))}
${l.join(`
`)}${d}`});return[fe,...r].join(`
`)}const fe=`<div class="legend"><ul>
<li>${(0,k.vg)("✓","")} <span class="swatch covered">line that a test runs</span></li>
<li>${(0,k.vg)("✗","")} <span class="swatch uncovered">line that no test runs</span></li>
<li><span class="unnoticed">code</span> a change here was noticed by no test</li>
<li>Mutants: ${L.rd.slice(0,4).map(e=>`<span class="mutant ${e.toLowerCase()}">${P[e]}</span> ${L.G0[e]}`).join(", ")}</li>
</ul><button type="button" id="open-all" hidden>Open all files</button></div>`;function pe(e,t){const n=t.map(({file:r,id:i})=>[`<a href="#${i}"><code>${(0,o.js)(r.path)}</code></a>`,r.coverage===void 0?"–":J(r.coverage),r.mutants.length===0?"–":(0,o.js)((0,L.Wl)((0,L.sv)(r.mutants))),String(r.findings.length)]);return(0,k.I$)(`Files of ${(0,o.js)(e.name)}`,[{title:"File"},{title:"Lines covered",figure:!0},{title:"Mutants"},{title:"Findings",figure:!0}],n)}function J({covered:e,total:t}){return t===0?"no line to run":`${(0,c.fL)(e/t*100)} (${e} of ${t})`}function me({file:e,id:t},n){const r=e.lines().slice(0,Y),i=e.lineCount-r.length,s=[(0,c.pq)(e.lineCount,"line"),...e.coverage===void 0?[]:[`${J(e.coverage)} covered`],...e.findings.length===0?[]:[(0,c.pq)(e.findings.length,"finding")]];return`<details class="file" id="${t}"${e.findings.length>0?" open":""}><summary><h4><code>${(0,o.js)(e.path)}</code></h4> <span class="quiet">${s.join(" · ")}</span></summary>
<div class="scroll" role="region" aria-label="Code of ${(0,o.js)(e.path)}" tabindex="0"><table class="code">
<thead class="spoken"><tr><th scope="col">Line</th><th scope="col">Tests</th><th scope="col">Code</th><th scope="col">Mutants</th></tr></thead>
<tbody>
${r.map(l=>ge(l,t,n)).join(`
`)}
</tbody></table></div>
${i>0?`<p class="none">${(0,c.pq)(i,"more line")} in the block.</p>`:""}${$e(e)}</details>`}function ge(e,t,n){const{number:r,covered:i,findings:s,mutants:l,parts:a}=e,d=i===void 0?"":i?' class="covered"':' class="uncovered"',u=i===void 0?"":i?(0,k.vg)("✓","covered"):(0,k.vg)("✗","not covered"),h=`<tr id="${t}l${r}"${d}><th scope="row">${r}</th><td>${u}</td><td><code>${he(a)}</code></td><td>${ve(l)}</td></tr>`,v=s.slice(0,de).map(F=>be(F,n(F)));return[h,...v].join(`
`)}function he(e){let t=ae,n="";for(const{kind:r,text:i,unnoticed:s}of e){const l=i.slice(0,t);t-=l.length;const a=[...r==="plain"?[]:[r],...s?["unnoticed"]:[]];if(n+=a.length===0?(0,o.h8)(l):`<span class="${a.join(" ")}">${(0,o.h8)(l)}</span>`,t<=0)return`${n}…`}return n}function ve(e){if(e.length===0)return"";const t=(0,L.sv)(e);return L.rd.filter(n=>(t[n]??0)>0).map(n=>`<span class="mutant ${n.toLowerCase()}"><span aria-hidden="true">${P[n]}</span>${t[n]}<span class="spoken"> ${L.G0[n]} </span></span>`).join(" ")}function be({code:e,severity:t,message:n},r){const i=(0,o.js)(e,100),s=r===void 0?i:`<a href="#${r}">${i}</a>`;return`<tr class="note ${t.toLowerCase()}"><td colspan="4"><div><span class="note-mark" aria-hidden="true">${B[t]}</span> ${t} ${s} ${(0,o.js)(n,300)}</div></td></tr>`}function $e({path:e,mutants:t}){if(t.length===0)return"";const n=({status:l})=>L.rd.indexOf(l),r=t.toSorted((l,a)=>n(l)-n(a)||l.line-a.line).slice(0,le),i=t.length-r.length,s=(0,k.I$)(`Mutants of ${(0,o.js)(e)}`,[{title:"Place"},{title:"Status"},{title:"Kind"},{title:"What stands there in the mutant"}],r.map(({line:l,column:a,status:d,mutator:u,replacement:h})=>[`${l}:${a}`,`<span class="mutant ${d.toLowerCase()}"><span aria-hidden="true">${P[d]}</span> ${L.G0[d]}</span>`,(0,o.js)(u,60),`<code>${(0,o.h8)(h.replace(/\s+/g," ").slice(0,120))}</code>`]));return`<details class="mutants"><summary>${(0,c.pq)(t.length,"mutant")}: ${(0,o.js)((0,L.Wl)((0,L.sv)(t)))}</summary>${s}${i>0?`<p>and ${i} more in the JSON report</p>`:""}</details>`}var D=g(21213),V=g(70121);const we=60,Q=50;function ye({finding:e,gate:t,block:n,id:r,lineId:i}){const{severity:s,message:l,remedy:a,quote:d,diff:u,tests:h,reviewers:v}=e;return`<li id="${r}" class="finding ${s.toLowerCase()}" data-gate="${t}" data-severity="${s}" tabindex="-1">
<h4>${oe(s)} <span class="message">${(0,o.js)(l)}</span></h4>
<p class="meta">${ke({finding:e,gate:t,block:n,lineId:i})}</p>
${d===void 0||u!==void 0?"":`<pre class="quote"><code>${(0,o.h8)(d.slice(0,500))}</code></pre>`}
${u===void 0?"":xe(u)}
<p class="remedy"><span aria-hidden="true">→ </span>${(0,o.js)(a)}</p>
${h===void 0||h.length===0?"":je(h)}
${v===void 0||v.length===0?"":`<p class="meta">Reported by ${Se(v)}</p>`}
</li>`}function ke({finding:e,gate:t,block:n,lineId:r}){const{code:i,cwe:s,tool:l}=e,a=`<code>${(0,o.js)((0,D.$t)(n,e))}</code>`,d=s===void 0?void 0:(0,V.xj)(s);return[r===void 0?a:`<a href="#${r}">${a}</a>`,X((0,V.$f)(i),i),C.Wc[t],...s===void 0?[]:[d===void 0?(0,o.js)(s):X(d,s)],...l===void 0?[]:[`found by ${(0,o.js)(l,100)}`]].join('<span class="dot" aria-hidden="true"> · </span>')}function X(e,t){return`<a href="${(0,o.js)(e)}" rel="noopener noreferrer">${(0,o.js)(t,100)}</a>`}function xe(e){const t=e.replace(/\n$/,"").split(`
`),n=t.slice(0,we).map(s=>{const l=s.startsWith("+")?"added":s.startsWith("-")?"removed":"",a=(0,o.h8)(s.slice(0,300));return l===""?a:`<span class="${l}">${a}</span>`}),r=t.length-n.length,i=r>0?`
… ${(0,c.pq)(r,"more line")}`:"";return`<pre class="diff" role="region" aria-label="What the mutation changed" tabindex="0"><code>${n.join(`
`)}${i}</code></pre>`}function je(e){const t=e.length-Q;return`<details class="tests"><summary>Tests that ran over this line</summary><ul>${e.slice(0,Q).map(n=>`<li>${(0,o.js)(n,200)}</li>`).join("")}</ul>${t>0?`<p>and ${(0,c.pq)(t,"more test")}</p>`:""}</details>`}function Se(e){return e.map(t=>`<code>${(0,o.js)(t,100)}</code>`).join(", ")}const G=200,Z=2e6,Me=["BLOCKER","HIGH","MEDIUM","LOW"];function _e(e,t){let n=0,r=0;return{shown:e.blocks.flatMap(s=>s.gates.flatMap(({gate:a,findings:d})=>{const u=d.toSorted((h,v)=>(0,D.mm)(h)-(0,D.mm)(v));return n+=Math.max(0,u.length-G),u.slice(0,G).map(h=>({gate:a,finding:h}))}).toSorted((a,d)=>(0,D.mm)(a.finding)-(0,D.mm)(d.finding)).map(({gate:a,finding:d})=>(r+=1,{gate:a,finding:d,block:s,id:`finding-${r}`,lineId:t(s,d)}))),left:n}}function Te(e,{shown:t,left:n}){const r=Ee(e);if(t.length===0)return(0,k.uW)("Findings",`<p class="none">No finding.</p>${r}`);const{kept:i,left:s}=(0,k._Q)(t.map(d=>()=>ye(d)),Z),l=e.blocks.map(d=>{const u=i.filter((h,v)=>t[v]?.block===d);return u.length===0?"":`<div class="of-block"><h3>${(0,o.js)(d.name)}</h3>
<ol class="findings">
${u.join(`
`)}
</ol></div>`}),a=n+s;return(0,k.uW)("Findings",[Oe(t),...l.filter(d=>d!==""),a>0?`<p class="none">${(0,c.pq)(a,"more finding")}: see the JSON report.</p>`:"",r].join(`
`))}function Oe(e){const t=[...new Set(e.map(({gate:a})=>a))],n=Me.filter(a=>e.some(({finding:d})=>d.severity===a)),r=a=>e.filter(a).length,i=(a,d,u,h)=>`<label class="chip"><input type="checkbox" name="${a}" value="${d}" checked> ${u} <span class="count">${h}</span></label>`,s=n.map(a=>i("severity",a,`<span class="${a.toLowerCase()}" aria-hidden="true">${B[a]}</span> ${a}`,r(({finding:d})=>d.severity===a))),l=t.map(a=>i("gate",a,C.Wc[a],r(d=>d.gate===a)));return`<div id="filter" class="filter" role="search" aria-label="Filter of the findings" hidden>
<div class="row"><label for="words">Search</label><input type="search" id="words" autocomplete="off" spellcheck="false" placeholder="code, file, word"></div>
<fieldset><legend>Severity</legend>${s.join("")}</fieldset>
<fieldset><legend>Gate</legend>${l.join("")}</fieldset>
<p class="row"><span id="shown" role="status" aria-live="polite">${(0,c.pq)(e.length,"finding")}</span><span class="keys"><label class="chip"><input type="checkbox" id="keys" checked> Keys</label> <kbd>j</kbd> next <kbd>k</kbd> previous <kbd>/</kbd> search <kbd>Esc</kbd> clear</span></p>
</div>`}function Ee(e){const t=e.blocks.flatMap(i=>i.gates.flatMap(({gate:s,suppressed:l=[]})=>l.slice(0,G).map(({finding:a,reason:d,expires:u})=>()=>`<li><strong>${(0,o.js)(a.code,100)}</strong> (${C.Wc[s]}) at <code>${(0,o.js)((0,D.$t)(i,a))}</code>: ${(0,o.js)(a.message)}<br><span class="quiet">Lets it pass until ${(0,o.js)(u,40)}: ${(0,o.js)(d)}</span></li>`)));if(t.length===0)return"";const{kept:n,left:r}=(0,k._Q)(t,Z/4);return`<details class="card suppressed"><summary>${(0,c.pq)(t.length,"finding")} suppressed by the base configuration</summary>
<ul>${n.join(`
`)}</ul>${r>0?`<p>and ${r} more in the JSON report</p>`:""}</details>`}var E=g(92760),Re=g(33750);const Le=500;function Ce(e){return[Ie(e),qe(e),Ne(e),We((0,Re.h)(e.timing))].filter(t=>t!=="").join(`
`)}function Ie(e){const t=(0,E.Bm)(e.timing),n=(0,E.PE)(e.calls),r=(0,E.aP)(e),i=e.request.chosen===!0?" (chosen by the architect)":"";return(0,k.Lg)("Flow",[["Flow",`<code>${(0,o.js)(e.id)}</code>${(e.run??1)===1?"":`, run ${(0,c.lT)(e.run)}`}`],["Outcome",e.outcome],["Request",`${(0,o.js)(`${e.request.family}/${e.request.type}`)}${i}`],["Repository",(0,o.js)(e.repository)],["Revision",e.revision===void 0?"unknown":`<code>${(0,o.js)(e.revision)}</code>`],["Duration",`${(0,c.S5)(e.timing.durationMs)}${t===""?"":`, ${t}`}`],["Cost",(0,o.js)((0,E.zE)(e))],["Tokens",e.offline?"none":(0,o.js)((0,E.my)(e))],["Model calls",e.offline?"none: the blueprint answered":(0,c.lT)(e.calls.length)],...n===void 0?[]:[["Discarded answers",(0,o.js)(n)]],["Repair rounds",(0,c.lT)(e.repairRounds)],...r===void 0?[]:[["Review inside the flow",r]],...(0,E.o4)(e).map(s=>["Note",(0,o.js)(s)])])}function qe(e){const t=e.offline?[]:(0,E.st)(e);if(t.length===0)return"";const n=(0,k.I$)("Roles of the flow",[{title:"Role"},{title:"Models"},{title:"Calls",figure:!0},{title:"Input tokens",figure:!0},{title:"From the prompt cache",figure:!0},{title:"Output tokens",figure:!0},{title:"Cost",figure:!0}],t.map(i=>[i.role,i.models.map(s=>`<code>${(0,o.js)(s,200)}</code>`).join("<br>"),(0,c.lT)(i.calls),(0,c.lT)(i.inputTokens),(0,E.yX)(i)??E.x3,(0,c.lT)(i.outputTokens),(0,o.js)((0,c.rs)(i))])),r=(0,E.Jh)(e.calls).map(({role:i,asked:s,answered:l,calls:a})=>`<p>Fallback: <code>${(0,o.js)(l)}</code> answered in place of <code>${(0,o.js)(s)}</code> (${i}, ${(0,c.pq)(a,"call")})</p>`);return(0,k.uW)("Roles",`${n}${r.join(`
`)}`)}function Ne({rounds:e}){if(e===void 0||e.length===0)return"";const t=(0,k.I$)("Rounds of repair",[{title:"Round"},{title:"Fast gates"},{title:"Findings",figure:!0},{title:"Surviving mutants",figure:!0},{title:"Result"},{title:"Cost",figure:!0}],(0,E.kC)(e).map(({round:n,gates:r,findings:i,survivors:s,result:l,cost:a})=>[n,r.length===0?"none ran":r.map(d=>(0,o.js)(d,100)).join("<br>"),i,s,l,(0,o.js)(a)]));return(0,k.uW)("Repair rounds",t)}function We(e){if(e.length===0)return"";const t=e.slice(0,Le),n=e.length-t.length,r=Math.max(1,...t.map(({endMs:l})=>l)),i=t.map(l=>{const a=`${(0,c.S5)(l.durationMs)} ${l.resumed?"in an earlier process":`from ${(0,c.S5)(l.startMs)}`}`,{startMs:d,endMs:u,resumed:h}=l;return`<li><span class="step">${(0,o.js)(l.step,80)}</span>${Ae({from:d/r,to:u/r,resumed:h})}<span class="when">${a}</span></li>`}),s=n>0?`<p>${(0,c.pq)(n,"more step")} in the JSON report</p>`:"";return(0,k.uW)("Timeline",`<ol class="timeline">
${i.join(`
`)}
</ol>${s}`)}function Ae({from:e,to:t,resumed:n}){const r=Math.min(e*1e3,994),i=Math.max((t-e)*1e3,6);return`<svg class="track" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar${n?" resumed":""}" x="${r.toFixed(1)}" width="${i.toFixed(1)}" height="10"/></svg>`}function De(e){return(0,k.uW)("Gates",e.blocks.map(Fe).join(`
`))}function Fe(e){return`<h3>${(0,o.js)(e.name)} ${H(e.verdict)}</h3>
<p class="path"><code>${(0,o.js)(e.path)}</code></p>
<ul class="gates">
${e.gates.map(ze).join(`
`)}
</ul>`}function ze(e){const t=(0,j.pE)(e).map(n=>`<li>${(0,o.js)(n)}</li>`);return`<li class="gate ${e.verdict}">
<h4>${C.Wc[e.gate]}</h4>
<p class="verdict">${H(e.verdict)} <span class="quiet">${(0,c.S5)(e.durationMs)}</span></p>
${Be(e)}
<p class="summary">${(0,o.js)(e.summary)}</p>
${t.length===0?"":`<ul class="gate-facts">${t.join("")}</ul>`}
</li>`}function Be(e){const t=(0,C.Ru)(e),n=(0,C.HA)(e);if(e.figure===void 0||t===void 0||n===void 0)return"";const r=e.figure.unit==="percent"?"":` <span class="unit">${(0,o.js)(e.figure.name)}</span>`;return`<p class="figure"><span class="value">${t}</span>${r} <span class="quiet">needs ${n}</span></p>
${e.figure.unit==="percent"?Pe(e.figure.value,e.figure.threshold):""}`}function Pe(e,t){const n=r=>Math.min(100,Math.max(0,r)).toFixed(2);return`<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="back" width="100" height="8" rx="1"/><rect class="fill" width="${n(e)}" height="8" rx="1"/><rect class="notch" x="${n(Math.min(t,99.4))}" width="0.6" height="8"/></svg>`}function ee(e){const{passed:t,total:n}=(0,C.cD)(e);return`${C._G[e.verdict]}: ${t} of ${(0,c.pq)(n,"gate")} passed`}function Ge(e){const t=(0,C.sk)(e),{startedAt:n,durationMs:r}=e.timing,i=e.blocks.flatMap(l=>l.gates).reduce((l,a)=>l+a.findings.length,0),s=[["Blocks",e.blocks.length===1?(0,o.js)(e.blocks[0]?.name??""):String(e.blocks.length)],["Findings",(0,c.pq)(i,"finding")],["Mode",j.kL[e.mode]],["Sandbox",(0,o.js)(e.sandbox.level)],["When",`<time datetime="${(0,o.js)(n)}">${(0,o.js)(Ue(n))}</time>`],["Took",(0,c.S5)(r)]];return`<header class="top ${e.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${K[e.verdict]}</span> ${(0,o.js)(ee(e))}</h1>
${t===void 0?"":`<p class="next"><strong>Next:</strong> ${(0,o.js)(t)}</p>`}
<dl class="facts">${s.map(([l,a])=>`<div><dt>${l}</dt><dd>${a}</dd></div>`).join("")}</dl>
</header>`}function Ue(e){const t=/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(e);return t===null?e:`${t[1]} ${t[2]} UTC`}function Ke(e){return`<nav aria-label="Sections"><ul>${e.map(({title:n,id:r,count:i})=>{const s=i===void 0?"":` <span class="count">${i}</span>`;return`<li><a href="#${r}">${n}${s}</a></li>`}).join("")}</ul></nav>`}var He=g(45910),U=g(97835);const te=200;function Ye(e){const t=e.blocks.flatMap(r=>r.gates.map(i=>({block:r,gate:i}))),n=[Ve(t),Qe(t),Xe(t)].filter(r=>r!=="");return n.length===0?"":(0,k.uW)("Reviewers",n.join(`
`))}function Je(e){return e.blocks.flatMap(t=>t.gates).reduce((t,n)=>t+(0,U.e)(n).length,0)}function Ve(e){const t=e.flatMap(({block:n,gate:r})=>(0,U.G)(r).map(({reviewer:i,outcome:s,findings:l,dropped:a})=>[`<code>${(0,o.js)(i,100)}</code>`,(0,o.js)(n.name),s===void 0?"unknown":(0,o.js)(s,100),(0,c.lT)(l),(0,c.lT)(a)]));return t.length===0?"":(0,k.I$)("Reviewers of the blocks",[{title:"Reviewer"},{title:"Block"},{title:"Outcome"},{title:"Findings kept",figure:!0},{title:"Dropped for a false quote",figure:!0}],t)}function Qe(e){return e.flatMap(({gate:n})=>n.model??[]).map(n=>`<p>Review by <code>${(0,o.js)((0,E.DM)(n))}</code>: ${(0,o.js)((0,c.Yn)(n.costUsd))}, ${(0,o.js)((0,E.c$)(n))}</p>`).join(`
`)}function Xe(e){const t=e.flatMap(({block:r,gate:i})=>(0,U.e)(i).map(s=>Ze(r,s)));if(t.length===0)return"";const n=t.length-te;return`<h3>Dissent</h3>
<p class="quiet">What some reviewers reported and others did not. It is kept: a majority decides nothing here.</p>
<ul class="dissent">
${t.slice(0,te).join(`
`)}
</ul>${n>0?`<p>and ${(0,c.lT)(n)} more in the JSON report</p>`:""}`}function Ze(e,{path:t,line:n,code:r,message:i,reportedBy:s,notReportedBy:l}){const d=[t===void 0?e.path:(0,D.W7)(e,{path:t}),...n===void 0?[]:[n]].join(":");return`<li class="card"><h4>${(0,o.js)(i)}</h4>
<p class="meta"><code>${(0,o.js)(d)}</code>${r===void 0?"":` · <code>${(0,o.js)(r,100)}</code>`}</p>
<p class="sides"><span class="side"><strong>Reported by</strong> ${ne(s,"yes")}</span> <span class="side"><strong>Not reported by</strong> ${ne(l,"no")}</span></p></li>`}function ne(e,t){if(e.length===0)return"nobody";const n=t==="yes"?"✓":"○";return e.slice(0,20).map(r=>`<code class="${t}">${(0,k.vg)(n,"")} ${(0,o.js)(r,100)}</code>`).join(" ")}const re=`"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const items = [...document.querySelectorAll("li.finding")];
  const texts = items.map((item) => item.textContent.toLowerCase());
  const filter = one("filter"), words = one("words"), shown = one("shown"), keys = one("keys");
  const openAll = one("open-all");
  const ticked = (name) => new Set([...filter.querySelectorAll('input[name="' + name + '"]:checked')].map((box) => box.value));
  const apply = () => {
    const severities = ticked("severity"), gates = ticked("gate");
    const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    items.forEach((item, index) => {
      const fits = severities.has(item.dataset.severity) && gates.has(item.dataset.gate) && wanted.every((word) => texts[index].includes(word));
      item.hidden = !fits;
      if (fits) count += 1;
    });
    for (const block of document.querySelectorAll(".of-block")) block.hidden = !block.querySelector("li.finding:not([hidden])");
    shown.textContent = count === items.length ? count + (count === 1 ? " finding" : " findings") : count + " of " + items.length + " findings shown";
  };
  const move = (step) => {
    const visible = items.filter((item) => !item.hidden);
    if (visible.length === 0) return;
    const current = visible.findIndex((item) => item.contains(document.activeElement));
    const next = current === -1 ? (step > 0 ? 0 : visible.length - 1) : Math.min(visible.length - 1, Math.max(0, current + step));
    visible[next].focus();
    visible[next].scrollIntoView({ block: "center" });
  };
  const reveal = () => {
    const target = location.hash.length > 1 ? one(location.hash.slice(1)) : null;
    for (let box = target; box; box = box.parentElement) if (box.localName === "details") box.open = true;
    if (target && target.hidden) clear();
    if (target && target.matches("tr, li.finding, details")) target.scrollIntoView({ block: "center" });
  };
  const clear = () => {
    words.value = "";
    for (const box of filter.querySelectorAll("input[name]")) box.checked = true;
    apply();
  };
  if (filter) {
    filter.hidden = false;
    filter.addEventListener("input", apply);
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const typing = event.target === words;
      if (event.key === "Escape") { clear(); if (typing) words.blur(); return; }
      if (typing || !keys.checked) return;
      if (event.key === "j") move(1);
      else if (event.key === "k") move(-1);
      else if (event.key === "/") { event.preventDefault(); words.focus(); words.select(); }
    });
  }
  if (openAll) {
    openAll.hidden = false;
    openAll.addEventListener("click", () => {
      const files = [...document.querySelectorAll("details.file")];
      const open = files.some((file) => !file.open);
      for (const file of files) file.open = open;
      openAll.textContent = open ? "Close all files" : "Open all files";
    });
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
`;var et=g(88987);function tt(e){const{gateReport:t,flow:n,receipt:r}=e,i=ce(t),s=_e(t,i.lineIdOf),l=new Map(s.shown.map(({finding:h,id:v})=>[h,v])),a=Ye(t),d=[De(t),Te(t,s),a,i.section(h=>l.get(h)),n===void 0?"":Ce(n),r===void 0?"":nt(r),rt(t)],u=[{title:"Gates",id:"gates"},{title:"Findings",id:"findings",count:s.shown.length+s.left},a===""?void 0:{title:"Reviewers",id:"reviewers",count:Je(t)||void 0},i.files===0?void 0:{title:"Code",id:"code",count:i.files},n===void 0?void 0:{title:"Flow",id:"flow"},r===void 0?void 0:{title:"Evidence",id:"context-bundle"},{title:"This run",id:"this-run"}];return`${(0,He.s)({title:`${ee(t)} – Blocks`,style:et.r,script:re})}
<body>
<a class="skip" href="#main">Skip to the report</a>
${Ge(t)}
${Ke(u.filter(h=>h!==void 0))}
<main id="main" tabindex="-1">
${d.filter(h=>h!=="").join(`
`)}
</main>
<footer><p>Made by Blocks ${(0,o.js)(t.version)}. This page loads nothing from anywhere.</p></footer>
<script>${re}<\/script>
</body>
</html>
`}function nt(e){return(0,k.Lg)("Context bundle",[["Digest",`<code>${(0,o.js)(e.digest)}</code>`],["Stored at",`<code>${(0,o.js)(e.uri)}</code>`],["Kept until",e.retainedUntil===void 0?"the store promises no date":(0,o.js)(e.retainedUntil)]])}function rt(e){return(0,k.Lg)("This run",[["Mode",j.kL[e.mode]],["Sandbox",(0,o.js)(`${e.sandbox.level}: ${e.sandbox.description}`)],["Started",`<time datetime="${(0,o.js)(e.timing.startedAt)}">${(0,o.js)(e.timing.startedAt)}</time>`],["Duration",(0,c.S5)(e.timing.durationMs)],["Blocks",(0,o.js)(e.version)],...e.blocks.map(({name:t,digest:n})=>[`Digest of ${(0,o.js)(t)}`,`<code>${(0,o.js)(n)}</code>`])])}})};export{st as id,at as ids,lt as modules};

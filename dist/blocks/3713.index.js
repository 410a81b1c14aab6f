const lt=3713,dt=[3713],ct={70121:((N,S,h)=>{h.d(S,{$f:()=>s,w5:()=>b,xj:()=>c});const b="https://github.com/blocks/orchestrator";function s(k){return`${b}/blob/main/docs/findings.md#${encodeURIComponent(k.toWellFormed().toLowerCase())}`}function c(k){const j=/^CWE-(\d{1,6})$/.exec(k)?.[1];return j===void 0?void 0:`https://cwe.mitre.org/data/definitions/${j}.html`}}),33750:((N,S,h)=>{h.d(S,{h:()=>b});function b({steps:s}){let c=0;return s.map(({step:j,startedMs:x,durationMs:f,resumed:m=!1})=>{const $=x??c;return c=m?$:$+f,{step:j,startMs:$,endMs:c,durationMs:f,resumed:m}}).toSorted((j,x)=>j.startMs-x.startMs)}}),84877:((N,S,h)=>{h.d(S,{dX:()=>x,kL:()=>k,pE:()=>f,xt:()=>m});var b=h(84095),s=h(52152),c=h(97835);const k={strict:"strict: every gate decides",standard:"standard: a failed review only advises",advisory:"advisory: the verdict is true, and the job stays green"},j={namespaces:"no network, no file or process of the host",process:"network and files of the host are open",none:"no code of the block was run"};function x({sandbox:{level:p}}){const w=Object.hasOwn(j,p)?j[p]:void 0;return w===void 0?`sandbox ${p}`:`sandbox ${p}: ${w}`}function f(p){const w=p.details??{};return[...$(w),...T(w),..._(p),...m(p)]}function m(p){return[...E(p),...I(p),...W(p)]}function $(p){const w=p.generated,M=typeof w=="number"?w:q(w,"inputs","tried","total");return M===void 0?[]:[`${(0,b.pq)(M,"generated input")} tried`]}function T(p){const w=["branches","functions","statements"].flatMap(M=>{const O=q(p[M],"covered"),F=q(p[M],"total");return O===void 0||F===void 0||F===0?[]:[`${M} ${(0,b.fL)(O/F*100)} (${(0,b.lT)(O)} of ${(0,b.lT)(F)})`]});return w.length===0?[]:[w.join(", ")]}function _(p){const w=p.gate==="mutation"?(0,s.So)(p):void 0;return w===void 0||p.summary.includes("survived")?[]:[(0,s.Wl)(w)]}function E(p){const{Timeout:w=0}=(p.gate==="mutation"?(0,s.So)(p):void 0)??{},M=q(p.details,"killRateWithoutTimeouts");if(w===0||M===void 0)return[];const O=p.verdict==="pass"&&p.figure!==void 0&&M<p.figure.threshold;return[`${(0,b.fL)(M)} without the ${(0,b.pq)(w,"timeout")}${O?", which decided":""}`]}function I({suppressed:p=[]}){return p.length===0?[]:[`${(0,b.pq)(p.length,"finding")} suppressed by the base configuration`]}function W(p){const w=(0,c.G)(p),M=w.reduce((F,z)=>F+(z.dropped??0),0),O=(0,c.e)(p).length;return[...w.length===0?[]:[(0,b.pq)(w.length,"reviewer")],...M===0?[]:[`${(0,b.pq)(M,"finding")} dropped for a quote that is not in the file`],...O===0?[]:[`${(0,b.pq)(O,"finding")} that not all reviewers share`]]}function q(p,...w){return typeof p!="object"||p===null?void 0:w.map(O=>p[O]).find(O=>typeof O=="number"&&Number.isFinite(O))}}),39177:((N,S,h)=>{h.d(S,{I$:()=>k,Lg:()=>b,_Q:()=>x,uW:()=>s,vg:()=>j});function b(f,m){const $=m.map(([T,_])=>`<div><dt>${T}</dt><dd>${_}</dd></div>`);return s(f,`<dl>${$.join(`
`)}</dl>`)}function s(f,m){const $=c(f);return`<section aria-labelledby="${$}"><h2 id="${$}">${f}</h2>${m}</section>`}function c(f){return f.toLowerCase().replaceAll(" ","-")}function k(f,m,$){const T=I=>m[I]?.figure===!0?' class="figure-cell"':"",_=m.map(({title:I},W)=>`<th scope="col"${T(W)}>${I}</th>`).join(""),E=$.map(([I="",...W])=>{const q=W.map((p,w)=>`<td${T(w+1)}>${p}</td>`).join("");return`<tr><th scope="row">${I}</th>${q}</tr>`});return`<div class="table" role="region" aria-label="${f}" tabindex="0"><table>
<thead><tr>${_}</tr></thead>
<tbody>
${E.join(`
`)}
</tbody></table></div>`}function j(f,m){return`<span aria-hidden="true">${f}</span><span class="spoken">${m}</span>`}function x(f,m){const $=[];let T=0;for(const _ of f){const E=T<m?_():void 0;if(E===void 0||T+Buffer.byteLength(E)>m)break;T+=Buffer.byteLength(E),$.push(E)}return{kept:$,left:f.length-$.length}}}),88987:((N,S,h)=>{h.d(S,{r:()=>b});const b=`
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
.top{margin-top:1.5rem;padding:1.5rem 1.75rem;border:1px solid var(--line);border-left:.5rem solid;border-radius:.6rem;background:var(--card);max-width:75.5rem}
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
`}),52152:((N,S,h)=>{h.d(S,{G0:()=>s,So:()=>c,Wl:()=>j,rd:()=>b,sv:()=>k});const b=["Survived","NoCoverage","Timeout","Killed","CompileError","RuntimeError","Ignored","Pending"],s={Survived:"survived",NoCoverage:"run by no test",Timeout:"timed out",Killed:"killed",CompileError:"did not compile",RuntimeError:"could not run",Ignored:"ignored",Pending:"not tried"};function c({mutants:f,details:m}){if(f!==void 0&&f.length>0)return k(f);const $=m?.mutants;if(typeof $!="object"||$===null)return;const T=Object.entries($).filter(([_,E])=>x(_)&&typeof E=="number");return T.length===0?void 0:Object.fromEntries(T)}function k(f){const m={};for(const{status:$}of f)m[$]=(m[$]??0)+1;return m}function j(f){return b.filter(m=>(f[m]??0)>0).map(m=>`${f[m]} ${s[m]}`).join(", ")}function x(f){return b.includes(f)}}),97835:((N,S,h)=>{h.d(S,{G:()=>s,e:()=>c});const b={given:"gave its review",failed:"gave no review",refused:"not asked: its vendor wrote the block"};function s({reviews:k=[]}){return k.map(({reviewer:j,findings:x,dropped:f,outcome:m,error:$})=>{const T=b[m],_=$===void 0||m==="refused"?"":`: ${$}`;return{reviewer:j,findings:x,dropped:f,outcome:`${T}${_}`}})}function c({dissent:k=[]}){return k}}),21213:((N,S,h)=>{h.d(S,{$t:()=>s,IN:()=>j,W7:()=>b,mm:()=>k});function b(x,f){if(f.path===void 0)return;const m=x.path.replace(/^(\.\/)+|\/+$/g,"");return m===""||m==="."?f.path:`${m}/${f.path}`}function s(x,f){return[b(x,f)??x.path,f.line,f.line&&f.column].filter(m=>m!==void 0).join(":")}const c=["BLOCKER","HIGH","MEDIUM","LOW"];function k({severity:x}){return c.indexOf(x)}function j(x){return x.toSorted((f,m)=>k(f)-k(m))}}),13713:((N,S,h)=>{h.r(S),h.d(S,{reportHtml:()=>nt});var b=h(77598),s=h(49235),c=h(84095),k=h(84877);const j="abstract as asserts async await break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace new null of private protected public readonly return satisfies set static super switch this throw true try type typeof undefined unknown var void while with yield",x="and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return True try while with yield",f={pattern:/(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|(?<string>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)|(?<space>\s+)|(?<other>[\s\S])/uy,keywords:new Set(j.split(" ")),hasRegexLiterals:!0},m={pattern:/(?<comment>#[^\n]*)|(?<string>(?:[bfrutBFRUT]{1,2})?(?:"""[\s\S]*?(?:"""|$(?![\s\S]))|'''[\s\S]*?(?:'''|$(?![\s\S]))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?))|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}_][\p{ID_Continue}]*)|(?<space>\s+)|(?<other>[\s\S])/uy,keywords:new Set(x.split(" ")),hasRegexLiterals:!1},$={...f,keywords:new Set(["true","false","null"]),hasRegexLiterals:!1},T=/\/(?![*/])(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,300}\/[a-z]*/y;function _(e,t){const n=I(e),r=t.replaceAll(`\r
`,`
`),i=[[]];for(const{kind:o,text:l}of n===void 0?[{kind:"plain",text:r}]:W(r,n)){const[a="",...d]=l.split(`
`);E(i,o,a);for(const u of d)i.push([]),E(i,o,u)}return i}function E(e,t,n){const r=e.at(-1);if(r===void 0||n==="")return;const i=r.at(-1);i?.kind===t?r[r.length-1]={kind:t,text:i.text+n}:r.push({kind:t,text:n})}function I(e){return/\.[cm]?[jt]sx?$/.test(e)?f:/\.pyi?$/.test(e)?m:/\.json$/.test(e)?$:void 0}function*W(e,{pattern:t,keywords:n,hasRegexLiterals:r}){let i=0,o=!1;for(;i<e.length;){const l=r&&!o&&e[i]==="/"?q(T,e,i):null,a=l??q(t,e,i);if(a===null)return yield{kind:"plain",text:e.slice(i)};const d=a[0],u=a.groups??{},g=u.word!==void 0&&e[i-1]==="."&&e[i-2]!==".",v=l!==null?"string":g?"plain":p(u,n);yield{kind:v,text:d},i+=d.length,u.space===void 0&&v!=="comment"&&(o=v==="plain"?/[\p{ID_Continue}$)\]}]$/u.test(d):v!=="keyword")}}function q(e,t,n){return e.lastIndex=n,e.exec(t)}function p(e,t){const{comment:n,string:r,number:i,word:o}=e;return n!==void 0?"comment":r!==void 0?"string":i!==void 0?"number":o===void 0?"plain":t.has(o)?"keyword":/^[A-Z]\w*[a-z]/.test(o)?"type":"plain"}function w(e){const t=e.gates.flatMap(o=>o.findings),n=e.gates.flatMap(o=>o.lines??[]),r=e.gates.flatMap(o=>o.mutants??[]);return(e.sources??[]).map(({path:o,content:l})=>{const a={findings:t.filter(M(o)),mutants:r.filter(M(o))},d=n.filter(M(o)),u=F(d.flatMap(v=>v.covered),d.flatMap(v=>v.uncovered)),g=[...u.values()];return{path:o,...a,lineCount:l.replace(/\n$/,"").split(`
`).length,lines:()=>z(o,l,{...a,hits:u}),coverage:d.length===0?void 0:{covered:g.filter(v=>v).length,total:g.length}}}).toSorted((o,l)=>+(l.findings.length>0)-+(o.findings.length>0)||(o.path<l.path?-1:1))}function M(e){return({path:t})=>t===e}const O=1e5;function F(e,t){const n=new Map,r=(i,o)=>{for(const[l=1,a=l]of i)for(let d=l;d<=Math.min(a,O);d+=1)n.set(d,o)};return r(e,!0),r(t,!1),n}function z(e,t,{findings:n,mutants:r,hits:i}){const o=Map.groupBy(n,({line:u=1})=>u),l=Map.groupBy(r,({line:u})=>u),a=r.filter(({status:u})=>u==="Survived"||u==="NoCoverage"),d=_(e,t);return d.length>1&&d.at(-1)?.length===0&&d.pop(),d.map((u,g)=>{const v=g+1;return{number:v,parts:ae(u,se(v,a)),covered:i.get(v),findings:o.get(v)??[],mutants:l.get(v)??[]}})}function se(e,t){return t.filter(n=>n.line<=e&&e<=(n.endLine??n.line)).map(n=>[n.line===e?n.column-1:0,(n.endLine??n.line)===e&&n.endColumn!==void 0?n.endColumn-1:Number.POSITIVE_INFINITY])}function ae(e,t){if(t.length===0)return e.map(o=>({...o,unnoticed:!1}));const n=[...new Set(t.flat())].sort((o,l)=>o-l),r=[];let i=0;for(const{kind:o,text:l}of e){const a=i+l.length,d=[i,...n.filter(u=>u>i&&u<a),a];for(const[u,g]of d.slice(0,-1).entries()){const v=d[u+1]??a,D=t.some(([st,at])=>st<=g&&v<=at);r.push({kind:o,text:l.slice(g-i,v-i),unnoticed:D})}i=a}return r}var L=h(52152),C=h(12706);const K={pass:"✔",fail:"✘",error:"⚠"},B={BLOCKER:"■",HIGH:"▲",MEDIUM:"◆",LOW:"●"},P={Survived:"✗",NoCoverage:"○",Timeout:"◷",Killed:"✓",CompileError:"–",RuntimeError:"–",Ignored:"–",Pending:"–"};function H(e){return`<span class="badge ${e}"><span aria-hidden="true">${K[e]}</span> ${C._G[e]}</span>`}function le(e){return`<span class="severity ${e.toLowerCase()}"><span aria-hidden="true">${B[e]}</span> ${e}</span>`}var y=h(39177);const de=25e5,Y=3e3,ce=500,ue=500,fe=10;function pe(e){const t=new Map(e.blocks.map((r,i)=>[r,w(r).map((o,l)=>({file:o,id:`b${i+1}f${l+1}`}))])),n=[...t.values()].reduce((r,i)=>r+i.length,0);return{files:n,lineIdOf:(r,{path:i,line:o=1})=>{const l=t.get(r)?.find(({file:a})=>a.path===i);return l===void 0||o>Math.min(l.file.lineCount,Y)?void 0:`${l.id}l${o}`},section:r=>n===0?"":(0,y.uW)("Code",me(t,r))}}function me(e,t){let n=de;const r=[...e].map(([i,o])=>{if(o.length===0)return"";const{kept:l,left:a}=(0,y._Q)(o.map(u=>()=>ve(u,t)),n);n=a>0?0:n-l.reduce((u,g)=>u+Buffer.byteLength(g),0);const d=a>0?`<p class="none">The code of ${(0,c.pq)(a,"more file")} would make this page too large.</p>`:"";return`<h3>${(0,s.js)(i.name)}</h3>
${he(i,o.slice(0,l.length))}
${l.join(`
`)}${d}`});return[ge,...r].join(`
`)}const ge=`<div class="legend"><ul>
<li>${(0,y.vg)("✓","")} <span class="swatch covered">line that a test runs</span></li>
<li>${(0,y.vg)("✗","")} <span class="swatch uncovered">line that no test runs</span></li>
<li><span class="unnoticed">code</span> a change here was noticed by no test</li>
<li>Mutants: ${L.rd.slice(0,4).map(e=>`<span class="mutant ${e.toLowerCase()}">${P[e]}</span> ${L.G0[e]}`).join(", ")}</li>
</ul><button type="button" id="open-all" hidden>Open all files</button></div>`;function he(e,t){const n=t.map(({file:r,id:i})=>[`<a href="#${i}"><code>${(0,s.js)(r.path)}</code></a>`,r.coverage===void 0?"–":J(r.coverage),r.mutants.length===0?"–":(0,s.js)((0,L.Wl)((0,L.sv)(r.mutants))),String(r.findings.length)]);return(0,y.I$)(`Files of ${(0,s.js)(e.name)}`,[{title:"File"},{title:"Lines covered",figure:!0},{title:"Mutants"},{title:"Findings",figure:!0}],n)}function J({covered:e,total:t}){return t===0?"no line to run":`${(0,c.fL)(e/t*100)} (${e} of ${t})`}function ve({file:e,id:t},n){const r=e.lines().slice(0,Y),i=e.lineCount-r.length,o=[(0,c.pq)(e.lineCount,"line"),...e.coverage===void 0?[]:[`${J(e.coverage)} covered`],...e.findings.length===0?[]:[(0,c.pq)(e.findings.length,"finding")]];return`<details class="file" id="${t}"${e.findings.length>0?" open":""}><summary><h4><code>${(0,s.js)(e.path)}</code></h4> <span class="quiet">${o.join(" · ")}</span></summary>
<div class="scroll" role="region" aria-label="Code of ${(0,s.js)(e.path)}" tabindex="0"><table class="code">
<thead class="spoken"><tr><th scope="col">Line</th><th scope="col">Tests</th><th scope="col">Code</th><th scope="col">Mutants</th></tr></thead>
<tbody>
${r.map(l=>be(l,t,n)).join(`
`)}
</tbody></table></div>
${i>0?`<p class="none">${(0,c.pq)(i,"more line")} in the block.</p>`:""}${ke(e)}</details>`}function be(e,t,n){const{number:r,covered:i,findings:o,mutants:l,parts:a}=e,d=i===void 0?"":i?' class="covered"':' class="uncovered"',u=i===void 0?"":i?(0,y.vg)("✓","covered"):(0,y.vg)("✗","not covered"),g=`<tr id="${t}l${r}"${d}><th scope="row">${r}</th><td>${u}</td><td><code>${$e(a)}</code></td><td>${we(l)}</td></tr>`,v=o.slice(0,fe).map(D=>ye(D,n(D)));return[g,...v].join(`
`)}function $e(e){let t=ce,n="";for(const{kind:r,text:i,unnoticed:o}of e){const l=i.slice(0,t);t-=l.length;const a=[...r==="plain"?[]:[r],...o?["unnoticed"]:[]];if(n+=a.length===0?(0,s.h8)(l):`<span class="${a.join(" ")}">${(0,s.h8)(l)}</span>`,t<=0)return`${n}…`}return n}function we(e){if(e.length===0)return"";const t=(0,L.sv)(e);return L.rd.filter(n=>(t[n]??0)>0).map(n=>`<span class="mutant ${n.toLowerCase()}"><span aria-hidden="true">${P[n]}</span>${t[n]}<span class="spoken"> ${L.G0[n]} </span></span>`).join(" ")}function ye({code:e,severity:t,message:n},r){const i=(0,s.js)(e,100),o=r===void 0?i:`<a href="#${r}">${i}</a>`;return`<tr class="note ${t.toLowerCase()}"><td colspan="4"><div><span class="note-mark" aria-hidden="true">${B[t]}</span> ${t} ${o} ${(0,s.js)(n,300)}</div></td></tr>`}function ke({path:e,mutants:t}){if(t.length===0)return"";const n=({status:l})=>L.rd.indexOf(l),r=t.toSorted((l,a)=>n(l)-n(a)||l.line-a.line).slice(0,ue),i=t.length-r.length,o=(0,y.I$)(`Mutants of ${(0,s.js)(e)}`,[{title:"Place"},{title:"Status"},{title:"Kind"},{title:"What stands there in the mutant"}],r.map(({line:l,column:a,status:d,mutator:u,replacement:g})=>[`${l}:${a}`,`<span class="mutant ${d.toLowerCase()}"><span aria-hidden="true">${P[d]}</span> ${L.G0[d]}</span>`,(0,s.js)(u,60),`<code>${(0,s.h8)(g.replace(/\s+/g," ").slice(0,120))}</code>`]));return`<details class="mutants"><summary>${(0,c.pq)(t.length,"mutant")}: ${(0,s.js)((0,L.Wl)((0,L.sv)(t)))}</summary>${o}${i>0?`<p>and ${i} more in the JSON report</p>`:""}</details>`}var A=h(21213),V=h(70121);const xe=60,Q=50;function je({finding:e,gate:t,block:n,id:r,lineId:i}){const{severity:o,message:l,remedy:a,quote:d,diff:u,tests:g,reviewers:v}=e;return`<li id="${r}" class="finding ${o.toLowerCase()}" data-gate="${t}" data-severity="${o}" tabindex="-1">
<h4>${le(o)} <span class="message">${(0,s.js)(l)}</span></h4>
<p class="meta">${Se({finding:e,gate:t,block:n,lineId:i})}</p>
${d===void 0||u!==void 0?"":`<pre class="quote"><code>${(0,s.h8)(d.slice(0,500))}</code></pre>`}
${u===void 0?"":Me(u)}
<p class="remedy"><span aria-hidden="true">→ </span>${(0,s.js)(a)}</p>
${g===void 0||g.length===0?"":Te(g)}
${v===void 0||v.length===0?"":`<p class="meta">Reported by ${Oe(v)}</p>`}
</li>`}function Se({finding:e,gate:t,block:n,lineId:r}){const{code:i,cwe:o,tool:l}=e,a=`<code>${(0,s.js)((0,A.$t)(n,e))}</code>`,d=o===void 0?void 0:(0,V.xj)(o);return[r===void 0?a:`<a href="#${r}">${a}</a>`,X((0,V.$f)(i),i),C.Wc[t],...o===void 0?[]:[d===void 0?(0,s.js)(o):X(d,o)],...l===void 0?[]:[`found by ${(0,s.js)(l,100)}`]].join('<span class="dot" aria-hidden="true"> · </span>')}function X(e,t){return`<a href="${(0,s.js)(e)}" rel="noopener noreferrer">${(0,s.js)(t,100)}</a>`}function Me(e){const t=e.replace(/\n$/,"").split(`
`),n=t.slice(0,xe).map(o=>{const l=o.startsWith("+")?"added":o.startsWith("-")?"removed":"",a=(0,s.h8)(o.slice(0,300));return l===""?a:`<span class="${l}">${a}</span>`}),r=t.length-n.length,i=r>0?`
… ${(0,c.pq)(r,"more line")}`:"";return`<pre class="diff" role="region" aria-label="What the mutation changed" tabindex="0"><code>${n.join(`
`)}${i}</code></pre>`}function Te(e){const t=e.length-Q;return`<details class="tests"><summary>Tests that ran over this line</summary><ul>${e.slice(0,Q).map(n=>`<li>${(0,s.js)(n,200)}</li>`).join("")}</ul>${t>0?`<p>and ${(0,c.pq)(t,"more test")}</p>`:""}</details>`}function Oe(e){return e.map(t=>`<code>${(0,s.js)(t,100)}</code>`).join(", ")}const G=200,Z=2e6,_e=["BLOCKER","HIGH","MEDIUM","LOW"];function Ee(e,t){let n=0,r=0;return{shown:e.blocks.flatMap(o=>o.gates.flatMap(({gate:a,findings:d})=>{const u=d.toSorted((g,v)=>(0,A.mm)(g)-(0,A.mm)(v));return n+=Math.max(0,u.length-G),u.slice(0,G).map(g=>({gate:a,finding:g}))}).toSorted((a,d)=>(0,A.mm)(a.finding)-(0,A.mm)(d.finding)).map(({gate:a,finding:d})=>(r+=1,{gate:a,finding:d,block:o,id:`finding-${r}`,lineId:t(o,d)}))),left:n}}function Re(e,{shown:t,left:n}){const r=Ce(e);if(t.length===0)return(0,y.uW)("Findings",`<p class="none">No finding.</p>${r}`);const{kept:i,left:o}=(0,y._Q)(t.map(d=>()=>je(d)),Z),l=e.blocks.map(d=>{const u=i.filter((g,v)=>t[v]?.block===d);return u.length===0?"":`<div class="of-block"><h3>${(0,s.js)(d.name)}</h3>
<ol class="findings">
${u.join(`
`)}
</ol></div>`}),a=n+o;return(0,y.uW)("Findings",[Le(t),...l.filter(d=>d!==""),a>0?`<p class="none">${(0,c.pq)(a,"more finding")}: see the JSON report.</p>`:"",r].join(`
`))}function Le(e){const t=[...new Set(e.map(({gate:a})=>a))],n=_e.filter(a=>e.some(({finding:d})=>d.severity===a)),r=a=>e.filter(a).length,i=(a,d,u,g)=>`<label class="chip"><input type="checkbox" name="${a}" value="${d}" checked> ${u} <span class="count">${g}</span></label>`,o=n.map(a=>i("severity",a,`<span class="${a.toLowerCase()}" aria-hidden="true">${B[a]}</span> ${a}`,r(({finding:d})=>d.severity===a))),l=t.map(a=>i("gate",a,C.Wc[a],r(d=>d.gate===a)));return`<div id="filter" class="filter" role="search" aria-label="Filter of the findings" hidden>
<div class="row"><label for="words">Search</label><input type="search" id="words" autocomplete="off" spellcheck="false" placeholder="code, file, word"></div>
<fieldset><legend>Severity</legend>${o.join("")}</fieldset>
<fieldset><legend>Gate</legend>${l.join("")}</fieldset>
<p class="row"><span id="shown" role="status" aria-live="polite">${(0,c.pq)(e.length,"finding")}</span><span class="keys"><label class="chip"><input type="checkbox" id="keys" checked> Keys</label> <kbd>j</kbd> next <kbd>k</kbd> previous <kbd>/</kbd> search <kbd>Esc</kbd> clear</span></p>
</div>`}function Ce(e){const t=e.blocks.flatMap(i=>i.gates.flatMap(({gate:o,suppressed:l=[]})=>l.slice(0,G).map(({finding:a,reason:d,expires:u})=>()=>`<li><strong>${(0,s.js)(a.code,100)}</strong> (${C.Wc[o]}) at <code>${(0,s.js)((0,A.$t)(i,a))}</code>: ${(0,s.js)(a.message)}<br><span class="quiet">Lets it pass until ${(0,s.js)(u,40)}: ${(0,s.js)(d)}</span></li>`)));if(t.length===0)return"";const{kept:n,left:r}=(0,y._Q)(t,Z/4);return`<details class="card suppressed"><summary>${(0,c.pq)(t.length,"finding")} suppressed by the base configuration</summary>
<ul>${n.join(`
`)}</ul>${r>0?`<p>and ${r} more in the JSON report</p>`:""}</details>`}var R=h(92760),Ie=h(33750);const qe=500;function Ne(e){return[Fe(e),We(e),Ae(e),De((0,Ie.h)(e.timing))].filter(t=>t!=="").join(`
`)}function Fe(e){const t=(0,R.Bm)(e.timing),n=(0,R.PE)(e.calls),r=(0,R.aP)(e),i=e.request.chosen===!0?" (chosen by the architect)":"";return(0,y.Lg)("Flow",[["Flow",`<code>${(0,s.js)(e.id)}</code>${(e.run??1)===1?"":`, run ${(0,c.lT)(e.run)}`}`],["Outcome",e.outcome],["Request",`${(0,s.js)(`${e.request.family}/${e.request.type}`)}${i}`],["Repository",(0,s.js)(e.repository)],["Revision",e.revision===void 0?"unknown":`<code>${(0,s.js)(e.revision)}</code>`],["Duration",`${(0,c.S5)(e.timing.durationMs)}${t===""?"":`, ${t}`}`],["Cost",(0,s.js)((0,R.zE)(e))],["Tokens",e.offline?"none":(0,s.js)((0,R.my)(e))],["Model calls",e.offline?"none: the blueprint answered":(0,c.lT)(e.calls.length)],...n===void 0?[]:[["Discarded answers",(0,s.js)(n)]],["Repair rounds",(0,c.lT)(e.repairRounds)],...r===void 0?[]:[["Review inside the flow",r]],...(0,R.o4)(e).map(o=>["Note",(0,s.js)(o)])])}function We(e){const t=e.offline?[]:(0,R.st)(e);if(t.length===0)return"";const n=(0,y.I$)("Roles of the flow",[{title:"Role"},{title:"Models"},{title:"Calls",figure:!0},{title:"Input tokens",figure:!0},{title:"From the prompt cache",figure:!0},{title:"Output tokens",figure:!0},{title:"Cost",figure:!0}],t.map(i=>[i.role,i.models.map(o=>`<code>${(0,s.js)(o,200)}</code>`).join("<br>"),(0,c.lT)(i.calls),(0,c.lT)(i.inputTokens),(0,R.yX)(i)??R.x3,(0,c.lT)(i.outputTokens),(0,s.js)((0,c.rs)(i))])),r=(0,R.Jh)(e.calls).map(({role:i,asked:o,answered:l,calls:a})=>`<p>Fallback: <code>${(0,s.js)(l)}</code> answered in place of <code>${(0,s.js)(o)}</code> (${i}, ${(0,c.pq)(a,"call")})</p>`);return(0,y.uW)("Roles",`${n}${r.join(`
`)}`)}function Ae({rounds:e}){if(e===void 0||e.length===0)return"";const t=(0,y.I$)("Rounds of repair",[{title:"Round"},{title:"Fast gates"},{title:"Findings",figure:!0},{title:"Surviving mutants",figure:!0},{title:"Result"},{title:"Cost",figure:!0}],(0,R.kC)(e).map(({round:n,gates:r,findings:i,survivors:o,result:l,cost:a})=>[n,r.length===0?"none ran":r.map(d=>(0,s.js)(d,100)).join("<br>"),i,o,l,(0,s.js)(a)]));return(0,y.uW)("Repair rounds",t)}function De(e){if(e.length===0)return"";const t=e.slice(0,qe),n=e.length-t.length,r=Math.max(1,...t.map(({endMs:l})=>l)),i=t.map(l=>{const a=`${(0,c.S5)(l.durationMs)} ${l.resumed?"in an earlier process":`from ${(0,c.S5)(l.startMs)}`}`,{startMs:d,endMs:u,resumed:g}=l;return`<li><span class="step">${(0,s.js)(l.step,80)}</span>${ze({from:d/r,to:u/r,resumed:g})}<span class="when">${a}</span></li>`}),o=n>0?`<p>${(0,c.pq)(n,"more step")} in the JSON report</p>`:"";return(0,y.uW)("Timeline",`<ol class="timeline">
${i.join(`
`)}
</ol>${o}`)}function ze({from:e,to:t,resumed:n}){const r=Math.min(e*1e3,994),i=Math.max((t-e)*1e3,6);return`<svg class="track" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar${n?" resumed":""}" x="${r.toFixed(1)}" width="${i.toFixed(1)}" height="10"/></svg>`}function Be(e){return(0,y.uW)("Gates",e.blocks.map(Pe).join(`
`))}function Pe(e){return`<h3>${(0,s.js)(e.name)} ${H(e.verdict)}</h3>
<p class="path"><code>${(0,s.js)(e.path)}</code></p>
<ul class="gates">
${e.gates.map(Ge).join(`
`)}
</ul>`}function Ge(e){const t=(0,k.pE)(e).map(n=>`<li>${(0,s.js)(n)}</li>`);return`<li class="gate ${e.verdict}">
<h4>${C.Wc[e.gate]}</h4>
<p class="verdict">${H(e.verdict)} <span class="quiet">${(0,c.S5)(e.durationMs)}</span></p>
${Ue(e)}
<p class="summary">${(0,s.js)(e.summary)}</p>
${t.length===0?"":`<ul class="gate-facts">${t.join("")}</ul>`}
</li>`}function Ue(e){const t=(0,C.Ru)(e),n=(0,C.HA)(e);if(e.figure===void 0||t===void 0||n===void 0)return"";const r=e.figure.unit==="percent"?"":` <span class="unit">${(0,s.js)(e.figure.name)}</span>`;return`<p class="figure"><span class="value">${t}</span>${r} <span class="quiet">needs ${n}</span></p>
${e.figure.unit==="percent"?Ke(e.figure.value,e.figure.threshold):""}`}function Ke(e,t){const n=r=>Math.min(100,Math.max(0,r)).toFixed(2);return`<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="back" width="100" height="8" rx="1"/><rect class="fill" width="${n(e)}" height="8" rx="1"/><rect class="notch" x="${n(Math.min(t,99.4))}" width="0.6" height="8"/></svg>`}function ee(e){const{passed:t,total:n}=(0,C.cD)(e);return`${C._G[e.verdict]}: ${t} of ${(0,c.pq)(n,"gate")} passed`}function He(e){const t=(0,C.sk)(e),{startedAt:n,durationMs:r}=e.timing,i=e.blocks.flatMap(l=>l.gates).reduce((l,a)=>l+a.findings.length,0),o=[["Blocks",e.blocks.length===1?(0,s.js)(e.blocks[0]?.name??""):String(e.blocks.length)],["Findings",(0,c.pq)(i,"finding")],["Mode",k.kL[e.mode]],["Sandbox",(0,s.js)(e.sandbox.level)],["When",`<time datetime="${(0,s.js)(n)}">${(0,s.js)(Ye(n))}</time>`],["Took",(0,c.S5)(r)]];return`<header class="top ${e.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${K[e.verdict]}</span> ${(0,s.js)(ee(e))}</h1>
${t===void 0?"":`<p class="next"><strong>Next:</strong> ${(0,s.js)(t)}</p>`}
<dl class="facts">${o.map(([l,a])=>`<div><dt>${l}</dt><dd>${a}</dd></div>`).join("")}</dl>
</header>`}function Ye(e){const t=/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(e);return t===null?e:`${t[1]} ${t[2]} UTC`}function Je(e){return`<nav aria-label="Sections"><ul>${e.map(({title:n,id:r,count:i})=>{const o=i===void 0?"":` <span class="count">${i}</span>`;return`<li><a href="#${r}">${n}${o}</a></li>`}).join("")}</ul></nav>`}var U=h(97835);const te=200;function Ve(e){const t=e.blocks.flatMap(r=>r.gates.map(i=>({block:r,gate:i}))),n=[Xe(t),Ze(t),et(t)].filter(r=>r!=="");return n.length===0?"":(0,y.uW)("Reviewers",n.join(`
`))}function Qe(e){return e.blocks.flatMap(t=>t.gates).reduce((t,n)=>t+(0,U.e)(n).length,0)}function Xe(e){const t=e.flatMap(({block:n,gate:r})=>(0,U.G)(r).map(({reviewer:i,outcome:o,findings:l,dropped:a})=>[`<code>${(0,s.js)(i,100)}</code>`,(0,s.js)(n.name),o===void 0?"unknown":(0,s.js)(o,100),(0,c.lT)(l),(0,c.lT)(a)]));return t.length===0?"":(0,y.I$)("Reviewers of the blocks",[{title:"Reviewer"},{title:"Block"},{title:"Outcome"},{title:"Findings kept",figure:!0},{title:"Dropped for a false quote",figure:!0}],t)}function Ze(e){return e.flatMap(({gate:n})=>n.model??[]).map(n=>`<p>Review by <code>${(0,s.js)((0,R.DM)(n))}</code>: ${(0,s.js)((0,c.Yn)(n.costUsd))}, ${(0,s.js)((0,R.c$)(n))}</p>`).join(`
`)}function et(e){const t=e.flatMap(({block:r,gate:i})=>(0,U.e)(i).map(o=>tt(r,o)));if(t.length===0)return"";const n=t.length-te;return`<h3>Dissent</h3>
<p class="quiet">What some reviewers reported and others did not. It is kept: a majority decides nothing here.</p>
<ul class="dissent">
${t.slice(0,te).join(`
`)}
</ul>${n>0?`<p>and ${(0,c.lT)(n)} more in the JSON report</p>`:""}`}function tt(e,{path:t,line:n,code:r,message:i,reportedBy:o,notReportedBy:l}){const d=[t===void 0?e.path:(0,A.W7)(e,{path:t}),...n===void 0?[]:[n]].join(":");return`<li class="card"><h4>${(0,s.js)(i)}</h4>
<p class="meta"><code>${(0,s.js)(d)}</code>${r===void 0?"":` · <code>${(0,s.js)(r,100)}</code>`}</p>
<p class="sides"><span class="side"><strong>Reported by</strong> ${ne(o,"yes")}</span> <span class="side"><strong>Not reported by</strong> ${ne(l,"no")}</span></p></li>`}function ne(e,t){if(e.length===0)return"nobody";const n=t==="yes"?"✓":"○";return e.slice(0,20).map(r=>`<code class="${t}">${(0,y.vg)(n,"")} ${(0,s.js)(r,100)}</code>`).join(" ")}const re=`"use strict";
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
`;var ie=h(88987);function nt(e){const{gateReport:t,flow:n,receipt:r}=e,i=pe(t),o=Ee(t,i.lineIdOf),l=new Map(o.shown.map(({finding:g,id:v})=>[g,v])),a=Ve(t),d=[Be(t),Re(t,o),a,i.section(g=>l.get(g)),n===void 0?"":Ne(n),r===void 0?"":it(r),ot(t)],u=[{title:"Gates",id:"gates"},{title:"Findings",id:"findings",count:o.shown.length+o.left},a===""?void 0:{title:"Reviewers",id:"reviewers",count:Qe(t)||void 0},i.files===0?void 0:{title:"Code",id:"code",count:i.files},n===void 0?void 0:{title:"Flow",id:"flow"},r===void 0?void 0:{title:"Evidence",id:"context-bundle"},{title:"This run",id:"this-run"}];return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${rt}">
<title>${(0,s.js)(ee(t))} – Blocks</title>
<style>${ie.r}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${He(t)}
${Je(u.filter(g=>g!==void 0))}
<main id="main" tabindex="-1">
${d.filter(g=>g!=="").join(`
`)}
</main>
<footer><p>Made by Blocks ${(0,s.js)(t.version)}. This page loads nothing from anywhere.</p></footer>
<script>${re}<\/script>
</body>
</html>
`}const rt=["default-src 'none'",`style-src '${oe(ie.r)}'`,`script-src '${oe(re)}'`,"base-uri 'none'","form-action 'none'"].join("; ");function oe(e){return`sha256-${(0,b.createHash)("sha256").update(e).digest("base64")}`}function it(e){return(0,y.Lg)("Context bundle",[["Digest",`<code>${(0,s.js)(e.digest)}</code>`],["Stored at",`<code>${(0,s.js)(e.uri)}</code>`],["Kept until",e.retainedUntil===void 0?"the store promises no date":(0,s.js)(e.retainedUntil)]])}function ot(e){return(0,y.Lg)("This run",[["Mode",k.kL[e.mode]],["Sandbox",(0,s.js)(`${e.sandbox.level}: ${e.sandbox.description}`)],["Started",`<time datetime="${(0,s.js)(e.timing.startedAt)}">${(0,s.js)(e.timing.startedAt)}</time>`],["Duration",(0,c.S5)(e.timing.durationMs)],["Blocks",(0,s.js)(e.version)],...e.blocks.map(({name:t,digest:n})=>[`Digest of ${(0,s.js)(t)}`,`<code>${(0,s.js)(n)}</code>`])])}})};export{lt as id,dt as ids,ct as modules};

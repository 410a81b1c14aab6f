const pt=2132,mt=[2132],gt={70121:((N,M,b)=>{b.d(M,{$f:()=>s,w5:()=>v,xj:()=>u});const v="https://github.com/blocks/orchestrator";function s(w){return`${v}/blob/main/docs/findings.md#${encodeURIComponent(w.toWellFormed().toLowerCase())}`}function u(w){const x=/^CWE-(\d{1,6})$/.exec(w)?.[1];return x===void 0?void 0:`https://cwe.mitre.org/data/definitions/${x}.html`}}),33750:((N,M,b)=>{b.d(M,{h:()=>v});function v({steps:s}){let u=0;return s.map(({step:x,startedMs:y,durationMs:m,resumed:h=!1})=>{const j=y??u;return u=h?j:j+m,{step:x,startMs:j,endMs:u,durationMs:m,resumed:h}}).toSorted((x,y)=>x.startMs-y.startMs)}}),84877:((N,M,b)=>{b.d(M,{dX:()=>y,kL:()=>w,pE:()=>m,xt:()=>h});var v=b(84095),s=b(52152),u=b(97835);const w={strict:"strict: every gate decides",standard:"standard: a failed review only advises",advisory:"advisory: the verdict is true, and the job stays green"},x={namespaces:"no network, no file or process of the host",process:"network and files of the host are open",none:"no code of the block was run"};function y({sandbox:{level:f}}){const $=Object.hasOwn(x,f)?x[f]:void 0;return $===void 0?`sandbox ${f}`:`sandbox ${f}: ${$}`}function m(f){const $=f.details??{};return[...j($),...R($),...L(f),...h(f)]}function h(f){return[...F(f),...B(f),...W(f)]}function j(f){const $=f.generated,k=typeof $=="number"?$:I($,"inputs","tried","total");return k===void 0?[]:[`${(0,v.pq)(k,"generated input")} tried`]}function R(f){const $=["branches","functions","statements"].flatMap(k=>{const S=I(f[k],"covered"),C=I(f[k],"total");return S===void 0||C===void 0||C===0?[]:[`${k} ${(0,v.fL)(S/C*100)} (${(0,v.lT)(S)} of ${(0,v.lT)(C)})`]});return $.length===0?[]:[$.join(", ")]}function L(f){const $=f.gate==="mutation"?(0,s.So)(f):void 0;return $===void 0||f.summary.includes("survived")?[]:[(0,s.Wl)($)]}function F(f){const{Timeout:$=0}=(f.gate==="mutation"?(0,s.So)(f):void 0)??{},k=I(f.details,"killRateWithoutTimeouts");if($===0||k===void 0)return[];const S=f.verdict==="pass"&&f.figure!==void 0&&k<f.figure.threshold;return[`${(0,v.fL)(k)} without the ${(0,v.pq)($,"timeout")}${S?", which decided":""}`]}function B({suppressed:f=[]}){return f.length===0?[]:[`${(0,v.pq)(f.length,"finding")} suppressed by the base configuration`]}function W(f){const $=(0,u.G)(f),k=$.reduce((C,P)=>C+(P.dropped??0),0),S=(0,u.e)(f).length;return[...$.length===0?[]:[(0,v.pq)($.length,"reviewer")],...k===0?[]:[`${(0,v.pq)(k,"finding")} dropped for a quote that is not in the file`],...S===0?[]:[`${(0,v.pq)(S,"finding")} that not all reviewers share`]]}function I(f,...$){return typeof f!="object"||f===null?void 0:$.map(S=>f[S]).find(S=>typeof S=="number"&&Number.isFinite(S))}}),52152:((N,M,b)=>{b.d(M,{G0:()=>s,So:()=>u,Wl:()=>x,rd:()=>v,sv:()=>w});const v=["Survived","NoCoverage","Timeout","Killed","CompileError","RuntimeError","Ignored","Pending"],s={Survived:"survived",NoCoverage:"run by no test",Timeout:"timed out",Killed:"killed",CompileError:"did not compile",RuntimeError:"could not run",Ignored:"ignored",Pending:"not tried"};function u({mutants:m,details:h}){if(m!==void 0&&m.length>0)return w(m);const j=h?.mutants;if(typeof j!="object"||j===null)return;const R=Object.entries(j).filter(([L,F])=>y(L)&&typeof F=="number");return R.length===0?void 0:Object.fromEntries(R)}function w(m){const h={};for(const{status:j}of m)h[j]=(h[j]??0)+1;return h}function x(m){return v.filter(h=>(m[h]??0)>0).map(h=>`${m[h]} ${s[h]}`).join(", ")}function y(m){return v.includes(m)}}),97835:((N,M,b)=>{b.d(M,{G:()=>s,e:()=>u});const v={given:"gave its review",failed:"gave no review",refused:"not asked: its vendor wrote the block"};function s({reviews:w=[]}){return w.map(({reviewer:x,findings:y,dropped:m,outcome:h,error:j})=>{const R=v[h],L=j===void 0||h==="refused"?"":`: ${j}`;return{reviewer:x,findings:y,dropped:m,outcome:`${R}${L}`}})}function u({dissent:w=[]}){return w}}),21213:((N,M,b)=>{b.d(M,{$t:()=>s,IN:()=>x,W7:()=>v,mm:()=>w});function v(y,m){if(m.path===void 0)return;const h=y.path.replace(/^(\.\/)+|\/+$/g,"");return h===""||h==="."?m.path:`${h}/${m.path}`}function s(y,m){return[v(y,m)??y.path,m.line,m.line&&m.column].filter(h=>h!==void 0).join(":")}const u=["BLOCKER","HIGH","MEDIUM","LOW"];function w({severity:y}){return u.indexOf(y)}function x(y){return y.toSorted((m,h)=>w(m)-w(h))}}),82132:((N,M,b)=>{b.r(M),b.d(M,{reportHtml:()=>at});var v=b(77598),s=b(49235),u=b(84095),w=b(84877);const x="abstract as asserts async await break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace new null of private protected public readonly return satisfies set static super switch this throw true try type typeof undefined unknown var void while with yield",y="and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return True try while with yield",m={pattern:/(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))|(?<string>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}$_][\p{ID_Continue}$]*)|(?<space>\s+)|(?<other>[\s\S])/uy,keywords:new Set(x.split(" ")),hasRegexLiterals:!0},h={pattern:/(?<comment>#[^\n]*)|(?<string>(?:[bfrutBFRUT]{1,2})?(?:"""[\s\S]*?(?:"""|$(?![\s\S]))|'''[\s\S]*?(?:'''|$(?![\s\S]))|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?))|(?<number>\d[\w.]*)|(?<word>[\p{ID_Start}_][\p{ID_Continue}]*)|(?<space>\s+)|(?<other>[\s\S])/uy,keywords:new Set(y.split(" ")),hasRegexLiterals:!1},j={...m,keywords:new Set(["true","false","null"]),hasRegexLiterals:!1},R=/\/(?![*/])(?:\\[^\n]|\[(?:\\[^\n]|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,300}\/[a-z]*/y;function L(e,t){const n=B(e),r=t.replaceAll(`\r
`,`
`),i=[[]];for(const{kind:o,text:l}of n===void 0?[{kind:"plain",text:r}]:W(r,n)){const[a="",...d]=l.split(`
`);F(i,o,a);for(const c of d)i.push([]),F(i,o,c)}return i}function F(e,t,n){const r=e.at(-1);if(r===void 0||n==="")return;const i=r.at(-1);i?.kind===t?r[r.length-1]={kind:t,text:i.text+n}:r.push({kind:t,text:n})}function B(e){return/\.[cm]?[jt]sx?$/.test(e)?m:/\.pyi?$/.test(e)?h:/\.json$/.test(e)?j:void 0}function*W(e,{pattern:t,keywords:n,hasRegexLiterals:r}){let i=0,o=!1;for(;i<e.length;){const l=r&&!o&&e[i]==="/"?I(R,e,i):null,a=l??I(t,e,i);if(a===null)return yield{kind:"plain",text:e.slice(i)};const d=a[0],c=a.groups??{},p=c.word!==void 0&&e[i-1]==="."&&e[i-2]!==".",g=l!==null?"string":p?"plain":f(c,n);yield{kind:g,text:d},i+=d.length,c.space===void 0&&g!=="comment"&&(o=g==="plain"?/[\p{ID_Continue}$)\]}]$/u.test(d):g!=="keyword")}}function I(e,t,n){return e.lastIndex=n,e.exec(t)}function f(e,t){const{comment:n,string:r,number:i,word:o}=e;return n!==void 0?"comment":r!==void 0?"string":i!==void 0?"number":o===void 0?"plain":t.has(o)?"keyword":/^[A-Z]\w*[a-z]/.test(o)?"type":"plain"}function $(e){const t=e.gates.flatMap(o=>o.findings),n=e.gates.flatMap(o=>o.lines??[]),r=e.gates.flatMap(o=>o.mutants??[]);return(e.sources??[]).map(({path:o,content:l})=>{const a={findings:t.filter(k(o)),mutants:r.filter(k(o))},d=n.filter(k(o)),c=C(d.flatMap(g=>g.covered),d.flatMap(g=>g.uncovered)),p=[...c.values()];return{path:o,...a,lineCount:l.replace(/\n$/,"").split(`
`).length,lines:()=>P(o,l,{...a,hits:c}),coverage:d.length===0?void 0:{covered:p.filter(g=>g).length,total:p.length}}}).toSorted((o,l)=>+(l.findings.length>0)-+(o.findings.length>0)||(o.path<l.path?-1:1))}function k(e){return({path:t})=>t===e}const S=1e5;function C(e,t){const n=new Map,r=(i,o)=>{for(const[l=1,a=l]of i)for(let d=l;d<=Math.min(a,S);d+=1)n.set(d,o)};return r(e,!0),r(t,!1),n}function P(e,t,{findings:n,mutants:r,hits:i}){const o=Map.groupBy(n,({line:c=1})=>c),l=Map.groupBy(r,({line:c})=>c),a=r.filter(({status:c})=>c==="Survived"||c==="NoCoverage"),d=L(e,t);return d.length>1&&d.at(-1)?.length===0&&d.pop(),d.map((c,p)=>{const g=p+1;return{number:g,parts:ue(c,ce(g,a)),covered:i.get(g),findings:o.get(g)??[],mutants:l.get(g)??[]}})}function ce(e,t){return t.filter(n=>n.line<=e&&e<=(n.endLine??n.line)).map(n=>[n.line===e?n.column-1:0,(n.endLine??n.line)===e&&n.endColumn!==void 0?n.endColumn-1:Number.POSITIVE_INFINITY])}function ue(e,t){if(t.length===0)return e.map(o=>({...o,unnoticed:!1}));const n=[...new Set(t.flat())].sort((o,l)=>o-l),r=[];let i=0;for(const{kind:o,text:l}of e){const a=i+l.length,d=[i,...n.filter(c=>c>i&&c<a),a];for(const[c,p]of d.slice(0,-1).entries()){const g=d[c+1]??a,z=t.some(([ut,ft])=>ut<=p&&g<=ft);r.push({kind:o,text:l.slice(p-i,g-i),unnoticed:z})}i=a}return r}var O=b(52152),E=b(12706);const V={pass:"✔",fail:"✘",error:"⚠"},G={BLOCKER:"■",HIGH:"▲",MEDIUM:"◆",LOW:"●"},U={Survived:"✗",NoCoverage:"○",Timeout:"◷",Killed:"✓",CompileError:"–",RuntimeError:"–",Ignored:"–",Pending:"–"};function X(e){return`<span class="badge ${e}"><span aria-hidden="true">${V[e]}</span> ${E._G[e]}</span>`}function fe(e){return`<span class="severity ${e.toLowerCase()}"><span aria-hidden="true">${G[e]}</span> ${e}</span>`}function K(e,t){const n=t.map(([r,i])=>`<div><dt>${r}</dt><dd>${i}</dd></div>`);return _(e,`<dl>${n.join(`
`)}</dl>`)}function _(e,t){const n=pe(e);return`<section aria-labelledby="${n}"><h2 id="${n}">${e}</h2>${t}</section>`}function pe(e){return e.toLowerCase().replaceAll(" ","-")}function A(e,t,n){const r=l=>t[l]?.figure===!0?' class="figure-cell"':"",i=t.map(({title:l},a)=>`<th scope="col"${r(a)}>${l}</th>`).join(""),o=n.map(([l="",...a])=>{const d=a.map((c,p)=>`<td${r(p+1)}>${c}</td>`).join("");return`<tr><th scope="row">${l}</th>${d}</tr>`});return`<div class="table" role="region" aria-label="${e}" tabindex="0"><table>
<thead><tr>${i}</tr></thead>
<tbody>
${o.join(`
`)}
</tbody></table></div>`}function D(e,t){return`<span aria-hidden="true">${e}</span><span class="spoken">${t}</span>`}function H(e,t){const n=[];let r=0;for(const i of e){const o=r<t?i():void 0;if(o===void 0||r+Buffer.byteLength(o)>t)break;r+=Buffer.byteLength(o),n.push(o)}return{kept:n,left:e.length-n.length}}const me=25e5,Z=3e3,ge=500,he=500,be=10;function ve(e){const t=new Map(e.blocks.map((r,i)=>[r,$(r).map((o,l)=>({file:o,id:`b${i+1}f${l+1}`}))])),n=[...t.values()].reduce((r,i)=>r+i.length,0);return{files:n,lineIdOf:(r,{path:i,line:o=1})=>{const l=t.get(r)?.find(({file:a})=>a.path===i);return l===void 0||o>Math.min(l.file.lineCount,Z)?void 0:`${l.id}l${o}`},section:r=>n===0?"":_("Code",$e(t,r))}}function $e(e,t){let n=me;const r=[...e].map(([i,o])=>{if(o.length===0)return"";const{kept:l,left:a}=H(o.map(c=>()=>ke(c,t)),n);n=a>0?0:n-l.reduce((c,p)=>c+Buffer.byteLength(p),0);const d=a>0?`<p class="none">The code of ${(0,u.pq)(a,"more file")} would make this page too large.</p>`:"";return`<h3>${(0,s.js)(i.name)}</h3>
${ye(i,o.slice(0,l.length))}
${l.join(`
`)}${d}`});return[we,...r].join(`
`)}const we=`<div class="legend"><ul>
<li>${D("✓","")} <span class="swatch covered">line that a test runs</span></li>
<li>${D("✗","")} <span class="swatch uncovered">line that no test runs</span></li>
<li><span class="unnoticed">code</span> a change here was noticed by no test</li>
<li>Mutants: ${O.rd.slice(0,4).map(e=>`<span class="mutant ${e.toLowerCase()}">${U[e]}</span> ${O.G0[e]}`).join(", ")}</li>
</ul><button type="button" id="open-all" hidden>Open all files</button></div>`;function ye(e,t){const n=t.map(({file:r,id:i})=>[`<a href="#${i}"><code>${(0,s.js)(r.path)}</code></a>`,r.coverage===void 0?"–":Q(r.coverage),r.mutants.length===0?"–":(0,s.js)((0,O.Wl)((0,O.sv)(r.mutants))),String(r.findings.length)]);return A(`Files of ${(0,s.js)(e.name)}`,[{title:"File"},{title:"Lines covered",figure:!0},{title:"Mutants"},{title:"Findings",figure:!0}],n)}function Q({covered:e,total:t}){return t===0?"no line to run":`${(0,u.fL)(e/t*100)} (${e} of ${t})`}function ke({file:e,id:t},n){const r=e.lines().slice(0,Z),i=e.lineCount-r.length,o=[(0,u.pq)(e.lineCount,"line"),...e.coverage===void 0?[]:[`${Q(e.coverage)} covered`],...e.findings.length===0?[]:[(0,u.pq)(e.findings.length,"finding")]];return`<details class="file" id="${t}"${e.findings.length>0?" open":""}><summary><h4><code>${(0,s.js)(e.path)}</code></h4> <span class="quiet">${o.join(" · ")}</span></summary>
<div class="scroll" role="region" aria-label="Code of ${(0,s.js)(e.path)}" tabindex="0"><table class="code">
<thead class="spoken"><tr><th scope="col">Line</th><th scope="col">Tests</th><th scope="col">Code</th><th scope="col">Mutants</th></tr></thead>
<tbody>
${r.map(l=>xe(l,t,n)).join(`
`)}
</tbody></table></div>
${i>0?`<p class="none">${(0,u.pq)(i,"more line")} in the block.</p>`:""}${Te(e)}</details>`}function xe(e,t,n){const{number:r,covered:i,findings:o,mutants:l,parts:a}=e,d=i===void 0?"":i?' class="covered"':' class="uncovered"',c=i===void 0?"":i?D("✓","covered"):D("✗","not covered"),p=`<tr id="${t}l${r}"${d}><th scope="row">${r}</th><td>${c}</td><td><code>${je(a)}</code></td><td>${Se(l)}</td></tr>`,g=o.slice(0,be).map(z=>Me(z,n(z)));return[p,...g].join(`
`)}function je(e){let t=ge,n="";for(const{kind:r,text:i,unnoticed:o}of e){const l=i.slice(0,t);t-=l.length;const a=[...r==="plain"?[]:[r],...o?["unnoticed"]:[]];if(n+=a.length===0?(0,s.h8)(l):`<span class="${a.join(" ")}">${(0,s.h8)(l)}</span>`,t<=0)return`${n}…`}return n}function Se(e){if(e.length===0)return"";const t=(0,O.sv)(e);return O.rd.filter(n=>(t[n]??0)>0).map(n=>`<span class="mutant ${n.toLowerCase()}"><span aria-hidden="true">${U[n]}</span>${t[n]}<span class="spoken"> ${O.G0[n]} </span></span>`).join(" ")}function Me({code:e,severity:t,message:n},r){const i=(0,s.js)(e,100),o=r===void 0?i:`<a href="#${r}">${i}</a>`;return`<tr class="note ${t.toLowerCase()}"><td colspan="4"><div><span class="note-mark" aria-hidden="true">${G[t]}</span> ${t} ${o} ${(0,s.js)(n,300)}</div></td></tr>`}function Te({path:e,mutants:t}){if(t.length===0)return"";const n=({status:l})=>O.rd.indexOf(l),r=t.toSorted((l,a)=>n(l)-n(a)||l.line-a.line).slice(0,he),i=t.length-r.length,o=A(`Mutants of ${(0,s.js)(e)}`,[{title:"Place"},{title:"Status"},{title:"Kind"},{title:"What stands there in the mutant"}],r.map(({line:l,column:a,status:d,mutator:c,replacement:p})=>[`${l}:${a}`,`<span class="mutant ${d.toLowerCase()}"><span aria-hidden="true">${U[d]}</span> ${O.G0[d]}</span>`,(0,s.js)(c,60),`<code>${(0,s.h8)(p.replace(/\s+/g," ").slice(0,120))}</code>`]));return`<details class="mutants"><summary>${(0,u.pq)(t.length,"mutant")}: ${(0,s.js)((0,O.Wl)((0,O.sv)(t)))}</summary>${o}${i>0?`<p>and ${i} more in the JSON report</p>`:""}</details>`}var q=b(21213),ee=b(70121);const Oe=60,te=50;function Ee({finding:e,gate:t,block:n,id:r,lineId:i}){const{severity:o,message:l,remedy:a,quote:d,diff:c,tests:p,reviewers:g}=e;return`<li id="${r}" class="finding ${o.toLowerCase()}" data-gate="${t}" data-severity="${o}" tabindex="-1">
<h4>${fe(o)} <span class="message">${(0,s.js)(l)}</span></h4>
<p class="meta">${_e({finding:e,gate:t,block:n,lineId:i})}</p>
${d===void 0||c!==void 0?"":`<pre class="quote"><code>${(0,s.h8)(d.slice(0,500))}</code></pre>`}
${c===void 0?"":Re(c)}
<p class="remedy"><span aria-hidden="true">→ </span>${(0,s.js)(a)}</p>
${p===void 0||p.length===0?"":Ce(p)}
${g===void 0||g.length===0?"":`<p class="meta">Reported by ${Le(g)}</p>`}
</li>`}function _e({finding:e,gate:t,block:n,lineId:r}){const{code:i,cwe:o,tool:l}=e,a=`<code>${(0,s.js)((0,q.$t)(n,e))}</code>`,d=o===void 0?void 0:(0,ee.xj)(o);return[r===void 0?a:`<a href="#${r}">${a}</a>`,ne((0,ee.$f)(i),i),E.Wc[t],...o===void 0?[]:[d===void 0?(0,s.js)(o):ne(d,o)],...l===void 0?[]:[`found by ${(0,s.js)(l,100)}`]].join('<span class="dot" aria-hidden="true"> · </span>')}function ne(e,t){return`<a href="${(0,s.js)(e)}" rel="noopener noreferrer">${(0,s.js)(t,100)}</a>`}function Re(e){const t=e.replace(/\n$/,"").split(`
`),n=t.slice(0,Oe).map(o=>{const l=o.startsWith("+")?"added":o.startsWith("-")?"removed":"",a=(0,s.h8)(o.slice(0,300));return l===""?a:`<span class="${l}">${a}</span>`}),r=t.length-n.length,i=r>0?`
… ${(0,u.pq)(r,"more line")}`:"";return`<pre class="diff" role="region" aria-label="What the mutation changed" tabindex="0"><code>${n.join(`
`)}${i}</code></pre>`}function Ce(e){const t=e.length-te;return`<details class="tests"><summary>Tests that ran over this line</summary><ul>${e.slice(0,te).map(n=>`<li>${(0,s.js)(n,200)}</li>`).join("")}</ul>${t>0?`<p>and ${(0,u.pq)(t,"more test")}</p>`:""}</details>`}function Le(e){return e.map(t=>`<code>${(0,s.js)(t,100)}</code>`).join(", ")}const Y=200,re=2e6,Ie=["BLOCKER","HIGH","MEDIUM","LOW"];function qe(e,t){let n=0,r=0;return{shown:e.blocks.flatMap(o=>o.gates.flatMap(({gate:a,findings:d})=>{const c=d.toSorted((p,g)=>(0,q.mm)(p)-(0,q.mm)(g));return n+=Math.max(0,c.length-Y),c.slice(0,Y).map(p=>({gate:a,finding:p}))}).toSorted((a,d)=>(0,q.mm)(a.finding)-(0,q.mm)(d.finding)).map(({gate:a,finding:d})=>(r+=1,{gate:a,finding:d,block:o,id:`finding-${r}`,lineId:t(o,d)}))),left:n}}function Ne(e,{shown:t,left:n}){const r=Ae(e);if(t.length===0)return _("Findings",`<p class="none">No finding.</p>${r}`);const{kept:i,left:o}=H(t.map(d=>()=>Ee(d)),re),l=e.blocks.map(d=>{const c=i.filter((p,g)=>t[g]?.block===d);return c.length===0?"":`<div class="of-block"><h3>${(0,s.js)(d.name)}</h3>
<ol class="findings">
${c.join(`
`)}
</ol></div>`}),a=n+o;return _("Findings",[Fe(t),...l.filter(d=>d!==""),a>0?`<p class="none">${(0,u.pq)(a,"more finding")}: see the JSON report.</p>`:"",r].join(`
`))}function Fe(e){const t=[...new Set(e.map(({gate:a})=>a))],n=Ie.filter(a=>e.some(({finding:d})=>d.severity===a)),r=a=>e.filter(a).length,i=(a,d,c,p)=>`<label class="chip"><input type="checkbox" name="${a}" value="${d}" checked> ${c} <span class="count">${p}</span></label>`,o=n.map(a=>i("severity",a,`<span class="${a.toLowerCase()}" aria-hidden="true">${G[a]}</span> ${a}`,r(({finding:d})=>d.severity===a))),l=t.map(a=>i("gate",a,E.Wc[a],r(d=>d.gate===a)));return`<div id="filter" class="filter" role="search" aria-label="Filter of the findings" hidden>
<div class="row"><label for="words">Search</label><input type="search" id="words" autocomplete="off" spellcheck="false" placeholder="code, file, word"></div>
<fieldset><legend>Severity</legend>${o.join("")}</fieldset>
<fieldset><legend>Gate</legend>${l.join("")}</fieldset>
<p class="row"><span id="shown" role="status" aria-live="polite">${(0,u.pq)(e.length,"finding")}</span><span class="keys"><label class="chip"><input type="checkbox" id="keys" checked> Keys</label> <kbd>j</kbd> next <kbd>k</kbd> previous <kbd>/</kbd> search <kbd>Esc</kbd> clear</span></p>
</div>`}function Ae(e){const t=e.blocks.flatMap(i=>i.gates.flatMap(({gate:o,suppressed:l=[]})=>l.slice(0,Y).map(({finding:a,reason:d,expires:c})=>()=>`<li><strong>${(0,s.js)(a.code,100)}</strong> (${E.Wc[o]}) at <code>${(0,s.js)((0,q.$t)(i,a))}</code>: ${(0,s.js)(a.message)}<br><span class="quiet">Lets it pass until ${(0,s.js)(c,40)}: ${(0,s.js)(d)}</span></li>`)));if(t.length===0)return"";const{kept:n,left:r}=H(t,re/4);return`<details class="card suppressed"><summary>${(0,u.pq)(t.length,"finding")} suppressed by the base configuration</summary>
<ul>${n.join(`
`)}</ul>${r>0?`<p>and ${r} more in the JSON report</p>`:""}</details>`}var T=b(92760),De=b(33750);const ze=500;function Be(e){return[We(e),Pe(e),Ge(e),Ue((0,De.h)(e.timing))].filter(t=>t!=="").join(`
`)}function We(e){const t=(0,T.Bm)(e.timing),n=(0,T.PE)(e.calls),r=(0,T.aP)(e),i=e.request.chosen===!0?" (chosen by the architect)":"";return K("Flow",[["Flow",`<code>${(0,s.js)(e.id)}</code>${(e.run??1)===1?"":`, run ${(0,u.lT)(e.run)}`}`],["Outcome",e.outcome],["Request",`${(0,s.js)(`${e.request.family}/${e.request.type}`)}${i}`],["Repository",(0,s.js)(e.repository)],["Revision",e.revision===void 0?"unknown":`<code>${(0,s.js)(e.revision)}</code>`],["Duration",`${(0,u.S5)(e.timing.durationMs)}${t===""?"":`, ${t}`}`],["Cost",(0,s.js)((0,T.zE)(e))],["Tokens",e.offline?"none":(0,s.js)((0,T.my)(e))],["Model calls",e.offline?"none: the blueprint answered":(0,u.lT)(e.calls.length)],...n===void 0?[]:[["Discarded answers",(0,s.js)(n)]],["Repair rounds",(0,u.lT)(e.repairRounds)],...r===void 0?[]:[["Review inside the flow",r]],...(0,T.o4)(e).map(o=>["Note",(0,s.js)(o)])])}function Pe(e){const t=e.offline?[]:(0,T.st)(e);if(t.length===0)return"";const n=A("Roles of the flow",[{title:"Role"},{title:"Models"},{title:"Calls",figure:!0},{title:"Input tokens",figure:!0},{title:"From the prompt cache",figure:!0},{title:"Output tokens",figure:!0},{title:"Cost",figure:!0}],t.map(i=>[i.role,i.models.map(o=>`<code>${(0,s.js)(o,200)}</code>`).join("<br>"),(0,u.lT)(i.calls),(0,u.lT)(i.inputTokens),(0,T.yX)(i)??T.x3,(0,u.lT)(i.outputTokens),(0,s.js)((0,u.rs)(i))])),r=(0,T.Jh)(e.calls).map(({role:i,asked:o,answered:l,calls:a})=>`<p>Fallback: <code>${(0,s.js)(l)}</code> answered in place of <code>${(0,s.js)(o)}</code> (${i}, ${(0,u.pq)(a,"call")})</p>`);return _("Roles",`${n}${r.join(`
`)}`)}function Ge({rounds:e}){if(e===void 0||e.length===0)return"";const t=A("Rounds of repair",[{title:"Round"},{title:"Fast gates"},{title:"Findings",figure:!0},{title:"Surviving mutants",figure:!0},{title:"Result"},{title:"Cost",figure:!0}],(0,T.kC)(e).map(({round:n,gates:r,findings:i,survivors:o,result:l,cost:a})=>[n,r.length===0?"none ran":r.map(d=>(0,s.js)(d,100)).join("<br>"),i,o,l,(0,s.js)(a)]));return _("Repair rounds",t)}function Ue(e){if(e.length===0)return"";const t=e.slice(0,ze),n=e.length-t.length,r=Math.max(1,...t.map(({endMs:l})=>l)),i=t.map(l=>{const a=`${(0,u.S5)(l.durationMs)} ${l.resumed?"in an earlier process":`from ${(0,u.S5)(l.startMs)}`}`,{startMs:d,endMs:c,resumed:p}=l;return`<li><span class="step">${(0,s.js)(l.step,80)}</span>${Ke({from:d/r,to:c/r,resumed:p})}<span class="when">${a}</span></li>`}),o=n>0?`<p>${(0,u.pq)(n,"more step")} in the JSON report</p>`:"";return _("Timeline",`<ol class="timeline">
${i.join(`
`)}
</ol>${o}`)}function Ke({from:e,to:t,resumed:n}){const r=Math.min(e*1e3,994),i=Math.max((t-e)*1e3,6);return`<svg class="track" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bar${n?" resumed":""}" x="${r.toFixed(1)}" width="${i.toFixed(1)}" height="10"/></svg>`}function He(e){return _("Gates",e.blocks.map(Ye).join(`
`))}function Ye(e){return`<h3>${(0,s.js)(e.name)} ${X(e.verdict)}</h3>
<p class="path"><code>${(0,s.js)(e.path)}</code></p>
<ul class="gates">
${e.gates.map(Je).join(`
`)}
</ul>`}function Je(e){const t=(0,w.pE)(e).map(n=>`<li>${(0,s.js)(n)}</li>`);return`<li class="gate ${e.verdict}">
<h4>${E.Wc[e.gate]}</h4>
<p class="verdict">${X(e.verdict)} <span class="quiet">${(0,u.S5)(e.durationMs)}</span></p>
${Ve(e)}
<p class="summary">${(0,s.js)(e.summary)}</p>
${t.length===0?"":`<ul class="gate-facts">${t.join("")}</ul>`}
</li>`}function Ve(e){const t=(0,E.Ru)(e),n=(0,E.HA)(e);if(e.figure===void 0||t===void 0||n===void 0)return"";const r=e.figure.unit==="percent"?"":` <span class="unit">${(0,s.js)(e.figure.name)}</span>`;return`<p class="figure"><span class="value">${t}</span>${r} <span class="quiet">needs ${n}</span></p>
${e.figure.unit==="percent"?Xe(e.figure.value,e.figure.threshold):""}`}function Xe(e,t){const n=r=>Math.min(100,Math.max(0,r)).toFixed(2);return`<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="back" width="100" height="8" rx="1"/><rect class="fill" width="${n(e)}" height="8" rx="1"/><rect class="notch" x="${n(Math.min(t,99.4))}" width="0.6" height="8"/></svg>`}function ie(e){const{passed:t,total:n}=(0,E.cD)(e);return`${E._G[e.verdict]}: ${t} of ${(0,u.pq)(n,"gate")} passed`}function Ze(e){const t=(0,E.sk)(e),{startedAt:n,durationMs:r}=e.timing,i=e.blocks.flatMap(l=>l.gates).reduce((l,a)=>l+a.findings.length,0),o=[["Blocks",e.blocks.length===1?(0,s.js)(e.blocks[0]?.name??""):String(e.blocks.length)],["Findings",(0,u.pq)(i,"finding")],["Mode",w.kL[e.mode]],["Sandbox",(0,s.js)(e.sandbox.level)],["When",`<time datetime="${(0,s.js)(n)}">${(0,s.js)(Qe(n))}</time>`],["Took",(0,u.S5)(r)]];return`<header class="top ${e.verdict}">
<p class="brand">Blocks gate report</p>
<h1><span class="mark" aria-hidden="true">${V[e.verdict]}</span> ${(0,s.js)(ie(e))}</h1>
${t===void 0?"":`<p class="next"><strong>Next:</strong> ${(0,s.js)(t)}</p>`}
<dl class="facts">${o.map(([l,a])=>`<div><dt>${l}</dt><dd>${a}</dd></div>`).join("")}</dl>
</header>`}function Qe(e){const t=/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(e);return t===null?e:`${t[1]} ${t[2]} UTC`}function et(e){return`<nav aria-label="Sections"><ul>${e.map(({title:n,id:r,count:i})=>{const o=i===void 0?"":` <span class="count">${i}</span>`;return`<li><a href="#${r}">${n}${o}</a></li>`}).join("")}</ul></nav>`}var J=b(97835);const oe=200;function tt(e){const t=e.blocks.flatMap(r=>r.gates.map(i=>({block:r,gate:i}))),n=[rt(t),it(t),ot(t)].filter(r=>r!=="");return n.length===0?"":_("Reviewers",n.join(`
`))}function nt(e){return e.blocks.flatMap(t=>t.gates).reduce((t,n)=>t+(0,J.e)(n).length,0)}function rt(e){const t=e.flatMap(({block:n,gate:r})=>(0,J.G)(r).map(({reviewer:i,outcome:o,findings:l,dropped:a})=>[`<code>${(0,s.js)(i,100)}</code>`,(0,s.js)(n.name),o===void 0?"unknown":(0,s.js)(o,100),(0,u.lT)(l),(0,u.lT)(a)]));return t.length===0?"":A("Reviewers of the blocks",[{title:"Reviewer"},{title:"Block"},{title:"Outcome"},{title:"Findings kept",figure:!0},{title:"Dropped for a false quote",figure:!0}],t)}function it(e){return e.flatMap(({gate:n})=>n.model??[]).map(n=>`<p>Review by <code>${(0,s.js)((0,T.DM)(n))}</code>: ${(0,s.js)((0,u.Yn)(n.costUsd))}, ${(0,s.js)((0,T.c$)(n))}</p>`).join(`
`)}function ot(e){const t=e.flatMap(({block:r,gate:i})=>(0,J.e)(i).map(o=>st(r,o)));if(t.length===0)return"";const n=t.length-oe;return`<h3>Dissent</h3>
<p class="quiet">What some reviewers reported and others did not. It is kept: a majority decides nothing here.</p>
<ul class="dissent">
${t.slice(0,oe).join(`
`)}
</ul>${n>0?`<p>and ${(0,u.lT)(n)} more in the JSON report</p>`:""}`}function st(e,{path:t,line:n,code:r,message:i,reportedBy:o,notReportedBy:l}){const d=[t===void 0?e.path:(0,q.W7)(e,{path:t}),...n===void 0?[]:[n]].join(":");return`<li class="card"><h4>${(0,s.js)(i)}</h4>
<p class="meta"><code>${(0,s.js)(d)}</code>${r===void 0?"":` · <code>${(0,s.js)(r,100)}</code>`}</p>
<p class="sides"><span class="side"><strong>Reported by</strong> ${se(o,"yes")}</span> <span class="side"><strong>Not reported by</strong> ${se(l,"no")}</span></p></li>`}function se(e,t){if(e.length===0)return"nobody";const n=t==="yes"?"✓":"○";return e.slice(0,20).map(r=>`<code class="${t}">${D(n,"")} ${(0,s.js)(r,100)}</code>`).join(" ")}const ae=`"use strict";
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
`,le=`
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
`;function at(e){const{gateReport:t,flow:n,receipt:r}=e,i=ve(t),o=qe(t,i.lineIdOf),l=new Map(o.shown.map(({finding:p,id:g})=>[p,g])),a=tt(t),d=[He(t),Ne(t,o),a,i.section(p=>l.get(p)),n===void 0?"":Be(n),r===void 0?"":dt(r),ct(t)],c=[{title:"Gates",id:"gates"},{title:"Findings",id:"findings",count:o.shown.length+o.left},a===""?void 0:{title:"Reviewers",id:"reviewers",count:nt(t)||void 0},i.files===0?void 0:{title:"Code",id:"code",count:i.files},n===void 0?void 0:{title:"Flow",id:"flow"},r===void 0?void 0:{title:"Evidence",id:"context-bundle"},{title:"This run",id:"this-run"}];return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${lt}">
<title>${(0,s.js)(ie(t))} – Blocks</title>
<style>${le}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${Ze(t)}
${et(c.filter(p=>p!==void 0))}
<main id="main" tabindex="-1">
${d.filter(p=>p!=="").join(`
`)}
</main>
<footer><p>Made by Blocks ${(0,s.js)(t.version)}. This page loads nothing from anywhere.</p></footer>
<script>${ae}<\/script>
</body>
</html>
`}const lt=["default-src 'none'",`style-src '${de(le)}'`,`script-src '${de(ae)}'`,"base-uri 'none'","form-action 'none'"].join("; ");function de(e){return`sha256-${(0,v.createHash)("sha256").update(e).digest("base64")}`}function dt(e){return K("Context bundle",[["Digest",`<code>${(0,s.js)(e.digest)}</code>`],["Stored at",`<code>${(0,s.js)(e.uri)}</code>`],["Kept until",e.retainedUntil===void 0?"the store promises no date":(0,s.js)(e.retainedUntil)]])}function ct(e){return K("This run",[["Mode",w.kL[e.mode]],["Sandbox",(0,s.js)(`${e.sandbox.level}: ${e.sandbox.description}`)],["Started",`<time datetime="${(0,s.js)(e.timing.startedAt)}">${(0,s.js)(e.timing.startedAt)}</time>`],["Duration",(0,u.S5)(e.timing.durationMs)],["Blocks",(0,s.js)(e.version)],...e.blocks.map(({name:t,digest:n})=>[`Digest of ${(0,s.js)(t)}`,`<code>${(0,s.js)(n)}</code>`])])}})};export{pt as id,mt as ids,gt as modules};

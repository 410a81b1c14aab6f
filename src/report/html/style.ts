/**
 * The style sheet of the HTML report. Contrasts are at least 4.5 : 1 in both schemes, no colour speaks alone, nothing
 * moves where the reader wants less motion, and paper gets everything but the controls.
 */
export const REPORT_STYLE = `
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
`;

/** The style sheet of the HTML report. Contrasts are at least 4.5 : 1 in both schemes; no colour speaks alone. */
export const REPORT_STYLE = `
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
`;

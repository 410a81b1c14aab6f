/**
 * The style sheet of the dashboard. Every colour is a token with a value for each scheme; texts have a contrast of at least
 * 4.5 : 1 in both, no colour speaks alone, and paper gets everything but the controls.
 */
export const PAGE_STYLE = `
:root{color-scheme:light dark;
--page:light-dark(#f5f6f8,#0d1117);--card:light-dark(#fff,#161b22);--text:light-dark(#1b1f24,#e6edf3);--quiet:light-dark(#57606a,#9da7b3);
--line:light-dark(#dde2e7,#2d343d);--axis:light-dark(#8c959f,#6e7781);--soft:light-dark(#eef1f4,#1f262f);--link:light-dark(#0a58ca,#79b8ff);
--first:light-dark(#2f6fd0,#5b9cf5);--second:light-dark(#b45309,#f0a35e);--third:light-dark(#6d4aff,#a894ff);
--good:light-dark(#2c974b,#3fb950);--bad:light-dark(#cf222e,#f85149);--warn:light-dark(#bf8700,#d9a520);
--reached:light-dark(#116329,#56d364);--missed:light-dark(#b3111d,#ff9a97);--target:light-dark(#7a2aa8,#d2a8ff)}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
[role=tabpanel]:focus-visible{outline-offset:6px;border-radius:.5rem}
[hidden]{display:none!important}
.spoken{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--card);color:var(--link);border-radius:.35rem;z-index:3}
.skip:focus{top:.5rem}
.top,main,footer{max-width:84rem;margin:0 auto;padding:0 1.5rem}
.top{padding-top:1.4rem;display:flex;flex-wrap:wrap;gap:.75rem 2rem;align-items:end;justify-content:space-between}
.brand{margin:0;color:var(--quiet);font-size:.78rem;letter-spacing:.08em;text-transform:uppercase}
h1{margin:.1rem 0 0;font-size:1.65rem;line-height:1.2;letter-spacing:-.01em}
.about{margin:.25rem 0 0;color:var(--quiet);font-size:.88rem}
.bar{position:sticky;top:0;z-index:2;margin-top:1rem;background:var(--page);border-bottom:1px solid var(--line)}
.bar>div{max-width:84rem;margin:0 auto;padding:0 1.5rem;display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center;justify-content:space-between}
[role=tablist]{position:relative;display:flex;gap:.25rem;overflow-x:auto;scrollbar-width:none;margin:0 -.35rem;padding:.35rem .35rem 0}
[role=tab]{font:inherit;font-weight:600;color:var(--quiet);background:none;border:0;border-bottom:3px solid transparent;border-radius:.3rem .3rem 0 0;padding:.55rem .8rem;cursor:pointer;white-space:nowrap}
[role=tab]:hover{color:var(--text);background:var(--soft)}
[role=tab][aria-selected=true]{color:var(--text);border-bottom-color:var(--first)}
.controls{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end}
.controls label{display:grid;gap:.1rem;color:var(--quiet);font-size:.75rem;font-weight:600}
select{font:inherit;font-size:.9rem;font-weight:400;max-width:10.5rem;text-overflow:ellipsis;padding:.35rem .5rem;color:var(--text);background:var(--card);border:1px solid var(--axis);border-radius:.4rem}
#shown{margin:0;color:var(--quiet);font-size:.88rem;font-variant-numeric:tabular-nums;white-space:nowrap}
main{padding-top:1.1rem;min-height:70vh}
h3{margin:0;font-size:1.02rem;line-height:1.3}
p{margin:.25rem 0}
.quiet{color:var(--quiet);font-size:.86rem;margin:.15rem 0 0}
.lead{margin:0 0 1rem;color:var(--quiet)}
.card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;min-width:0}
.tiles{display:grid;gap:.8rem;margin:0 0 .8rem;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr))}
.tile{padding:.85rem 1rem .8rem;border-top:3px solid var(--line);display:flex;flex-direction:column}
.tile.reached{border-top-color:var(--good)}.tile.missed{border-top-color:var(--bad)}
.tile dt{color:var(--quiet);font-size:.84rem;font-weight:600}
.tile dd{margin:0}
.tile .value{font-size:1.8rem;font-weight:700;line-height:1.25;letter-spacing:-.02em;font-variant-numeric:tabular-nums;overflow-wrap:normal}
.tile .below{color:var(--quiet);font-size:.82rem;min-height:1.5em}
.tile.reached .below{color:var(--reached)}.tile.missed .below{color:var(--missed)}
.charts{display:grid;gap:.8rem;grid-template-columns:repeat(2,minmax(0,1fr))}
.chart{margin:0;padding:1rem 1.1rem .5rem;display:flex;flex-direction:column}
.wide{grid-column:1/-1}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:.45rem 0 .1rem;padding:0;min-height:1.4em;color:var(--text);font-size:.82rem}
.legend li{display:flex;align-items:center;gap:.4rem}
.swatch{display:inline-block;width:.8rem;height:.8rem;border-radius:.2rem}
.swatch.stroke{width:1.3rem;height:0;border-radius:0;border-top:2.5px solid}
.swatch.target{border-top:2px dashed var(--target)}
.drawing{margin-top:auto;width:100%;overflow:hidden}
.bars .drawing{margin:0 0 auto}
.drawing svg{display:block;max-width:100%;height:auto}
.drawing svg text{white-space:pre}
.drawing svg g[aria-label^="x-axis tick label"],.drawing svg g[aria-label^="y-axis tick label"]{font-variant-numeric:tabular-nums}
.drawing svg g[aria-label=tip] text{fill:var(--text)}
.nothing{display:grid;place-items:center;min-height:5.5rem;margin:.5rem 0;color:var(--quiet);background:var(--soft);border-radius:.4rem;font-size:.9rem}
.drawing.empty{display:grid}.drawing .nothing{margin:0 0 .5rem}
details.data{margin-top:.5rem;border-top:1px solid var(--line)}
summary{cursor:pointer;padding:.45rem 0;color:var(--quiet);font-size:.84rem}
summary:hover{color:var(--text)}
.listing{margin-top:.8rem;padding:1rem 1.1rem}
.table{margin:.5rem 0;overflow:auto;max-height:31rem}
table{width:100%;border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums}
thead th{position:sticky;top:0;background:var(--card);color:var(--quiet);font-size:.8rem;font-weight:600;box-shadow:inset 0 -1px var(--line)}
th,td{padding:.4rem .75rem .4rem 0;text-align:left;vertical-align:top;overflow-wrap:normal}
th:last-child,td:last-child{padding-right:.25rem}
tbody tr+tr>*{border-top:1px solid var(--line)}
tbody th{font-weight:500}
tbody th bdi,tbody td bdi{display:inline-block;max-width:24rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:bottom}
.figure{text-align:right;white-space:nowrap}
.notes{margin:1rem 0 0;padding:.8rem 1.1rem .8rem 2rem;color:var(--quiet);font-size:.86rem;border-left:3px solid var(--line)}
.notes li+li{margin-top:.25rem}
footer{margin-top:2rem;padding-bottom:2rem;color:var(--quiet);font-size:.82rem}
#printed{display:none}
@media (max-width:56rem){.charts{grid-template-columns:minmax(0,1fr)}}
@media (max-width:40rem){.top,main,footer,.bar>div{padding-left:1rem;padding-right:1rem}.tiles{grid-template-columns:1fr 1fr;gap:.6rem}.tile{padding:.7rem .8rem}.tile .value{font-size:1.4rem}
.controls{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);width:100%}.controls select{width:100%;max-width:none}.chart,.listing{padding:.9rem .9rem .5rem}
#shown{padding:.3rem 0}tbody th bdi,tbody td bdi{max-width:11rem}}
@media (max-width:21rem){.tiles{grid-template-columns:1fr}}
@media print{:root{color-scheme:light}body{background:#fff;font-size:10pt}.bar,.controls,.skip,details.data{display:none!important}#printed{display:block}.card,.tile{break-inside:avoid}.table{max-height:none;overflow:visible}.top,main,footer{max-width:none;padding-left:0;padding-right:0}*{print-color-adjust:exact}}
@media (forced-colors:active){[role=tab][aria-selected=true]{border-bottom-color:Highlight}.swatch,.drawing svg{forced-color-adjust:none}}
`;

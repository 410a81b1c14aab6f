/**
 * What makes the page handier where scripts run: the filter of the findings, and keys that move between them. Without it
 * everything is there and can be read. It writes no markup and takes nothing from outside but which boxes are ticked and
 * what is typed into the search. Single-letter keys can be switched off (WCAG 2.1.4).
 */
export const REPORT_SCRIPT = `"use strict";
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
`;

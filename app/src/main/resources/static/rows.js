"use strict";
// "j" and "k" go down and up through the rows of a list; Enter opens the one that has the focus, "x" chooses it, and
// "b" goes to what can be done with those chosen.
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input:not([type=checkbox]), textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "x") document.activeElement.closest("tr, li")?.querySelector("input[name=chosen], input[name=task]")?.click();
  if (event.key === "b") document.querySelector("[data-steps] button")?.focus();
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0) return;
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
  event.preventDefault();
  rows[next].focus();
});

// One box chooses all that are shown; it follows when they are chosen one by one.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  const all = form?.querySelector("[data-choose-all]");
  if (!all) return;
  const boxes = [...form.querySelectorAll(`input[name=${all.dataset.chooseAll}]`)];
  if (event.target === all) boxes.forEach((box) => { box.checked = all.checked; });
  else all.checked = boxes.every((box) => box.checked);
});

// Whoever narrows or sorts a list by the keyboard goes on from there, not from the top of the page.
const WAYS = "main .reasons a, main thead a";
document.addEventListener("click", (event) => {
  const way = event.detail === 0 ? event.target.closest(WAYS) : null;
  if (way?.pathname === location.pathname) sessionStorage.setItem("way", [...document.querySelectorAll(WAYS)].indexOf(way));
});
document.addEventListener("DOMContentLoaded", () => {
  const at = sessionStorage.getItem("way");
  sessionStorage.removeItem("way");
  if (at !== null) document.querySelectorAll(WAYS)[at]?.focus();
});

"use strict";
// From paper with one hand: a digit chooses the answer with that number and goes on to the next question; backspace
// goes back one question. A digit that could begin a longer number (1 of 10) stays until it is completed, another
// answer follows or Enter is pressed: no clock decides, so that no answer slips into the next question.
const rows = [...document.querySelectorAll("[data-row]")];
let begun = null;

const enter = (row) => {
  if (row) (row.querySelector("input:checked") || row.querySelector("input")).focus();
  else document.querySelector("form.sheet button").focus();
};

const startingWith = (row, digits) => [...row.querySelectorAll("input")].filter((input) => input.value.startsWith(digits));

const type = (row, digits) => {
  const next = rows[rows.indexOf(row) + 1];
  const found = startingWith(row, digits);
  const choice = found.find((input) => input.value === digits);
  if (begun && found.length === 0) {
    const { chosen } = begun;
    begun = null;
    if (!chosen) return;
    const on = chosen.type === "radio" ? next : row;
    enter(on);
    if (on) type(on, digits.slice(-1));
    return;
  }
  if (choice) {
    if (begun?.chosen?.type === "checkbox") begun.chosen.click();
    choice.focus();
    choice.click();
  }
  begun = found.some((input) => input !== choice) ? { row, digits, chosen: choice } : null;
  if (choice?.type === "radio" && !begun) enter(next);
};

document.addEventListener("keydown", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  if (begun?.row !== row) begun = null;
  if (/^[0-9]$/.test(event.key)) {
    const digits = (begun?.digits || "") + event.key;
    if (!begun && startingWith(row, digits).length === 0) return;
    event.preventDefault();
    type(row, digits);
    return;
  }
  const at = rows.indexOf(row);
  if (event.key === "Backspace") {
    event.preventDefault();
    if (!begun) enter(rows[Math.max(0, at - 1)]);
  } else if (event.key === "Enter" && begun) {
    event.preventDefault();
    enter(begun.chosen ? rows[at + 1] : row);
  }
  begun = null;
});
document.addEventListener("pointerdown", () => (begun = null));

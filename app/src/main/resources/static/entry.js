"use strict";
// From paper with one hand: a digit chooses the answer with that number and goes on to the next question; backspace
// goes back one question.
const rows = [...document.querySelectorAll("[data-row]")];

const enter = (row) => {
  if (row) (row.querySelector("input:checked") || row.querySelector("input")).focus();
  else document.querySelector("form.sheet button").focus();
};

document.addEventListener("keydown", (event) => {
  const row = event.target.closest("[data-row]");
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  const at = rows.indexOf(row);
  if (event.key === "Backspace") {
    event.preventDefault();
    enter(rows[Math.max(0, at - 1)]);
    return;
  }
  if (!/^[0-9]$/.test(event.key)) return;
  const choice = row.querySelector(`input[value="${event.key}"]`);
  if (!choice) return;
  event.preventDefault();
  choice.click();
  if (choice.type === "radio") enter(rows[at + 1]);
});

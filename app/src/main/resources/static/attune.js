"use strict";
// Forms carry their token in the page; requests by script carry it in a header.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("input[name=_csrf]");
  if (token) event.detail.headers["X-CSRF-TOKEN"] = token.value;
});

// "Leave this page" replaces the entry in the history, so that "back" does not return here.
document.addEventListener("click", (event) => {
  const leave = event.target.closest("[data-leave]");
  if (!leave) return;
  event.preventDefault();
  location.replace(leave.href);
});

// What needs confirming says so itself; the second press does it.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !confirm(question)) event.preventDefault();
});

// "/" goes to the search field, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea, select")) return;
  const search = document.querySelector("input[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
});

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

// "?" tells the keys, unless somebody is typing.
const tellKeys = () => document.getElementById("keys")?.showModal();
document.addEventListener("keydown", (event) => {
  if (event.key !== "?" || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  tellKeys();
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) tellKeys();
});

// Whoever sent a form hears first what came of it, and goes on from there by keyboard.
document.addEventListener("DOMContentLoaded", () => {
  if (!location.hash) document.querySelector("#faults, #meanwhile, #warnings, #refused, .done")?.focus();
});

// Pages behind a word above a person's page lie over it: they go as soon as somebody turns to something else.
const closeWays = (except) => {
  for (const open of document.querySelectorAll(".ways details[open]")) if (open !== except) open.open = false;
};
document.addEventListener("click", (event) => closeWays(event.target.closest(".ways details")));
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector(".ways details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});

// Too many came at once: what a part of a page asked for was not done, which is said until it may be asked for again.
document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  const seconds = Number(xhr.getResponseHeader("Retry-After"));
  if (xhr.status !== 503 || !seconds || event.target.closest("[data-checkin]")) return;
  const announcer = document.getElementById("announcer");
  announcer.textContent = xhr.responseText;
  announcer.className = "not-now";
  setTimeout(() => {
    announcer.textContent = "";
    announcer.className = "visually-hidden";
  }, seconds * 1000);
});

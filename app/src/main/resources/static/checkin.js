"use strict";
// Answering one question at a time: digits choose, answers are saved as they are chosen, and what could not be sent is
// said in words, kept on the page and sent again.
const RETRY_FIRST = 2000;
const RETRY_LONGEST = 30000;
let unsent = null;
let wait = RETRY_FIRST;
let timer = 0;

const step = () => document.getElementById("step");
const say = (words, unsaved = false) => {
  const saved = document.getElementById("saved");
  if (!saved) return;
  saved.textContent = words;
  saved.classList.toggle("is-unsaved", unsaved);
};

// The number of an answer is its key, as on paper; a digit that completes a longer number (0 after 1) makes that.
let begun = null;
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !/^[0-9]$/.test(event.key)) {
    begun = null;
    return;
  }
  if (event.target.matches("input[type=text], input[type=number], textarea, select")) return;
  const options = [...document.querySelectorAll("#step .option input")];
  const startingWith = (digits) => options.some((input) => input.value.startsWith(digits));
  const before = begun && begun.step === step() && startingWith(begun.digits + event.key) ? begun : null;
  const digits = (before?.digits || "") + event.key;
  const option = options.find((input) => input.value === digits);
  const longer = options.some((input) => input !== option && input.value.startsWith(digits));
  begun = longer ? { step: step(), digits, option } : null;
  if (option || longer) event.preventDefault();
  if (!option) return;
  if (before?.option?.type === "checkbox") before.option.click();
  option.focus();
  option.click();
});
document.addEventListener("pointerdown", () => (begun = null));

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.closest("[data-checkin]")) say(step().dataset.saving);
});

// Nothing came back, or the service is in trouble: say so, and try again with the same button or choice.
const failed = (event) => {
  const form = event.target.closest("[data-checkin]");
  if (!form) return;
  say(step().dataset.unsaved, true);
  unsent = { element: event.target, button: event.detail.requestConfig?.triggeringEvent?.submitter };
  clearTimeout(timer);
  if (!navigator.onLine) return; // "online" sends again
  timer = setTimeout(sendAgain, wait);
  wait = Math.min(wait * 2, RETRY_LONGEST);
};
document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:timeout", failed);

const sendAgain = () => {
  if (!unsent || !document.contains(unsent.element)) return;
  const { element, button } = unsent;
  if (element.matches("form")) element.requestSubmit(button || undefined);
  else htmx.trigger(element, "change");
};
addEventListener("online", sendAgain);

// A page that explains is shown whole; trouble of the service is tried again.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.target.closest("[data-checkin], #step, #saved")) return;
  const status = event.detail.xhr.status;
  const filing = event.detail.xhr.getResponseHeader("Attune-Filing");
  if (filing === "not-received") {
    failed({ target: event.detail.requestConfig.elt, detail: event.detail });
    event.detail.shouldSwap = true;
    event.detail.target = document.getElementById("saved");
    event.detail.swapOverride = "innerHTML";
    event.detail.selectOverride = "#filing";
    return;
  }
  if (status >= 500) {
    failed({ target: event.detail.requestConfig.elt, detail: event.detail });
    return;
  }
  unsent = null;
  document.getElementById("saved")?.classList.remove("is-unsaved");
  wait = RETRY_FIRST;
  clearTimeout(timer);
  if (status < 400) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
  if (status === 422) return;
  event.detail.target = document.body;
  event.detail.selectOverride = "body";
  event.detail.swapOverride = "innerHTML";
});

// The next question is there: read it out, unless its answer was chosen in the moment before it could be saved.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.id !== "step") return;
  const chosen = [...step().querySelectorAll("[name=value]")].find((input) => input.checked !== input.defaultChecked);
  if (chosen) htmx.trigger(chosen, "change");
  else document.getElementById("question")?.focus({ preventScroll: true });
});

addEventListener("beforeunload", (event) => {
  if (unsent) event.preventDefault();
});

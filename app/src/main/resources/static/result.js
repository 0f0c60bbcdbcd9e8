"use strict";
// Printing needs a script; without one the browser's own menu does it.
const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// A clinic's tablet that was put down forgets by itself.
const FORGET_AFTER = 120000;
const forget = document.querySelector("[data-forget=true]");
if (forget) {
  let timer = 0;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => forget.submit(), FORGET_AFTER);
  };
  for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, again, { passive: true });
  again();
}

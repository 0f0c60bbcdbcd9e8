"use strict";
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

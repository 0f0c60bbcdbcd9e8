"use strict";
// The secret of a link stands behind its #, which browsers don't send: it reaches nobody's log. Here it is put into the
// field and out of the address bar. This tab keeps it until it is sent, so that choosing another language loses nothing.
const behind = location.hash.slice(1);
const secret = /^[\w-]{1,200}$/.test(behind) ? behind : sessionStorage.getItem("link");
if (secret) {
  sessionStorage.setItem("link", secret);
  document.getElementById("token").value = secret;
  document.getElementById("by-hand").hidden = true;
  history.replaceState(null, "", location.pathname);
}
document.getElementById("link").addEventListener("submit", () => sessionStorage.removeItem("link"));

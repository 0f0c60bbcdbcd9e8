"use strict";
// The code of a set-up link stands behind its #, which browsers don't send: it reaches nobody's log. Here it is put into the
// field, and out of the address bar.
const code = decodeURIComponent(location.hash.slice(1));
if (/^[0-9A-Za-z-]{10,40}$/.test(code)) {
  document.getElementById("code").value = code;
  history.replaceState(null, "", location.pathname);
}

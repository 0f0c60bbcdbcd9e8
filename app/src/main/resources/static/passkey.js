"use strict";
// Passkeys: what the server asks is handed to the browser, and what the device answers goes back in a hidden field of the
// form. Without script, or where the browser knows no passkeys, the button stays away and the other ways in remain.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (list) => (list || []).map((one) => ({ ...one, id: toBytes(one.id) }));

const make = async (options) => {
  const made = await navigator.credentials.create({ publicKey: {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: known(options.excludeCredentials),
  } });
  return {
    ...named(made),
    response: {
      clientDataJSON: toText(made.response.clientDataJSON),
      attestationObject: toText(made.response.attestationObject),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    },
  };
};

const sign = async (options) => {
  const signed = await navigator.credentials.get({ publicKey: {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: known(options.allowCredentials),
  } });
  const response = {
    clientDataJSON: toText(signed.response.clientDataJSON),
    authenticatorData: toText(signed.response.authenticatorData),
    signature: toText(signed.response.signature),
  };
  if (signed.response.userHandle) response.userHandle = toText(signed.response.userHandle);
  return { ...named(signed), response };
};

const named = (credential) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  clientExtensionResults: {},
});

const ask = async (button) => {
  if (button.dataset.options) return JSON.parse(button.dataset.options);
  const answer = await fetch(button.dataset.ask, {
    method: "POST",
    headers: { "X-CSRF-TOKEN": button.form.elements._csrf.value },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

for (const button of document.querySelectorAll("button[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  button.hidden = false;
  button.closest("[data-passkey-part]")?.removeAttribute("hidden");
  const failed = document.getElementById("passkey-failed");
  button.addEventListener("click", async () => {
    if (button.dataset.passkey === "make" && !button.form.reportValidity()) return;
    failed.hidden = true;
    try {
      const options = await ask(button);
      const answer = await (button.dataset.passkey === "make" ? make(options) : sign(options));
      button.form.elements[button.dataset.field].value = JSON.stringify(answer);
      button.form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}

// Passkeys: asks the browser for one, and sends what it answers with the form that is there. Only on the two pages that need it.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const letters = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

const make = (told) => navigator.credentials.create({ publicKey: {
  ...told,
  challenge: bytes(told.challenge),
  user: { ...told.user, id: bytes(told.user.id) },
  excludeCredentials: named(told.excludeCredentials),
} });
const ask = (told) => navigator.credentials.get({ publicKey: {
  ...told,
  challenge: bytes(told.challenge),
  allowCredentials: named(told.allowCredentials),
} });
const written = ({ id, response, authenticatorAttachment }) => JSON.stringify({
  id,
  rawId: id,
  type: "public-key",
  authenticatorAttachment,
  clientExtensionResults: {},
  response: response.attestationObject
    ? {
      clientDataJSON: letters(response.clientDataJSON),
      attestationObject: letters(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    }
    : {
      clientDataJSON: letters(response.clientDataJSON),
      authenticatorData: letters(response.authenticatorData),
      signature: letters(response.signature),
      userHandle: response.userHandle ? letters(response.userHandle) : null,
    },
});

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const says = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  const able = window.isSecureContext && window.PublicKeyCredential && navigator.credentials;
  if (able) button.hidden = false;
  else says.textContent = form.dataset.unable;
  if (able && button.autofocus) button.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    says.textContent = form.dataset.waits;
    try {
      const told = JSON.parse(form.dataset.options);
      const answer = await (form.dataset.passkey === "make" ? make(told) : ask(told));
      form.elements.answer.value = written(answer);
      form.submit();
    } catch (wrong) {
      // Whatever it was, nothing was sent: the same challenge holds, and the button asks again.
      button.disabled = false;
      says.textContent = wrong.name === "InvalidStateError" ? form.dataset.there : form.dataset.not;
      button.focus();
    }
  });
}

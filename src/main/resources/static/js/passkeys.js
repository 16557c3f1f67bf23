// Passkeys: a form with data-passkey="create" or "get" asks the browser for one and sends what it answers.
(() => {
  if (!window.PublicKeyCredential) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const descriptors = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

  const create = async (options) => {
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: descriptors(options.excludeCredentials),
    } });
    return { attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [], made };
  };

  const get = async (options) => {
    const made = await navigator.credentials.get({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: descriptors(options.allowCredentials),
    } });
    return { authenticatorData: text(made.response.authenticatorData), clientDataJSON: text(made.response.clientDataJSON),
      signature: text(made.response.signature), userHandle: text(made.response.userHandle) ?? undefined, made };
  };

  const asJson = ({ made, ...response }) => JSON.stringify({
    id: made.id, rawId: text(made.rawId), type: made.type, response,
    authenticatorAttachment: made.authenticatorAttachment ?? undefined,
    clientExtensionResults: made.getClientExtensionResults(),
  });

  const ask = async (form) => {
    const token = form.querySelector("input[name=_csrf]").value;
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams({ _csrf: token }), credentials: "same-origin" });
    // Not now: the server says what it needs first when the form itself arrives.
    if (!answer.ok || !(answer.headers.get("Content-Type") ?? "").includes("json")) return form.submit();
    const options = await answer.json();
    const response = await (form.dataset.passkey === "create" ? create(options) : get(options));
    form.querySelector("input[data-credential]").value = asJson(response);
    form.submit();
  };

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    form.hidden = false;
    form.closest("[data-passkey-only]")?.removeAttribute("hidden");
    const failed = form.querySelector("[data-passkey-failed]");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      failed.hidden = true;
      ask(form).catch(() => { failed.hidden = false; });
    });
  });
})();

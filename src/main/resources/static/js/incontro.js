// Improves what works without it: focus on errors, forms that send themselves, "tick all", the menu on a phone.
(() => {
  const improve = (root) => {
    root.querySelectorAll("[data-focus]").forEach((element) => element.focus());
    root.querySelectorAll("a[data-names-field]").forEach(nameField);
    root.querySelectorAll(".form-errors ul").forEach(inOrderOfFields);
    root.querySelectorAll("select[data-submit], input[data-submit]").forEach((field) =>
      field.addEventListener("change", () => field.form.requestSubmit()));
    root.querySelectorAll("input[data-tick-all]").forEach(tickAll);
    root.querySelectorAll("button[data-toggles]").forEach(toggle);
    root.querySelectorAll("button[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });
    root.querySelectorAll("button[data-copy]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => navigator.clipboard.writeText(button.dataset.copy));
    });
    root.querySelectorAll(".table-scroll:not([tabindex])").forEach(letKeysScroll);
    sayNews(root);
  };

  // Said to those who do not see it. What is there when the page opens is not, so it comes a moment later.
  const say = (text) => {
    const region = document.getElementById("announcer");
    if (region && text) setTimeout(() => { region.textContent = text; }, 200);
  };

  // What changes all the time is said when it begins or ends, and in between now and then.
  let said = { state: "", at: 0 };
  const sayNews = (root) => {
    const news = [...(root.matches?.("#progress") ? root : document.createElement("p")).querySelectorAll("[data-said]")].map((each) => each.textContent.trim());
    if (!news.length || (news[0] === said.state && Date.now() - said.at < 20000)) return;
    said = { state: news[0], at: Date.now() };
    say(news.join(". "));
  };

  // After a form the page opens where the work is, with the undo beside it; without such a place the notice has the focus.
  const goOn = () => {
    const notice = document.querySelector("#notices .notice");
    if (!notice || document.querySelector("[data-focus]")) return;
    say(notice.querySelector("p")?.textContent);
    const undo = notice.querySelector("form");
    const work = location.hash && document.querySelector(`[data-work="${CSS.escape(location.hash.slice(1))}"]`);
    if (work) {
      work.closest("details")?.setAttribute("open", "");
      if (undo) {
        undo.classList.add("undo-here");
        work.after(undo);
      }
      work.focus();
    } else if (undo) {
      notice.tabIndex = -1;
      notice.focus();
    }
  };

  // A part that is swapped takes the focus with it: it goes on where the work goes on.
  let focusLost = false;
  const noteFocus = (event) => { if (event.detail.target?.contains(document.activeElement) && document.activeElement !== document.body) focusLost = true; };
  const moveFocus = (event) => {
    const part = event.detail.elt;
    if (!focusLost || document.activeElement !== document.body || !part.querySelector) return;
    const next = part.querySelector("[data-focus-next]") || part.querySelector("[data-focus-else]");
    if (!next) return;
    focusLost = false;
    next.focus();
  };
  document.addEventListener("htmx:beforeSwap", noteFocus);
  document.addEventListener("htmx:oobBeforeSwap", noteFocus);
  document.addEventListener("htmx:load", moveFocus);

  // "Please fill in this field" alone does not say which one: the summary of errors names it.
  const nameField = (link) => {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const label = field && (document.querySelector(`label[for="${CSS.escape(field.id)}"]`) || field.querySelector("legend"));
    const name = label && (label.querySelector("span") || label).textContent.trim();
    if (name) link.textContent = `${name}${name.endsWith("?") ? "" : ":"} ${link.textContent}`;
  };

  // Errors are listed as their fields stand on the page.
  const inOrderOfFields = (list) => {
    const field = (line) => document.getElementById(decodeURIComponent((line.querySelector("a")?.hash ?? "").slice(1)));
    const follows = (one, other) => one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING;
    list.append(...[...list.children].sort((one, other) => (follows(field(one), field(other)) ? 1 : 0) - (follows(field(other), field(one)) ? 1 : 0)));
  };

  const tickAll = (all) =>
    all.addEventListener("change", () => {
      document.querySelectorAll(`input[name="${all.dataset.tickAll}"]`).forEach((box) => { box.checked = all.checked; });
    });

  const toggle = (button) => {
    button.hidden = false;
    button.addEventListener("click", () =>
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true")));
  };

  // A region that scrolls must be reachable by the keyboard, and then needs a name.
  const letKeysScroll = (region) => {
    const caption = region.querySelector("caption");
    if (region.scrollWidth <= region.clientWidth || !caption) return;
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    region.setAttribute("aria-label", caption.textContent.trim());
  };

  // A form sent twice acts once on the server; here the second click is not even sent.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });
  window.addEventListener("pageshow", () =>
    document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));

  document.addEventListener("DOMContentLoaded", () => { improve(document); goOn(); });
  document.addEventListener("htmx:load", (event) => { if (event.detail.elt !== document.body) improve(event.detail.elt); });

  // A part of a page that was asked for after the session had ended: the whole page goes to the sign-in.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const address = event.detail.xhr.responseURL;
    if (address && new URL(address).pathname === "/sign-in" && window.location.pathname !== "/sign-in") {
      event.detail.shouldSwap = false;
      window.location.assign("/sign-in");
    }
  });
})();

// Improves what works without it: focus on errors, forms that send themselves, "tick all", double clicks.
(() => {
  const ready = (root) => {
    root.querySelectorAll("[data-focus]").forEach((element) => element.focus());
    root.querySelectorAll("select[data-submit], input[data-submit]").forEach((field) =>
      field.addEventListener("change", () => field.form.requestSubmit()));
    root.querySelectorAll("input[data-tick-all]").forEach((all) =>
      all.addEventListener("change", () => {
        document.querySelectorAll(`input[name="${all.dataset.tickAll}"]`).forEach((box) => { box.checked = all.checked; });
      }));
    root.querySelectorAll("button[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });
    root.querySelectorAll("[data-copy]").forEach((button) =>
      button.addEventListener("click", () => navigator.clipboard.writeText(button.dataset.copy)));
  };
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (event) => { if (event.detail.elt !== document.body) ready(event.detail.elt); });
})();

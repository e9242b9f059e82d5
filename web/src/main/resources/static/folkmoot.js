// Pages work without this file: it only saves people a key stroke or a reload.
(() => {
  "use strict";
  // A form that is sent twice sends the same command id, so nothing happens twice; this only shows that it is on its way.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === "post" && form.classList.contains("command") && !event.submitter?.name) form.dataset.sent = "yes";
  });
  // Whoever comes back to a page from the browser's memory may send its form again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });
  // Without this file nothing could print, so the button waits for it.
  document.querySelectorAll("[data-print]").forEach((button) => { button.hidden = false; });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
})();

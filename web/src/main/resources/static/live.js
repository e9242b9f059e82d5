// Shows how the counts of a meeting change. Without it, or where the server tells nobody more, the page asks now and then, or
// somebody presses reload.
(() => {
  "use strict";
  const ASK_EVERY = 10000;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const set = (live, name, value) => document.querySelectorAll(`[data-count="${name}"]`).forEach((element) => {
    if (live.contains(element) || name.startsWith("voters-")) element.textContent = number.format(value);
  });
  const show = (live, counts) => {
    set(live, "present", counts.present);
    set(live, "missing", counts.missing);
    for (const [how, many] of Object.entries(counts.arrivals)) set(live, how, many);
    for (const [vote, many] of Object.entries(counts.voters)) set(live, `voters-${vote}`, many);
    live.querySelectorAll('[data-bar="present"]').forEach((bar) =>
      bar.setAttribute("width", Math.floor(400 * counts.present / Number(bar.dataset.whole))));
    if (counts.stage !== live.dataset.stage) live.querySelector("[data-moved]").hidden = false;
  };
  document.querySelectorAll("[data-live]").forEach((live) => {
    const ask = () => window.setInterval(() => window.htmx && window.htmx.trigger(live, "recount"), ASK_EVERY);
    if (!window.EventSource) { ask(); return; }
    const source = new EventSource(live.dataset.live);
    source.addEventListener("counts", (event) => show(live, JSON.parse(event.data)));
    source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) ask(); });
    window.addEventListener("pagehide", () => source.close());
  });
})();

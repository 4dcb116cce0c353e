// Runs in a page before its own scripts: notes paints, long tasks, readiness, and the time from an input to its last frame.
(() => {
  const cfg = window.__benchCfg;
  const bench = (window.__bench = {
    fcp: 0,
    lcp: 0,
    seen: 0,
    ready: 0,
    shift: 0,
    long: [],
    answers: [],
    answered: null,
  });
  const observe = (type, take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") bench.fcp = entry.startTime;
  });
  observe("largest-contentful-paint", (entry) => (bench.lcp = entry.startTime));
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) bench.shift += entry.value;
  });
  observe("longtask", (entry) => bench.long.push([entry.startTime, entry.duration]));
  // Marks themselves are not timed by the browser, texts are: `cfg.seen` selects one that is painted with them.
  observe("element", (entry) => (bench.seen = entry.renderTime));

  /** Calls back after each change of the document, and once it has been read, until the callback gives true. */
  const whenever = (isDone) => {
    const watch = new MutationObserver(() => {
      if (isDone()) watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", isDone);
  };
  if (cfg.seen) {
    whenever(() => {
      const text = document.querySelector(cfg.seen);
      text?.setAttribute("elementtiming", "seen");
      return text !== null;
    });
  }
  // All marks are there when so many elements are, or when the page says so (a canvas has no elements).
  if (cfg.ready) {
    whenever(() => {
      const isReady = Object.entries(cfg.ready).every(
        ([selector, count]) => document.querySelectorAll(selector).length >= count,
      );
      if (isReady && bench.ready === 0) bench.ready = performance.now();
      return isReady;
    });
  }
  let applied = 0;
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...rest) => {
    if (name === "marks-ready" && bench.ready === 0) bench.ready = performance.now();
    if (name === "filter-applied") applied = performance.now();
    return mark(name, ...rest);
  };

  // The last change on the screen: what a panel or a heading below it does is no answer to anybody, nor is the sign by
  // which our page tells measurements that it is at rest.
  let changed = 0;
  const below = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) below[entry.isIntersecting ? "delete" : "add"](entry.target);
  });
  const PARTS = ".panel, .view > :not(.panels)";
  const watchPanels = () => document.querySelectorAll(PARTS).forEach((part) => watcher.observe(part));
  const isBelow = ({ target, attributeName }) =>
    attributeName === "data-live" ||
    !target.isConnected ||
    below.has((target.closest ? target : target.parentElement)?.closest(PARTS));
  let noticed = [];
  new MutationObserver((records) => {
    const elements = new Set();
    for (const record of records) {
      if (!isBelow(record)) elements.add(record.target.closest ? record.target : record.target.parentElement);
    }
    if (elements.size > 0) noticed.push({ at: performance.now(), elements });
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  addEventListener("pointermove", watchPanels, true);

  const channel = new MessageChannel();
  let afterFrame = null;
  channel.port1.onmessage = () => afterFrame?.();
  const onFrame = (next) =>
    requestAnimationFrame(() => {
      afterFrame = next;
      channel.port2.postMessage(0);
    });

  /** From the input's own time stamp to the first frame after the last change; over when nothing has changed for a while. */
  const track = (start) => {
    changed = applied = 0;
    noticed = [];
    let last = 0;
    let answer = 0;
    const look = () => {
      const now = performance.now();
      // Asked after the frame, when styles are known: what is hidden (a table, while its chart is shown) is no answer.
      for (const { at, elements } of noticed) {
        if ([...elements].some((element) => element?.checkVisibility())) changed = at;
      }
      noticed = [];
      const latest = Math.max(changed, applied);
      // Where only a style answers, the document does not change, and the first frame shows it.
      if (answer === 0 || latest > last) answer = now - start;
      if (latest > last) last = now;
      const isWaiting = cfg.saysApplied && applied === 0 && now - start < 10_000;
      if (isWaiting || now - Math.max(last, start) < cfg.quiet) return onFrame(look);
      bench.answers.push(answer);
      bench.answered?.();
    };
    onFrame(look);
  };
  addEventListener(
    "pointermove",
    (event) => {
      if (cfg.isPointed && event.isTrusted && event.target.closest?.(cfg.control)) track(event.timeStamp);
    },
    true,
  );
  // A slider is moved by a key, which our page may take before the browser makes an input of it.
  for (const type of ["click", "keydown"]) {
    addEventListener(
      type,
      (event) => {
        const isOurs = !cfg.isPointed && event.isTrusted && event.target.matches?.(cfg.control);
        if (isOurs && (event.target.type === "range") === (type === "keydown")) track(event.timeStamp);
      },
      true,
    );
  }
})();

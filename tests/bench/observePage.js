// Runs in the page before its own scripts. Collects paint, long tasks, readiness, and click-to-paint times.
(() => {
  const b = (window.__bench = { fcp: 0, seen: 0, lcp: 0, lcpEl: "", cls: 0, long: [], ready: 0, toggles: [], inp: [] });
  const cfg = window.__benchCfg ?? {};
  const obs = (type, fn, extra = {}) => {
    try {
      new PerformanceObserver((l) => l.getEntries().forEach(fn)).observe({ type, buffered: true, ...extra });
    } catch {}
  };
  obs("paint", (e) => {
    if (e.name === "first-contentful-paint") b.fcp = e.startTime;
  });
  obs("largest-contentful-paint", (e) => {
    b.lcp = e.startTime;
    b.lcpEl = e.element
      ? e.element.tagName +
        (e.element.className && typeof e.element.className === "string" ? "." + e.element.className : "")
      : "";
  });
  // When the text that `cfg.seen` selects was on the screen: marks themselves are not timed by the browser, texts are.
  obs("element", (e) => {
    b.seen = e.renderTime;
  });
  if (cfg.seen) {
    const watch = new MutationObserver(() => {
      const text = document.querySelector(cfg.seen);
      if (text === null) return;
      text.setAttribute("elementtiming", "seen");
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  }
  obs("layout-shift", (e) => {
    if (!e.hadRecentInput) b.cls += e.value;
  });
  obs("longtask", (e) => b.long.push([e.startTime, e.duration]));
  obs(
    "event",
    (e) => {
      if (e.interactionId && e.name === "click") b.inp.push(e.duration);
    },
    { durationThreshold: 16 },
  );
  let applied = 0;
  const mark = performance.mark.bind(performance);
  performance.mark = (n, ...a) => {
    const t = performance.now();
    if (n === cfg.appliedMark) applied = t;
    if (n === cfg.readyMark && !b.ready) settle(t);
    return mark(n, ...a);
  };
  let done;
  b.readyP = new Promise((r) => {
    done = r;
  });
  const settle = (t) => {
    if (!b.ready) {
      b.ready = t;
      done(t);
    }
  };
  // Readiness by selectors ({"css": count}) when the page sets no mark: looked at after each DOM change.
  if (cfg.readySel) {
    const ok = () => Object.entries(cfg.readySel).every(([s, n]) => document.querySelectorAll(s).length >= n);
    const mo = new MutationObserver(() => {
      if (ok()) {
        settle(performance.now());
        mo.disconnect();
      }
    });
    mo.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => {
      if (ok()) {
        settle(performance.now());
        mo.disconnect();
      }
    });
  }
  let cur = null,
    last = 0,
    lastAnywhere = 0;
  const offScreen = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const e of entries) offScreen[e.isIntersecting ? "delete" : "add"](e.target);
  });
  // Panels are made anew for an evidence file of the user's own.
  addEventListener(
    "pointerdown",
    () => document.querySelectorAll(".panel").forEach((panel) => watcher.observe(panel)),
    true,
  );
  // A panel below the screen that is let in (a style of its own) is no answer to anybody.
  const isLetIn = (r) => r.attributeName === "style" && r.target.classList.contains("panel");
  const isOffScreen = ({ target, attributeName }) => {
    if (!target.isConnected || attributeName === "data-live") return true;
    const panel = (target.closest ? target : target.parentElement)?.closest(".panel");
    return panel !== undefined && offScreen.has(panel);
  };
  new MutationObserver((records) => {
    const changes = records.filter((r) => !isLetIn(r));
    if (changes.length > 0) lastAnywhere = performance.now();
    if (!changes.every(isOffScreen)) last = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  document.addEventListener(
    "click",
    (e) => {
      if (e.isTrusted && cfg.toggle && e.target.matches?.(cfg.toggle)) track(e.timeStamp);
    },
    true,
  );
  const ch = new MessageChannel();
  let cb = null;
  ch.port1.onmessage = () => cb?.();
  const afterPaint = (fn) =>
    requestAnimationFrame(() => {
      cb = fn;
      ch.port2.postMessage(0);
    });
  // From the click's own time stamp to the first frame after the last change on the screen: `work` is when the change was
  // made, `paint` when its frame was out, `whole` when the last change anywhere was made.
  function track(t0) {
    cur = { t0, first: 0, work: 0, paint: 0, whole: 0, frames: 0 };
    applied = 0;
    last = 0;
    lastAnywhere = 0;
    let seen = 0,
      quiet = 0;
    const step = () => {
      const t = performance.now(),
        need = Math.max(last, applied);
      cur.frames++;
      if (!cur.first) cur.first = t - t0;
      if (need > seen) {
        seen = need;
        cur.work = need - t0;
        cur.paint = t - t0;
        quiet = t;
      }
      const waiting = cfg.appliedMark && cfg.needApplied && !applied;
      if (!waiting && !quiet && t - t0 > (cfg.cssOnly ? 400 : 4000)) {
        cur.work = cur.paint = cur.first;
        quiet = -1;
      } // style only: nothing changed in the DOM, the first frame shows it
      if (quiet < 0 || (!waiting && quiet && t - quiet > (cfg.quietMs ?? 120)) || t - t0 > 30000) {
        cur.whole = Math.max(cur.work, lastAnywhere - t0);
        b.toggles.push(cur);
        cur = null;
        b.toggleDone?.();
      } else afterPaint(step);
    };
    afterPaint(step);
  }
})();

import { PANEL_IDS } from "./defaults/panels.ts";
import { toDays } from "./duration.ts";
import { partialDate } from "./partialDate.ts";
import { findPlaceholders } from "./placeholders.ts";
import { describeValue, type Fault } from "./problem.ts";
import { checkPublicDatabase } from "./publicDatabaseChecks.ts";
import type { EvidenceFile, Figure } from "./schema.ts";
import { isInSlot } from "./slots.ts";

type Keys = readonly PropertyKey[];

/**
 * Checks what a schema cannot see: ids are unique and resolve, events do not exceed the number they are among, dates
 * run forwards, each source gives at most one figure for an outcome, placeholders name figures that exist.
 *
 * @returns every problem found, in the order of the file; none for a sound file.
 */
export function crossCheck(file: EvidenceFile): Fault[] {
  const faults: Fault[] = [];
  const report = (keys: Keys, found: string, expected: string) => faults.push({ keys, found, expected });

  const ids = {
    source: collectIds(file.sources, "sources", report),
    document: collectIds(file.documents, "documents", report),
    outcome: collectIds(file.outcomes, "outcomes", report),
    figure: collectIds(file.figures, "figures", report),
    comparison: collectIds(file.comparisons, "comparisons", report),
    group: collectIds(file.groups, "groups", report),
    "kind of event": collectIds(file.eventKinds, "eventKinds", report),
    event: collectIds(file.events, "events", report),
  };
  for (const list of [
    "ledger",
    "causes",
    "context",
    "disagreements",
    "slides",
    "completenessAnchors",
    "publicCounts",
    "onsets",
  ] as const) {
    collectIds(file[list], list, report);
  }
  const resolve = (kind: keyof typeof ids, id: string | undefined, keys: Keys) => {
    if (id !== undefined && !ids[kind].has(id)) report(keys, describeValue(id), `the id of a ${kind} in this file`);
  };

  // One walk over the whole tree: wherever a citation, a source or a figure is named, it has to exist.
  walkTexts(file, [], (key, text, path) => {
    // Most texts name nothing: the keys that lead to one are copied only where it does.
    if (key === "document" || key === "source" || key === "outcome" || key === "group") resolve(key, text, [...path]);
    for (const placeholder of findPlaceholders(text)) {
      if (placeholder.kind === "unknown") report([...path], `"${placeholder.text}"`, "a known placeholder");
      else if (placeholder.of !== "own") resolve(placeholder.of, placeholder.id, [...path]);
    }
  });

  file.sources.forEach((source, i) =>
    source.overlapsWith.forEach((other, j) => resolve("source", other, ["sources", i, "overlapsWith", j])),
  );
  if (!file.sources.some((source) => source.shownByDefault)) {
    report(["sources"], "no source with shownByDefault true", "at least one");
  }
  const defaults = file.outcomes.filter((outcome) => outcome.shownByDefault).length;
  if (defaults !== 1) report(["outcomes"], `${defaults} outcomes with shownByDefault true`, "exactly one");

  file.figures.forEach((figure, i) => {
    checkFigure(figure, ["figures", i], report);
    resolve("figure", figure.supersedes, ["figures", i, "supersedes"]);
    resolve("figure", figure.within, ["figures", i, "within"]);
    checkWithin(figure, file, ["figures", i, "within"], report);
  });
  checkSlots(file, report);
  file.testing.forEach((entry, i) => {
    resolve("figure", entry.figure, ["testing", i, "figure"]);
    const looked = (entry.found ?? 0) + (entry.notFound ?? 0);
    if (looked > entry.cases) report(["testing", i], `${looked} looked at`, `at most the ${entry.cases} cases`);
  });
  file.publicCounts.forEach((entry, i) => resolve("figure", entry.figure, ["publicCounts", i, "figure"]));
  if (file.topic.years.to < file.topic.years.from) {
    report(["topic", "years", "to"], String(file.topic.years.to), `a year from ${file.topic.years.from}`);
  }

  file.onsets.forEach((onset, i) => {
    resolve("figure", onset.dated, ["onsets", i, "dated"]);
    const bounds = [onset.earliest, onset.median, onset.latest].flatMap((d) => (d === null ? [] : [toDays(d)]));
    if (bounds.some((days, j) => j > 0 && days < (bounds[j - 1] ?? days))) {
      report(["onsets", i], `${bounds.map(Math.round).join(", ")} days`, "earliest, median, latest in this order");
    }
    onset.spans.forEach((span, j) => {
      if (toDays(span.from) > toDays(span.to)) {
        report(["onsets", i, "spans", j], "a span that ends before it starts", "from before to");
      }
    });
  });

  file.plainWords?.numbers.forEach((entry, i) => {
    resolve("figure", entry.figure, ["plainWords", "numbers", i, "figure"]);
  });

  file.comparisons.forEach((comparison, i) => {
    for (const part of ["reported", "observed", "baseline"] as const) {
      resolve("figure", comparison[part], ["comparisons", i, part]);
    }
  });

  file.events.forEach((event, i) => {
    resolve("kind of event", event.kind, ["events", i, "kind"]);
    event.publishes?.forEach((id, j) => resolve("document", id, ["events", i, "publishes", j]));
    const earlier = file.events[i - 1];
    if (earlier && partialDate(event.date).start < partialDate(earlier.date).start) {
      report(["events", i, "date"], `"${event.date}"`, `a date not before "${earlier.date}", the event above it`);
    }
  });
  file.slides.forEach(({ panel }, i) => {
    if (!PANEL_IDS.has(panel))
      report(["slides", i, "panel"], describeValue(panel), `one of ${[...PANEL_IDS].join(", ")}`);
  });
  checkTimeline(file, (id, keys) => resolve("event", id, keys), report);
  if (file.publicDatabase !== undefined) {
    const counts = file.publicCounts.map((entry) => entry.id);
    faults.push(...checkPublicDatabase(file.publicDatabase, counts));
  }
  return faults;
}

/** The story names events that are there, in the order in which they happened. */
function checkTimeline({ events, timeline }: EvidenceFile, resolve: (id: string, keys: Keys) => void, report: Report) {
  const { window, turn, record } = timeline;
  if (window !== undefined && partialDate(window.from).start > partialDate(window.to).end) {
    report(["timeline", "window"], "months that end before they start", "from before to");
  }
  if (turn !== undefined) resolve(turn.event, ["timeline", "turn", "event"]);
  record.forEach((row, i) => {
    row.steps.forEach(({ event }, j) => {
      resolve(event, ["timeline", "record", i, "steps", j, "event"]);
      const places = row.steps.slice(0, j + 1).map((step) => events.findIndex((entry) => entry.id === step.event));
      const [earlier = -1, own = -1] = places.slice(-2);
      if (j > 0 && own !== -1 && earlier > own) {
        report(["timeline", "record", i, "steps", j, "event"], `"${event}"`, "an event after the one above it");
      }
    });
  });
}

/** One figure for each outcome of a source, or a chain of figures in which each replaces the one before. */
function checkSlots(file: EvidenceFile, report: Report) {
  const cases = new Set(file.outcomes.filter((outcome) => outcome.measure === "cases").map((outcome) => outcome.id));
  file.figures.forEach((figure, i) => {
    const { source, outcome } = figure;
    if (outcome !== undefined && cases.has(outcome) && figure.estimate !== "none") {
      report(["figures", i, "estimate"], `"${figure.estimate}"`, '"none", since the outcome is shown case by case');
    }
    if (source === undefined || outcome === undefined || !isInSlot(figure, source, outcome)) return;
    const others = file.figures.filter((entry) => entry !== figure && isInSlot(entry, source, outcome));
    const isReplaced = others.some((entry) => entry.supersedes === figure.id);
    const earlier = others.find((entry) => file.figures.indexOf(entry) < i);
    const replaces = others.some((entry) => entry.id === figure.supersedes);
    if (others.length > 1 || (earlier !== undefined && !isReplaced && !replaces)) {
      report(
        ["figures", i, "outcome"],
        `"${outcome}" again`,
        `one figure for it (${others[0]?.id ?? ""} is the first)`,
      );
    }
  });
}

/** What is within a wider count is of the same source, of another outcome, and no more than the whole. */
function checkWithin(figure: Figure, { figures }: EvidenceFile, keys: Keys, report: Report) {
  const wider = figures.find((entry) => entry.id === figure.within);
  if (wider === undefined) return;
  if (wider.source !== figure.source || wider.outcome === undefined || wider.outcome === figure.outcome) {
    report(keys, describeValue(figure.within), "a figure of the same source for another outcome");
  }
  const [part, whole] = [figure.numerator, wider.numerator].map((count) =>
    count.kind === "known" || count.kind === "atLeast" ? count.value : null,
  );
  if (part != null && whole != null && part > whole) {
    report(keys, `${part} cases within ${whole}`, "a count that is no more than the wider one");
  }
}

type Report = (keys: Keys, found: string, expected: string) => void;

function checkFigure(figure: Figure, keys: Keys, report: Report) {
  const n = figure.denominator?.quantity;
  const events = figure.numerator;
  const eventsCount = events.kind === "known" || events.kind === "atLeast" ? events.value : null;
  const nCount = n?.kind === "known" || n?.kind === "atLeast" ? n.value : null;
  if (figure.estimate === "none") return;
  if (n === undefined)
    return report([...keys, "denominator"], "nothing", `a denominator for estimate "${figure.estimate}"`);
  if (nCount === 0) report([...keys, "denominator", "quantity", "value"], "0", "a denominator above 0");
  if (eventsCount !== null && !Number.isInteger(eventsCount)) {
    report([...keys, "numerator", "value"], String(eventsCount), "a whole number of events");
  }
  if (figure.estimate === "per10000" && nCount !== null) {
    if (!Number.isInteger(nCount)) {
      report([...keys, "denominator", "quantity", "value"], String(nCount), "a whole number");
    }
    if (eventsCount !== null && eventsCount > nCount) {
      report([...keys, "numerator", "value"], String(eventsCount), `at most the denominator, ${nCount}`);
    }
  }
}

function collectIds(list: readonly { id: string }[], name: string, report: Report): ReadonlySet<string> {
  const seen = new Set<string>();
  list.forEach((entry, i) => {
    if (seen.has(entry.id)) report([name, i, "id"], `"${entry.id}" a second time`, "an id used once");
    seen.add(entry.id);
  });
  return seen;
}

/** Visits every text with its key and the keys that lead to it; they are one list, which changes from text to text. */
function walkTexts(value: unknown, path: PropertyKey[], visit: (key: PropertyKey, text: string, path: Keys) => void) {
  const step = (key: PropertyKey, entry: unknown) => {
    path.push(key);
    if (typeof entry === "string") visit(key, entry, path);
    else walkTexts(entry, path, visit);
    path.pop();
  };
  if (Array.isArray(value)) value.forEach((entry, i) => step(i, entry));
  else if (typeof value === "object" && value !== null)
    for (const [key, entry] of Object.entries(value)) step(key, entry);
}

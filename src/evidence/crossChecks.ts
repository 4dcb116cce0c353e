import { toDays } from "./duration.ts";
import { partialDate } from "./partialDate.ts";
import { findPlaceholders } from "./placeholders.ts";
import { formatPath, type Problem } from "./problem.ts";
import type { EvidenceFile, Figure } from "./schema.ts";

type Keys = readonly PropertyKey[];

/**
 * Checks what a schema cannot see: ids are unique and resolve, events do not exceed the number they are among, dates
 * run forwards, each source gives at most one figure for an outcome, placeholders name figures that exist.
 *
 * @returns every problem found, in the order of the file; none for a sound file.
 */
export function crossCheck(file: EvidenceFile): Problem[] {
  const problems: Problem[] = [];
  const report = (keys: Keys, found: string, expected: string) =>
    problems.push({ path: formatPath(keys), found, expected });

  const ids = {
    source: collectIds(file.sources, "sources", report),
    document: collectIds(file.documents, "documents", report),
    outcome: collectIds(file.outcomes, "outcomes", report),
    figure: collectIds(file.figures, "figures", report),
    comparison: collectIds(file.comparisons, "comparisons", report),
  };
  for (const list of [
    "events",
    "ledger",
    "causes",
    "context",
    "disagreements",
    "slides",
    "completenessAnchors",
  ] as const) {
    collectIds(file[list], list, report);
  }
  const resolve = (kind: keyof typeof ids, id: string | undefined, keys: Keys) => {
    if (id !== undefined && !ids[kind].has(id)) report(keys, `"${id}"`, `the id of a ${kind} in this file`);
  };

  // One walk over the whole tree: wherever a citation, a source or a figure is named, it has to exist.
  walk(file, [], (key, value, keys) => {
    if (key === "document" && typeof value === "string") resolve("document", value, keys);
    if (key === "source" && typeof value === "string") resolve("source", value, keys);
    if (key === "outcome" && typeof value === "string") resolve("outcome", value, keys);
    if (typeof value === "string") {
      for (const placeholder of findPlaceholders(value)) {
        if (placeholder.kind === "unknown") report(keys, `"${placeholder.text}"`, "a known placeholder");
        else if (placeholder.of !== "own") resolve(placeholder.of, placeholder.id, keys);
      }
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

  const taken = new Map<string, string>();
  file.figures.forEach((figure, i) => {
    checkFigure(figure, ["figures", i], report);
    if (figure.source === undefined || figure.outcome === undefined) return;
    const place = `${figure.source} ${figure.outcome}`;
    const earlier = taken.get(place);
    if (earlier !== undefined) {
      report(["figures", i, "outcome"], `"${figure.outcome}" again`, `one figure for it (${earlier} is the first)`);
    }
    taken.set(place, figure.id);
  });

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

  const figureLists: [Keys, readonly string[]][] = [
    [["exposures"], file.exposures],
    ...file.pathways.flatMap((pathway, i): [Keys, readonly string[]][] => [
      [["pathways", i, "steps"], pathway.steps],
      [["pathways", i, "beside"], pathway.beside],
    ]),
    ...file.events.map((event, i): [Keys, readonly string[]] => [
      ["events", i, "makesPublic"],
      event.makesPublic ?? [],
    ]),
    ...file.comparisons.map((comparison, i): [Keys, readonly string[]] => [
      ["comparisons", i],
      [comparison.reported, comparison.observed],
    ]),
  ];
  for (const [keys, list] of figureLists) list.forEach((id, i) => resolve("figure", id, [...keys, i]));

  file.events.forEach((event, i) => {
    const earlier = file.events[i - 1];
    if (earlier && partialDate(event.date).start < partialDate(earlier.date).start) {
      report(["events", i, "date"], `"${event.date}"`, `a date not before "${earlier.date}", the event above it`);
    }
  });
  return problems;
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

function walk(value: unknown, keys: Keys, visit: (key: PropertyKey, value: unknown, keys: Keys) => void) {
  if (Array.isArray(value)) {
    value.forEach((entry, i) => {
      visit(i, entry, [...keys, i]);
      walk(entry, [...keys, i], visit);
    });
  } else if (typeof value === "object" && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      visit(key, entry, [...keys, key]);
      walk(entry, [...keys, key], visit);
    }
  }
}

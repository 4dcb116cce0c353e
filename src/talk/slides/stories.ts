import { partialDate } from "../../evidence/partialDate.ts";
import type { Source, Testing } from "../../evidence/schema.ts";
import { toQuoted } from "../../claims/quoted.ts";
import {
  capitalise,
  formatCount,
  formatDate,
  formatDay,
  formatQuantity,
  nameInText,
  numberWord,
  possessive,
  valueOf,
} from "../../claims/words/format.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { describeSpan, summariseKnown, toKnownRows, toKnownSentence } from "../../claims/time/knownRecord.ts";
import { bandItems } from "../../charts/native/bands.ts";
import { markItem, type MarkLook } from "../../charts/native/caseMarks.ts";
import { colourOf } from "../../charts/native/colours.ts";
import { toKnownView } from "../../panels/known/view.ts";
import { INK, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { BOTTOM, inches, LEFT, nameOf, place, RIGHT, rowOf, rule, said, TOP, words } from "./kit.ts";
import { defaultOutcome, pairOf, type Tell, type Telling } from "./told.ts";

/** `cases`: how many there are in words, "about 20". */
type Tested = { source: Source; entry: Testing; cases: string };

/** More have no room for their marks at the size of a room. */
const MOST_TESTED = 2;

/** What was looked for in the cases, one mark a case: never a share. */
export const tested: Tell = (telling) => {
  const { evidence, input } = telling;
  const all = input.sources.flatMap((source): Tested[] => {
    const entry = evidence.file.testing.find((one) => one.source === source.id);
    return entry === undefined || (entry.found === undefined && entry.notFound === undefined)
      ? []
      : [{ source, entry, cases: formatCount(entry.cases) }];
  });
  const pair = pairOf(telling);
  const found = [...all]
    .sort((a, b) => Number(pair.includes(b.source)) - Number(pair.includes(a.source)))
    .slice(0, MOST_TESTED);
  const early = found.length === 0 ? beforeNumbers(telling, pair) : null;
  const shown = early === null ? found : [early.shown];
  const labels = evidence.panel("tested")?.labels ?? {};
  const title =
    early?.title ??
    testedTitle(
      shown.filter(({ source }) => pair.includes(source)),
      labels["what"] ?? "It",
    );
  if (title === null) return null;
  const height = Math.min(274, 490 / shown.length);
  return {
    title,
    items: shown.flatMap((one, i) => testedRow(telling, one, 176 + i * height, i > 0, labels)),
    sources: shown.map(({ source }) => source),
    figures: shown.flatMap(({ entry }) => evidence.figure(entry.figure) ?? []),
    steps: shown.map(({ entry }) => entry.figure),
    foot: "One mark is one case; no shares.",
  };
};

/** What had been said of it before anybody gave a number: of every case it is not stated. */
function beforeNumbers(telling: Telling, pair: readonly Source[]): { title: string; shown: Tested } | null {
  const { evidence, slide } = telling;
  const source = pair.find((one) => evidence.isReports(one));
  const turn = slide.turns.find(({ event }) =>
    evidence.file.events.some((one) => one.id === event && one.source === source?.id),
  );
  const later = evidence.whole.testing.find((one) => one.source === source?.id);
  if (evidence.knownBy === null || turn === undefined || source === undefined || later === undefined) return null;
  const figure = toQuoted(evidence, source, defaultOutcome(telling))?.figure;
  const cases = valueOf(figure?.numerator);
  if (figure === undefined || cases === null) return null;
  const { noun, outcome } = later;
  const summary = { text: "", citations: [] };
  return {
    title: `${capitalise(turn.clause)}; no number was public.`,
    shown: {
      source,
      cases: formatQuantity(figure.numerator),
      entry: { source: source.id, outcome, figure: figure.id, noun, cases, summary },
    },
  };
}

function testedTitle(shown: readonly Tested[], what: string): string | null {
  const [first, second] = shown;
  if (first === undefined) return null;
  const whose = ({ source, entry }: Pick<Tested, "source" | "entry">) =>
    entry.cases === 1
      ? `${possessive(nameInText(source))} one ${entry.noun.one}`
      : `${possessive(nameInText(source))} ${entry.noun.many}`;
  const isNone = ({ entry }: Tested) => entry.found === 0 && entry.notFound === entry.cases;
  if (second === undefined) {
    if (isNone(first)) {
      const its =
        first.entry.cases === 1
          ? `its one ${first.entry.noun.one} and did not find it`
          : `its ${first.entry.cases} ${first.entry.noun.many} and found it in none`;
      return `${capitalise(nameInText(first.source))} looked for ${what.charAt(0).toLowerCase()}${what.slice(1)} in ${its}.`;
    }
    const unclear = first.entry.notFound === undefined ? "; how many were tested is not clear" : "";
    return `${what} was found in ${first.entry.found} of ${whose(first)}${unclear}.`;
  }
  const [found, other] = isNone(first) && !isNone(second) ? [second, first] : [first, second];
  if (isNone(found)) return `${what} was looked for in ${whose(found)} and in ${whose(other)}, and not found.`;
  const lead = `${what} was found in ${found.entry.found} of ${whose(found)}`;
  const tail =
    other.entry.cases === 1 && isNone(other) ? `${possessive(nameInText(other.source))} one case` : whose(other);
  return isNone(other) ? `${lead}, and not in ${tail}.` : `${lead}, and in ${other.entry.found} of ${whose(other)}.`;
}

function testedRow(
  { evidence }: Telling,
  { source, entry, cases }: Tested,
  top: number,
  ruled: boolean,
  labels: Readonly<Record<string, string>>,
): SlideItem[] {
  const found = entry.found ?? 0;
  const notFound = entry.notFound ?? 0;
  const rest = entry.cases - found - notFound;
  const kinds = [
    { count: found, look: "filled", label: labels["foundShort"] ?? labels["found"] ?? "found" },
    { count: notFound, look: "crossed", label: labels["notFound"] ?? "looked for, not found" },
    { count: rest, look: "hollow", label: labels["notStated"] ?? "not stated" },
  ] satisfies { count: number; look: MarkLook; label: string }[];
  const present = kinds.filter(({ count }) => count > 0);
  const gap = 40;
  const room = RIGHT - LEFT - gap * (present.length - 1);
  const pitch = Math.max(6, Math.min(entry.cases === 1 ? 62 : 50, room / Math.max(1, entry.cases)));
  let x = LEFT;
  const colour = colourOf(source);
  const marksTop = top + 58;
  const size = present.length === 1 && entry.cases === 1 ? 27 : 24;
  const more = restOf(fillTemplate(entry.summary.text, evidence));
  const items = [
    ...nameOf(source, LEFT - 4, top, 28, 350),
    words(
      [412, top + 2, 700, 36],
      [[said(`${cases} ${entry.cases === 1 ? entry.noun.one : entry.noun.many}`, { size: 27 })]],
      { ref: entry.figure },
    ),
    ...present.flatMap(({ count, look, label }): SlideItem[] => {
      const left = x;
      const width = count * pitch;
      x += width + gap;
      const beside = entry.cases <= 2;
      const grid = {
        x: inches(left),
        y: inches(marksTop),
        pitch: inches(pitch),
        radius: inches(pitch * (beside ? 0.36 : 0.4)),
        perRow: count,
      };
      const tone = look === "hollow" ? INK : colour;
      const text = [
        said(`${count === entry.cases ? cases : formatCount(count)} `, { size: 48, serif: true, colour: tone }),
        said(label, { size, bold: true, colour: tone }),
      ];
      return [
        markItem(source, [0, count], grid, look, { name: label, ref: entry.figure, alt: `${count} ${label}` }),
        ...(beside
          ? [
              words(
                [left + width + 18, marksTop + pitch / 2 - 30, 500, 40],
                [[said(label, { size: 27, bold: true, colour: tone })]],
              ),
            ]
          : [
              rule(left + 2, marksTop + pitch + 10, width - 4, tone, 2.5),
              words([left, marksTop + pitch + 16, Math.max(width + gap - 10, 210), 60], [text]),
            ]),
      ];
    }),
    ...(more === ""
      ? []
      : [
          words(
            entry.cases <= 2
              ? [LEFT + pitch + 18, marksTop + pitch / 2 + 6, RIGHT - LEFT - pitch - 18, 56]
              : [LEFT, marksTop + pitch + 80, RIGHT - LEFT, 40],
            [[said(more, { size: 21, colour: SOFT })]],
          ),
        ]),
  ];
  return [
    ...(ruled ? [rule(LEFT, top - 18, RIGHT - LEFT)] : []),
    rowOf(source.shortName, entry.figure, [LEFT, top, RIGHT - LEFT, 220], items),
  ];
}

/** The summary without its first sentence, which the marks have told; the whole of a summary of one sentence. */
const restOf = (text: string) =>
  /^.*?[.;] (?=\p{Lu})/u.exec(text)?.[0] === undefined ? text : text.replace(/^.*?[.;] (?=\p{Lu})/u, "");

/** What was public on which day, and how long it took from one turn to the next. */
export const known: Tell = (telling) => {
  const { evidence, input } = telling;
  const view = toKnownView(evidence, input);
  if (view.empty !== null || view.drawing.columns.length === 0) return null;
  const { events } = evidence.file;
  const tags = view.drawing.columns.map((column) => {
    const event = events.find(
      (one) => partialDate(one.date).end === partialDate(column.day).end && one.tag !== undefined,
    );
    return { text: column.text, tag: event?.tag ?? "" };
  });
  const { title, between } = knownTitle(telling);
  const columnOf = (time: number) => view.drawing.columns.findIndex(({ day }) => partialDate(day).end === time);
  const span =
    between === null || columnOf(between.from) === -1 || columnOf(between.to) === -1
      ? null
      : { from: columnOf(between.from), to: columnOf(between.to), words: between.words };
  return {
    title,
    items: bandItems({ ...view.drawing, columns: tags, span }, place(LEFT, TOP + 6, RIGHT - LEFT, BOTTOM - TOP - 10)),
    sources: view.sources.flatMap((id) => (evidence.isPublished(id) ? (evidence.source(id) ?? []) : [])),
    figures: [],
    foot: "Columns are not to scale.",
  };
};

type KnownTitle = { title: string; between: { from: number; to: number; words: string } | null };

function knownTitle(telling: Telling): KnownTitle {
  const { evidence, input, slide } = telling;
  const alone = (title: string) => ({ title, between: null });
  if (evidence.knownBy !== null) {
    return alone(`By ${formatDate(evidence.knownBy)}: ${toKnownSentence(evidence, input.sources)}.`);
  }
  const turns = slide.turns.flatMap(({ event, ...rest }) => {
    const found = evidence.file.events.find((one) => one.id === event);
    const isChosen = found?.source === undefined || input.sources.some((source) => source.id === found.source);
    return found === undefined || !isChosen
      ? []
      : [{ ...rest, source: found.source, time: partialDate(found.date).end }];
  });
  const last = turns.at(-1);
  if (last === undefined) return alone(summariseKnown(toKnownRows(evidence, input.sources), evidence.knownBy));
  const other = turns.findLast(({ source }) => source !== last.source);
  const before = other ?? turns.at(-2);
  if (before === undefined) return alone(`${capitalise(last.clause)} on ${formatDay(last.time)}.`);
  const words = inWords(describeSpan(before.time, last.time));
  if (other === undefined) return alone(`From ${before.noun} to ${last.noun} it took ${words}.`);
  return {
    title: `${capitalise(other.clause)} ${words} before ${last.clause}.`,
    between: { from: other.time, to: last.time, words },
  };
}

/** "9 months" as it stands in a headline: "nine months". */
const inWords = (span: string) => span.replace(/^\d+/, (digits) => numberWord(Number(digits)));

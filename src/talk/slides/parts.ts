import type { SlidePart, Source } from "../../evidence/schema.ts";
import { countOf } from "../../claims/claim.ts";
import { toQuoted } from "../../claims/quoted.ts";
import { formatAuthors, readingLabel } from "../../claims/words/citation.ts";
import {
  capitalise,
  formatCount,
  formatDate,
  joinWords,
  nameInText,
  possessive,
  valueOf,
} from "../../claims/words/format.ts";
import { fillSentences, fillTemplate } from "../../claims/words/template.ts";
import { markItem } from "../../charts/native/caseMarks.ts";
import { colourOf } from "../../charts/native/colours.ts";
import { INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { dashed, firstNumber, fitted, inches, LEFT, nameOf, place, RIGHT, rule, said, shape, words } from "./kit.ts";
import { qrItems } from "./qr.ts";
import { defaultOutcome, pairOf, type Tell, type Telling } from "./told.ts";

/** The headline: the clauses of the parts that were public, joined, and what the slide says of them. */
function partsTitle({ slide, evidence }: Telling, parts: readonly SlidePart[]): string {
  const clauses = joinWords(parts.map(({ clause }) => fillTemplate(clause, evidence)));
  return `${capitalise(clauses)}${slide.ending === undefined ? "" : ` ${slide.ending}`}.`;
}

const partsOf = ({ evidence, slide }: Telling): readonly SlidePart[] =>
  evidence.file.slides.find(({ id }) => id === slide.id)?.parts ?? [];

/** What it means for those concerned: three columns of one large fact each. */
export const people: Tell = (telling) => {
  const { evidence, measure } = telling;
  const parts = partsOf(telling).slice(0, 3);
  if (parts.length === 0) return null;
  const wide = (RIGHT - LEFT + 50) / parts.length - 50;
  const fill = (text: string) => fillSentences(text, evidence);
  return {
    title: partsTitle(telling, parts),
    items: parts.flatMap((part, i): SlideItem[] => {
      const x = LEFT + i * (wide + 50);
      const figure = part.figure === undefined ? undefined : evidence.figure(part.figure);
      const source = figure?.source === undefined ? undefined : evidence.source(figure.source);
      const colour = source === undefined ? INK : colourOf(source);
      const cases = valueOf(figure?.numerator);
      const more = (part.more ?? [])
        .map((statement) => fill(statement.text))
        .filter((text) => text !== "")
        .join(" ");
      const headSize = fitted(part.head, measure, { most: 23, least: 16, width: wide, bold: true });
      const large = fillTemplate(part.large ?? "", evidence);
      const largeSize = fitted(large, measure, { most: 84, least: 40, width: wide - 20, serif: true });
      const text = fillTemplate(part.text ?? "", evidence);
      const textSize = fitted(text, measure, { most: 25, least: 19, width: wide, lines: 2, serif: true });
      const moreSize = fitted(more, measure, { most: 22, least: 19, width: wide, lines: 5 });
      const perRow = Math.max(1, Math.ceil((cases ?? 0) / 2));
      const pitch = Math.min(32.4, wide / perRow);
      return [
        rule(x, 168, wide, colour, 3),
        words([x, 182, wide, 34], [[said(part.head, { size: headSize, bold: true, colour })]]),
        words([x, 218, wide, 100], [[said(large, { size: largeSize, serif: true })]], {
          ref: part.figure,
        }),
        words([x, 322, wide, 74], [[said(text, { size: textSize, serif: true })]]),
        words([x, 408, wide, 164], [[said(more, { size: moreSize, colour: SOFT })]]),
        ...(source === undefined || cases === null || cases > 60
          ? []
          : [
              markItem(
                source,
                [0, cases],
                {
                  x: inches(x - 6),
                  y: inches(576),
                  pitch: inches(pitch),
                  radius: inches(pitch * 0.31),
                  perRow,
                  rowPitch: inches(30),
                },
                "filled",
                { name: "Cases", ref: part.figure },
              ),
            ]),
        ...(part.span === undefined ? [] : spanItems(part.span, x, wide)),
      ];
    }),
    sources: [],
    figures: parts.flatMap(({ figure }) => evidence.figure(figure ?? "") ?? []),
    foot: evidence.whole.advice.split(/(?<=\.) /)[0] ?? "",
  };
};

function spanItems({ from, to }: NonNullable<SlidePart["span"]>, x: number, wide: number): SlideItem[] {
  const y = 600;
  const end = to === undefined ? x + wide - 6 : x + wide * 0.85;
  const dots = [0, 1, 2].map((i) => shape("Goes on", [end + 8 + i * 11, y - 2.5, 5, 5], { fill: INK }));
  const tip: SlideItem = {
    kind: "shape",
    name: "Goes on",
    box: place(end - 14, y - 14, 18, 28),
    look: { outline: { colour: INK, width: 3.5 } },
    path: {
      width: 18,
      height: 28,
      moves: [
        { to: "M", x: 0, y: 0 },
        { to: "L", x: 18, y: 14 },
        { to: "L", x: 0, y: 28 },
      ],
    },
  };
  return [
    shape("Line of time", [x + 8, y - 2.5, end - x - 8, 5], { fill: INK }),
    shape("Start", [x, y - 9, 18, 18], { fill: INK, corner: inches(9) }),
    ...(to === undefined ? [tip] : [shape("Mark", [end - 1.5, y - 12, 3, 24], { fill: INK }), ...dots]),
    words([x, y + 14, wide * 0.7, 26], [[said(from, { size: 19, colour: SOFT })]]),
    ...(to === undefined
      ? []
      : [words([end - 60, y + 14, 120, 26], [[said(to, { size: 19, colour: SOFT })]], { align: "ctr" })]),
  ];
}

/** The question, who the sources are, and the way to the page; the numbers are kept back for the next slide. */
export const question: Tell = (telling) => {
  const { evidence, slide, link } = telling;
  const { topic } = evidence.whole;
  const pair = pairOf(telling);
  const after = topic.treatment === undefined ? "" : ` after ${topic.treatment.short}`;
  const wide = 1160 / Math.max(1, pair.length);
  const sub = [
    slide.sub ?? "",
    evidence.knownBy === null ? "" : `As of ${formatDate(evidence.knownBy)}`,
    nothingOn(telling),
  ];
  return {
    title: askedTitle(telling, pair, after),
    items: [
      words(
        [LEFT, 345, 850, 80],
        sub.filter((part) => part !== "").map((part) => [said(part, { size: 27, colour: SOFT })]),
      ),
      ...qrItems(link, [950, 72, 274, 352], 210, "every figure, with its source"),
      rule(LEFT, 512, RIGHT - LEFT),
      ...pair.flatMap((source, i) => [
        ...nameOf(source, LEFT + i * wide, 534, 27, wide - 20, source.shortName),
        words(
          [LEFT + i * wide + 40, 572, wide - 80, 110],
          [[said(fillTemplate(source.who ?? source.captureLabel, evidence), { size: 22 })]],
        ),
      ]),
    ],
    sources: [],
    figures: [],
  };
};

/** An outcome that was chosen and on which nothing was public by the day has no slide: that is said at the beginning. */
function nothingOn(telling: Telling): string {
  const { evidence, input } = telling;
  if (evidence.knownBy === null || input.outcome.id === defaultOutcome(telling).id) return "";
  const isKnown = input.sources.some((source) => countOf(evidence, source, input.outcome) !== null);
  return isKnown ? "" : `Nothing on ${input.outcome.countedAs} was public by then`;
}

function askedTitle(telling: Telling, pair: readonly Source[], after: string): string {
  const { evidence } = telling;
  const { subject } = evidence.whole.topic;
  const [one, other] = pair;
  if (one === undefined) return `${capitalise(subject.many)}${after}: who counted what?`;
  if (other !== undefined) {
    return `Do ${nameInText(one)} and ${nameInText(other)} disagree about ${subject.many}${after}?`;
  }
  const quoted = toQuoted(evidence, one, defaultOutcome(telling));
  const noun = (quoted?.outcome ?? defaultOutcome(telling)).noun.many;
  if (evidence.isReports(one)) return `How many ${noun} were reported${after}?`;
  const people = quoted?.figure.denominator?.unit.many;
  const whose = people === undefined ? nameInText(one) : `${possessive(nameInText(one))} ${people}`;
  return `How many ${noun} did ${whose} have?`;
}

/** What there is against what is needed, and where all of it stands. */
export const settle: Tell = (telling) => {
  const { evidence, slide, link, measure } = telling;
  const parts = partsOf(telling).slice(0, 3);
  if (parts.length === 0) return null;
  const step = 148;
  const documents = slide.documents
    .flatMap((id) => evidence.file.documents.find((document) => document.id === id) ?? [])
    .slice(0, 4);
  return {
    title: partsTitle(telling, parts),
    items: [
      ...parts.flatMap((part, i) => settlePart(telling, part, 154 + i * step)),
      shape("Rule", [816, 152, 1, 468], { fill: QUIET }),
      ...qrItems(
        link,
        [864, 150, 360, 196],
        160,
        `${formatCount(evidence.file.documents.length)} documents, how each was read`,
      ),
      ...documents.flatMap((document, i): SlideItem[] => {
        const y = 364 + i * 70;
        const source = evidence.file.sources.find(({ id }) =>
          evidence.file.figures.some((figure) => figure.source === id && figure.citations[0]?.document === document.id),
        );
        const year = document.year ?? "no date";
        const volume =
          document.volume === undefined
            ? ""
            : `;${document.volume}${document.pages === undefined ? "" : `:${document.pages}`}`;
        const where =
          document.journal === undefined
            ? document.date === null
              ? document.publisher
              : formatDate(document.date)
            : `${document.journal}${document.year === undefined ? "," : ""} ${year}${volume}`;
        const stated = `${where}, ${document.read === "reported" ? "as reported" : readingLabel(document)}`;
        return [
          ...(source === undefined
            ? []
            : [
                markItem(
                  source,
                  [0, 1],
                  { x: inches(860), y: inches(y), pitch: inches(26), radius: inches(8.5), perRow: 1 },
                  "filled",
                  { name: "Mark" },
                ),
              ]),
          words(
            [896, y, 328, 58],
            [
              [said(formatAuthors(document) ?? document.short, { size: 20, bold: true })],
              [said(stated, { size: fitted(stated, measure, { most: 17, least: 16, width: 328 }), colour: SOFT })],
            ],
          ),
        ];
      }),
    ],
    sources: pairOf(telling),
    figures: parts.flatMap(({ figure }) => evidence.figure(figure ?? "") ?? []),
  };
};

function settlePart({ evidence, measure }: Telling, part: SlidePart, top: number): SlideItem[] {
  const entry = evidence.file.testing.find(({ figure }) => figure === part.figure);
  const source = evidence.file.sources.find(({ id }) => id === (entry?.source ?? part.source));
  const colour = source === undefined ? INK : colourOf(source);
  const have = fillTemplate(part.have ?? "", evidence);
  const need = fillTemplate(part.need ?? "", evidence);
  const wide = 700;
  const [haveSize, needSize] = [
    fitted(have, measure, { most: 22, least: 16, width: 400, bold: true }),
    fitted(need, measure, { most: 21, least: 16, width: wide - 300 }),
  ];
  const caption = [
    words([LEFT, top + 82, 400, 34], [[said(have, { size: haveSize, bold: true, colour })]], { ref: part.figure }),
    words([LEFT + 300, top + 82, wide - 300, 34], [[said(need, { size: needSize, colour: SOFT })]], { align: "r" }),
  ];
  const head = words([LEFT, top, wide, 38], [[said(part.head, { size: 27, bold: true })]]);
  if (entry !== undefined && source !== undefined) {
    const pitch = Math.min(32.6, wide / Math.max(1, entry.cases));
    const grid = {
      x: inches(LEFT - 6),
      y: inches(top + 44),
      pitch: inches(pitch),
      radius: inches(pitch * 0.31),
      perRow: entry.cases,
    };
    const found = entry.found ?? 0;
    const about = { name: "Cases", ref: entry.figure };
    return [
      head,
      ...(found === 0 ? [] : [markItem(source, [0, found], grid, "filled", about)]),
      ...(entry.cases === found ? [] : [markItem(source, [found, entry.cases - found], grid, "hollow", about)]),
      ...caption,
    ];
  }
  const [there, all] = [firstNumber(have), firstNumber(need)];
  const share = there === null || all === null || all === 0 ? 0 : Math.min(1, there / all);
  return [
    head,
    shape("Needed", [LEFT, top + 48, wide, 27], { ...dashed, corner: inches(4) }),
    ...(share === 0
      ? []
      : [shape("There", [LEFT, top + 48, Math.max(4, wide * share), 27], { fill: colour, corner: inches(4) })]),
    ...caption,
  ];
}

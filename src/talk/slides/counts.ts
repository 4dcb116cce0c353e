import { formatShare, formatWhole } from "../../claims/estimates.ts";
import { toLedger, toVerdict } from "../../claims/ledger.ts";
import { countOf } from "../../claims/claim.ts";
import { caseNoun, type Quoted, toCaseMarks, toQuoted } from "../../claims/quoted.ts";
import {
  capitalise,
  formatCount,
  formatQuantity,
  formatQuantityShort,
  nameInText,
  NOT_STATED,
  possessive,
  valueOf,
} from "../../claims/words/format.ts";
import type { Quantity, Source } from "../../evidence/schema.ts";
import { markItem } from "../../charts/native/caseMarks.ts";
import { colourOf } from "../../charts/native/colours.ts";
import { SANS } from "../../charts/native/palette.ts";
import { INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { dashed, fitted, inches, LEFT, nameOf, place, RIGHT, rowOf, rule, said, shape, words } from "./kit.ts";
import { areCompared, defaultOutcome, pairOf, paperOf, type Tell, type Telling, type Told } from "./told.ts";

type Side = Quoted & { source: Source; count: number };

/** The chosen pair with the numbers by which they are quoted; those without a number that is public are left out. */
function quotedSides(telling: Telling): Side[] {
  return pairOf(telling).flatMap((source) => {
    const quoted = toQuoted(telling.evidence, source, defaultOutcome(telling));
    const count = quoted === null ? null : valueOf(quoted.figure.numerator);
    return quoted === null || count === null ? [] : [{ ...quoted, source, count }];
  });
}

const UNLIKE_ROWS = 4;

/** The two numbers as people meet them, and in four rows what each of them counts. */
export const unlike: Tell = (telling) => {
  const sides = quotedSides(telling);
  const [one, other] = sides;
  if (one === undefined) return null;
  if (other === undefined) return alone(telling, one);
  const ledgers = sides.map(({ source, outcome }) => toLedger(telling.evidence, [source], outcome));
  const rows = (ledgers[0] ?? []).flatMap((line, i) => {
    const entries = ledgers.flatMap((ledger) => ledger[i]?.entries ?? []);
    return entries.length < 2 ? [] : [{ id: line.id, label: line.label, entries, verdict: toVerdict(entries) }];
  });
  if (!rows.some(({ verdict }) => verdict === "differs")) return null;
  const named = telling.slide.rows?.flatMap((id) => rows.find((row) => row.id === id) ?? []) ?? [];
  const shown = (named.length > 0 ? named : rows.filter(({ verdict }) => verdict === "differs")).slice(0, UNLIKE_ROWS);
  return {
    title: `${capitalise(formatQuantity(one.figure.numerator))} and ${formatQuantity(other.figure.numerator)} ${one.outcome.id === other.outcome.id ? "were not counted the same way" : "do not count the same thing"}.`,
    items: [
      ...sides.flatMap((side, i) => quoteColumn(telling, side, i === 0 ? "left" : "right", 118)),
      shape("Unlike", [603, 209, 82, 82], { outline: { colour: INK, width: 2 }, corner: inches(41) }),
      words([603, 209, 82, 82], [[said("≠", { size: 52 })]], { align: "ctr", anchor: "ctr" }),
      shape("Points", [524, 392, 240, shown.length * 60], { fill: { ...QUIET, opacity: 0.45 } }),
      ...shown.flatMap(({ label, entries, verdict }, i) => {
        const y = 392 + i * 60;
        const [a, b] = entries;
        const cell = (text: string) =>
          said(text, { size: text.length > 34 ? 19 : 25, bold: i === 0, colour: text === NOT_STATED ? SOFT : INK });
        return [
          ...(i === 0 ? [] : [rule(LEFT, y, RIGHT - LEFT)]),
          words([LEFT, y, 444, 60], [[cell(a?.short ?? "")]], { align: "r", anchor: "ctr" }),
          shape("Sign", [537, y + 17, 26, 26], {
            outline: { colour: INK, width: 1.1, ...(verdict === "unknown" ? { dash: "dash" } : {}) },
            corner: inches(13),
          }),
          words([534, y, 32, 60], [[said(SIGNS[verdict], { size: 18, bold: true })]], { align: "ctr", anchor: "ctr" }),
          words([574, y, 186, 60], [[said(label, { size: 19, bold: true })]], { anchor: "ctr" }),
          words([788, y, 436, 60], [[cell(b?.short ?? "")]], { anchor: "ctr" }),
        ];
      }),
    ],
    sources: sides.map(({ source }) => source),
    figures: sides.map(({ figure }) => figure),
  };
};

const SIGNS = { match: "=", differs: "≠", unknown: "?" } as const;

function quoteColumn(
  { measure }: Telling,
  { source, figure, within, count }: Side,
  side: "left" | "right",
  top: number,
): SlideItem[] {
  const isLeft = side === "left";
  const align = isLeft ? ("r" as const) : ("l" as const);
  const x = isLeft ? LEFT : 788;
  const text = formatQuantity(figure.numerator);
  const marks = toCaseMarks(figure, within);
  const all = count;
  const pitch = Math.min(19.2, 436 / Math.max(1, all));
  const grid = {
    x: inches(isLeft ? 500 - pitch * all : x - 4),
    y: inches(top + 224),
    pitch: inches(pitch),
    radius: inches(pitch * 0.36),
    perRow: Math.max(1, all),
  };
  const about = { name: `Cases of ${source.shortName}`, ref: figure.id };
  const width = measure(source.name, { family: SANS, size: 28, weight: 700 });
  return [
    ...nameOf(source, isLeft ? Math.max(LEFT, 500 - width - 44) : x - 10, top, 28, 446),
    words([x, top + 20, 444, 200], [[said(text, { size: text.length > 4 ? 84 : 180, serif: true })]], {
      align,
      anchor: text.length > 4 ? "ctr" : "t",
      ref: figure.id,
    }),
    ...(marks === null || all > 60
      ? []
      : [
          ...(marks.filled === 0 ? [] : [markItem(source, [0, marks.filled], grid, "filled", about)]),
          ...(marks.open === 0 ? [] : [markItem(source, [marks.filled, marks.open], grid, "tinted", about)]),
        ]),
  ];
}

/** One number, of which the slide says what it counts. */
function alone(telling: Telling, side: Side): Told {
  const { evidence } = telling;
  const { source, figure, outcome } = side;
  const number = capitalise(formatQuantity(figure.numerator));
  const slot = evidence.slot(source.id, outcome.id);
  const nouns = figure.noun.many;
  const unpublished =
    pairOf(telling).length === 1 ? telling.input.unpublished?.find(({ role }) => role === "compared") : undefined;
  const counts = evidence.isReports(source)
    ? `reports of ${outcome.countedAs}`
    : nouns === "cases"
      ? outcome.noun.many
      : `${nouns} with ${outcome.countedAs}`;
  const among =
    figure.denominator === undefined ? "" : `, ${figure.denominator.joinedBy ?? "among"} ${formatWhole(figure)}`;
  const title =
    slot.kind === "partlyPublic"
      ? `${number} ${counts} were known, and the number of ${slot.unit.many} was not public.`
      : figure.denominator === undefined && evidence.knownBy !== null
        ? `${number} ${counts} were known.`
        : unpublished === undefined
          ? `${number} counts ${counts}${among}.`
          : `${capitalise(formatShare(figure))}; the ${unpublished.name} was not yet published.`;
  // What had not been published has no row: it was not "not stated".
  const ledger = toLedger(evidence, [source], outcome).filter(
    ({ entries }) => evidence.knownBy === null || (entries[0]?.documents.length ?? 0) > 0,
  );
  return {
    title,
    items: [
      ...quoteColumn(telling, side, "left", 164),
      ...(ledger.length === 0 ? [hole([600, 168, 624, 84], "No document here says how it was counted.")] : []),
      ...ledger.slice(0, 5).flatMap(({ label, entries }, i) => {
        const text = entries[0]?.short ?? NOT_STATED;
        const y = 168 + i * 92;
        const size = fitted(text, telling.measure, { most: 25, least: 19, width: 620 });
        return [
          ...(i === 0 ? [] : [rule(600, y - 10, RIGHT - 600)]),
          words([600, y, 624, 28], [[said(label, { size: 19, bold: true, colour: SOFT })]]),
          words([600, y + 28, 624, 40], [[said(text, { size })]]),
        ];
      }),
    ],
    sources: [source],
    figures: [figure],
  };
}

/** How many of a wider count are of the kind in question: two sources by two kinds, and a hole drawn as a hole. */
export const split: Tell = (telling) => {
  const { evidence } = telling;
  if (!areCompared(telling)) return null;
  const narrow = defaultOutcome(telling);
  const sides = quotedSides(telling);
  const wide = sides.find(({ within, figure }) => within !== null && within.id !== figure.id);
  // Without any count within another the file knows of no other kinds.
  const hasKinds = evidence.whole.figures.some((figure) => figure.within !== undefined);
  const only = hasKinds && sides.length === 1 && sides[0]?.outcome.id === narrow.id ? sides[0] : undefined;
  const title = wide === undefined ? (only === undefined ? null : allTitle(only)) : splitTitle(wide, narrow.noun);
  if (title === null) return null;
  const rowHeight = Math.min(196, 390 / sides.length);
  const other = wide?.outcome;
  const otherHead = other === undefined ? "Other kinds" : `Other ${other.noun.many}`;
  return {
    title,
    items: [
      shape("Same kind", [368, 140, 432, 96 + sides.length * rowHeight], {
        fill: { ...QUIET, opacity: 0.45 },
        corner: inches(10),
      }),
      words(
        [392, 160, 396, 70],
        [
          [said(capitalise(narrow.noun.many), { size: 25, bold: true })],
          ...(sides.length > 1 ? [[said("the same kind in both", { size: 19, colour: SOFT })]] : []),
        ],
      ),
      words(
        [848, 160, 376, 70],
        [
          [said(otherHead, { size: 25, bold: true })],
          ...(other === undefined ? [] : [[said("of any other kind", { size: 19, colour: SOFT })]]),
        ],
      ),
      rule(LEFT, 240, RIGHT - LEFT, INK, 1.5),
      ...sides.flatMap((side, i) => {
        const y = 240 + i * rowHeight;
        const { source, figure } = side;
        const inner = side.outcome.id === narrow.id ? figure : (countOf(evidence, source, narrow) ?? side.within);
        const among =
          figure.denominator === undefined ? "" : `${figure.denominator.joinedBy ?? "among"} ${formatWhole(figure)}`;
        const count = valueOf(inner?.numerator);
        const rest = side.outcome.id === narrow.id || count === null ? null : side.count - count;
        return [
          ...(i === 0 ? [] : [rule(LEFT, y, RIGHT - LEFT)]),
          rowOf(
            source.shortName,
            figure.id,
            [LEFT, y, RIGHT - LEFT, rowHeight],
            [
              ...nameOf(source, LEFT - 4, y + 50, 27, 316),
              words([LEFT + 34, y + 88, 270, 60], [[said(among, { size: 21, colour: SOFT })]]),
              ...(inner === null || count === null
                ? [hole([392, y + 58, 384, 84], NOT_STATED)]
                : kindCell(
                    source,
                    inner.numerator,
                    392,
                    y,
                    "filled",
                    inner.id,
                    caseNoun(evidence, source, count, narrow),
                  )),
              ...(rest === null
                ? [hole([848, y + 58, 376, 84], `${capitalise(paperOf(telling, figure))} gives no number.`)]
                : kindCell(source, { kind: "known", value: rest }, 848, y, "tinted", figure.id)),
            ],
          ),
        ];
      }),
    ],
    sources: sides.map(({ source }) => source),
    figures: sides.map(({ figure }) => figure),
    steps: sides.map(({ figure }) => figure.id),
  };
};

const hole = (box: readonly [number, number, number, number], text: string): SlideItem => ({
  kind: "group",
  name: text,
  box: place(...box),
  items: [
    shape("Hole", box, dashed),
    words(box, [[said(text, { size: 21, colour: SOFT })]], { align: "ctr", anchor: "ctr" }),
  ],
});

/** A count with its cases, in two rows where there are many. */
function kindCell(
  source: Source,
  quantity: Quantity,
  x: number,
  y: number,
  look: "filled" | "tinted",
  ref: string,
  noun = "",
): SlideItem[] {
  const count = valueOf(quantity) ?? 0;
  const text = formatQuantityShort(quantity);
  const width = Math.max(106, text.length * 38 + 24);
  const perRow = Math.max(1, count > 60 ? 1 : Math.ceil(count / 2));
  const pitch = Math.min(30, (376 - width) / perRow);
  const grid = {
    x: inches(x + width),
    y: inches(y + (count === 1 ? 80 : 62)),
    pitch: inches(count === 1 ? 34 : pitch),
    radius: inches(count === 1 ? 13 : pitch * 0.36),
    perRow: count === 1 ? 1 : perRow,
    rowPitch: inches(36),
  };
  return [
    words([x, y + 54, width, 96], [[said(text, { size: 76, serif: true, colour: colourOf(source) })]], { ref }),
    ...(count === 0 || count > 60 ? [] : [markItem(source, [0, count], grid, look, { name: "Cases", ref })]),
    ...(count === 1 && noun !== ""
      ? [words([x + width + 42, y + 82, 250, 40], [[said(noun, { size: 23, bold: true, colour: colourOf(source) })]])]
      : []),
  ];
}

function splitTitle({ source, within, count }: Side, noun: { one: string; many: string }): string | null {
  const inner = valueOf(within?.numerator);
  const whose = possessive(nameInText(source));
  if (inner === null) return `How many of ${whose} ${formatCount(count)} are ${noun.many} is not stated.`;
  if (inner === 0) return `None of ${whose} ${formatCount(count)} is a ${noun.one}.`;
  const are = inner === 1 ? `is a ${noun.one}` : `are ${noun.many}`;
  return `${inner * 2 < count ? "Only " : ""}${formatCount(inner)} of ${whose} ${formatCount(count)} ${are}.`;
}

const allTitle = ({ source, figure, outcome }: Side): string => {
  const { numerator, noun } = figure;
  const number = formatQuantity(numerator);
  const whose = `${possessive(nameInText(source))} ${noun.many}`;
  // "About 20" are not "all 20".
  const isExact = numerator.kind === "known" && numerator.qualifier === undefined;
  return `${isExact ? `All ${number} of ${whose}` : `All of ${whose}, ${number},`} are ${outcome.noun.many}.`;
};

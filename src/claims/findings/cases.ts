import { toClaim, toSides } from "../claim.ts";
import { describeSilent } from "./counts.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source, Testing } from "../../evidence/schema.ts";
import { formatCount, formatDate, formatDay, joinWords, nameInText, possessive, numberWord } from "../words/format.ts";
import type { Finding } from "../panelView.ts";

type Tested = { source: Source; testing: Testing };

/** The verdict for an outcome that was looked for case by case: cases, never a share of people or doses. */
export function describeCases(evidence: Evidence, sources: readonly Source[], outcome: Outcome): Finding {
  const tested = sources.flatMap((source): Tested[] => {
    const testing = evidence.testingOf(source.id, outcome.id);
    return testing === undefined ? [] : [{ source, testing }];
  });
  const [first, second] = tested;
  if (first === undefined) return describeNone(evidence, sources, outcome);
  if (second === undefined) return describeOneTested(evidence, first, sources);
  const found = tested.filter(({ testing }) => (testing.found ?? 0) > 0);
  const notFound = tested.filter(({ testing }) => (testing.found ?? 0) === 0 && (testing.notFound ?? 0) > 0);
  const clauses = [
    ...(found.length === 0 ? [] : [foundClause(found)]),
    ...(notFound.length === 0 ? [] : [notFoundClause(notFound, found.length === 1)]),
  ];
  if (clauses.length === 0) return { heading: "None of the chosen sources says what was found." };
  return { heading: `${clauses.join(found.length === 1 ? ", " : ". ")}. ${openEnd(tested)}` };
}

/** "Found in 3 of the FDA’s reports"; with more sources "Found in reports or cases of the FDA (3) and the EMA (7)". */
function foundClause(found: readonly Tested[]): string {
  const [first, second] = found;
  if (first !== undefined && second === undefined) {
    const { source, testing } = first;
    return `Found in ${formatCount(testing.found ?? 0)} of ${possessive(nameInText(source))} ${testing.noun.many}`;
  }
  return `Found in cases of ${joinWords(found.map(({ source, testing }) => `${nameInText(source)} (${formatCount(testing.found ?? 0)})`))}`;
}

/** "not in Penn’s one case"; "not in Penn’s one case or Baylor’s 11 tumours". */
function notFoundClause(notFound: readonly Tested[], follows: boolean): string {
  const words = notFound.map(({ source, testing }) => {
    const noun = testing.cases === 1 ? testing.noun.one : testing.noun.many;
    return `${possessive(nameInText(source))} ${numberWord(testing.cases)} ${noun}`;
  });
  return `${follows ? "not" : "Not found"} in ${joinWords(words, "or")}`;
}

/** Whether the number that was looked at is known, and for whom it is not. */
function openEnd(tested: readonly Tested[]): string {
  const [first, second] = tested.filter(isOpen);
  if (first === undefined) return "Cases, not rates.";
  return second === undefined
    ? `Cases, not rates: how many of ${possessive(nameInText(first.source))} were tested is not clearly stated.`
    : "Cases, not rates: not every source says clearly how many were tested.";
}

const isOpen = ({ testing }: Tested) => (testing.found ?? 0) + (testing.notFound ?? 0) < testing.cases;

function describeOneTested(evidence: Evidence, tested: Tested, sources: readonly Source[]): Finding {
  const words = testedSentence(tested);
  const says = evidence.knownBy === null ? "says anything on this" : "had said anything on this by then";
  return { heading: sources.length === 1 ? words : `Only ${nameInText(tested.source)} ${says}. ${words}` };
}

function testedSentence(tested: Tested): string {
  const { found, notFound = 0, cases, noun } = tested.testing;
  const of = formatCount(cases);
  if (found === undefined && notFound === 0) return "How many were found is not stated.";
  if (found === undefined || found === 0)
    return `Looked for in ${of} ${cases === 1 ? noun.one : noun.many}, not found.`;
  const count = `Found in ${formatCount(found)}`;
  if (!isOpen(tested)) return `${count} of ${of} ${noun.many}.`;
  return `${count} ${found === 1 ? noun.one : noun.many}; of the ${of}, between ${formatCount(found)} and ${formatCount(cases - notFound)} carried it.`;
}

function describeNone(evidence: Evidence, sources: readonly Source[], outcome: Outcome): Finding {
  const unnumbered = namedWithoutNumber(evidence, sources, outcome);
  if (unnumbered !== undefined) return { heading: unnumbered };
  const sides = toSides(evidence, sources, outcome);
  const first = Math.min(...sides.later.map(({ from }) => from));
  if (Number.isFinite(first) && evidence.knownBy !== null) {
    const day = formatDate(evidence.knownBy);
    return { heading: `No document here says anything on this by ${day}; the first is of ${formatDay(first)}.` };
  }
  const given = sides.silent.filter(({ kind }) => kind !== "silent");
  if (given.length > 0 || sources.length === 1) {
    return { heading: describeSilent(evidence, sources.length === 1 ? sides.silent : given) };
  }
  return { heading: "None of the chosen sources says anything on this." };
}

/** What was named by the chosen day before there was a number of it, in the words of the file. */
export function namedWithoutNumber(
  evidence: Evidence,
  sources: readonly Source[],
  outcome: Outcome,
): string | undefined {
  if (evidence.knownBy === null) return undefined;
  return sources.flatMap((source) => {
    const numerator = toClaim(evidence, source, outcome).figure?.numerator;
    return numerator?.kind === "notStated" ? (numerator.note ?? []) : [];
  })[0];
}

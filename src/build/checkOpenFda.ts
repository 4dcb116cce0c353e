import { readFileSync } from "node:fs";
import * as v from "valibot";
import { askOpenFda, createService, readReply } from "../evidence/openFda/ask.ts";
import { composeAnswers } from "../evidence/openFda/compose.ts";
import { OpenFdaFailure } from "../evidence/openFda/failure.ts";
import { addressOf, type Question, toQuestions } from "../evidence/openFda/questions.ts";
import { OPENFDA } from "../evidence/openFda/service.ts";
import { parseEvidence } from "../evidence/parse.ts";
import type { Answer, PublicDatabase } from "../evidence/schema.ts";

const EVIDENCE = "src/evidence/evidence.json";

/** What the check found, line by line, and whether every answer has the form that the page reads. */
export type Checked = { ok: boolean; lines: readonly string[] };

/** What the service answered to each question, by its id. */
const Recorded = v.object({
  answers: v.record(v.string(), v.object({ status: v.number(), body: v.unknown() })),
});
export type Recorded = v.InferOutput<typeof Recorded>["answers"];

/** The answers that lie beside this file; what is in them stands in it. */
export const readRecorded = (): Recorded =>
  v.parse(Recorded, JSON.parse(readFileSync("src/build/openFda.recorded.json", "utf8"))).answers;

/** Reads recorded answers as the page would: a form that it no longer reads is found without a network. */
export const checkRecorded = (recorded: Recorded): Promise<Checked> =>
  check("the record", OPENFDA.origin, (question, address) => {
    const found = recorded[question.id];
    if (found === undefined) throw new OpenFdaFailure("refused", address, "no recorded answer to this question");
    return readReply(question, address, { status: found.status, text: JSON.stringify(found.body) });
  });

/** Asks the service every question of the evidence file, one after the other. */
export function checkOpenFda(origin: string = OPENFDA.origin): Promise<Checked> {
  const service = createService(origin);
  return check(new URL(origin).host, origin, (question, _, section) => askOpenFda(question, section, service));
}

type Ask = (question: Question, address: string, section: PublicDatabase) => Answer | Promise<Answer>;

async function check(who: string, origin: string, ask: Ask): Promise<Checked> {
  const section = parseEvidence(readFileSync(EVIDENCE, "utf8")).publicDatabase;
  if (section === undefined) return { ok: false, lines: [`${EVIDENCE} has no questions to ask.`] };
  const products = section.products.map(({ id }) => id);
  const questions = toQuestions(section, products);
  const lines: string[] = [];
  const given: { answer: Answer; at: number }[] = [];
  for (const question of questions) {
    try {
      const answer = await ask(question, addressOf(origin, section, question.query), section);
      given.push({ answer, at: Date.now() });
      lines.push(`ok      ${question.id}: ${describe(answer)}`);
    } catch (error) {
      if (!(error instanceof OpenFdaFailure)) throw error;
      if (error.kind === "unreached" && given.length === 0) {
        return {
          ok: false,
          lines: [
            `${new URL(origin).host} could not be reached, so that nothing was checked. It takes a connection to the internet.`,
          ],
        };
      }
      lines.push(`FAILED  ${question.id}: ${error.message}`, `        ${error.address}`);
    }
  }
  return { ok: given.length === questions.length && fitsTogether(section, products, given, origin, who, lines), lines };
}

const describe = (answer: Answer) =>
  answer.kind === "total"
    ? `${answer.total} reports`
    : `${answer.counts.length} counts, ${answer.counts.reduce((sum, { count }) => sum + count, 0)} reports`;

function fitsTogether(
  section: PublicDatabase,
  products: readonly string[],
  given: readonly { answer: Answer; at: number }[],
  origin: string,
  who: string,
  lines: string[],
): boolean {
  try {
    const { list } = composeAnswers(section, products, given, origin);
    lines.push(`All ${list.length} answers of ${who} have the form that the page reads, and fit each other.`);
    return true;
  } catch (error) {
    lines.push(`FAILED  together: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

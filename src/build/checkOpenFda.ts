import { readFileSync } from "node:fs";
import { askOpenFda, createService } from "../evidence/openFda/ask.ts";
import { composeAnswers } from "../evidence/openFda/compose.ts";
import { OpenFdaFailure } from "../evidence/openFda/failure.ts";
import { toQuestions } from "../evidence/openFda/questions.ts";
import { OPENFDA } from "../evidence/openFda/service.ts";
import { parseEvidence } from "../evidence/parse.ts";
import type { Answer, PublicDatabase } from "../evidence/schema.ts";

const EVIDENCE = "src/evidence/evidence.json";

/** What the check found, line by line, and whether every answer has the form that the page reads. */
export type Checked = { ok: boolean; lines: readonly string[] };

/** Asks the service every question of the evidence file, one after the other. */
export async function checkOpenFda(origin: string = OPENFDA.origin): Promise<Checked> {
  const section = parseEvidence(readFileSync(EVIDENCE, "utf8")).publicDatabase;
  if (section === undefined) return { ok: false, lines: [`${EVIDENCE} has no questions to ask.`] };
  const products = section.products.map(({ id }) => id);
  const questions = toQuestions(section, products);
  const service = createService(origin);
  const lines: string[] = [];
  const given: { answer: Answer; at: number }[] = [];
  for (const question of questions) {
    try {
      const answer = await askOpenFda(question, section, service);
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
  return { ok: given.length === questions.length && fitsTogether(section, products, given, origin, lines), lines };
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
  lines: string[],
): boolean {
  try {
    const { list } = composeAnswers(section, products, given, origin);
    lines.push(`All ${list.length} answers have the form that the page reads, and fit each other.`);
    return true;
  } catch (error) {
    lines.push(`FAILED  together: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

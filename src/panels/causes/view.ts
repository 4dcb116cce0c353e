import type { Evidence } from "../../evidence/model.ts";
import type { DocumentId, Source, Statement } from "../../evidence/schema.ts";
import { capitalise, nameInText, NOT_STATED, possessive, numberWord } from "../../claims/words/format.ts";
import { type ToPanelView, describeNothing } from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { documentNames } from "../citations.ts";

/** A statement as it stands on the page, with the names of the documents that carry it. */
export type Written = { text: string; short: string; statedIn: string; documents: readonly DocumentId[] };

/** What a source says of a cause. A silent one has no account: `says` tells that nothing was found. */
export type CauseAccount = {
  source: Source;
  silent: boolean;
  says: Written;
  tested: Written | null;
  cannotTell: Written | null;
};

export type CauseRow = { id: string; label: string; short: string; accounts: readonly CauseAccount[] };

export type CausesDrawing = {
  sources: readonly Source[];
  causes: readonly CauseRow[];
  settledBy: readonly Written[];
};

export const toCausesView: ToPanelView<CausesDrawing> = (evidence, input) => {
  const drawing = toDrawing(evidence, input.sources);
  const { causes, sources, settledBy } = drawing;
  const empty = causes.length > 0 ? null : describeNothing(evidence, input.sources);
  const rows = causes.flatMap((cause) => cause.accounts.map((account) => ({ cause, account })));
  return {
    drawing,
    empty,
    table: {
      caption: evidence.file.panels["causes"]?.title ?? "",
      columns: [
        { label: "Cause" },
        { label: "Source" },
        { label: "Says" },
        { label: "Tested" },
        { label: "Cannot tell" },
        { label: "Stated in" },
      ],
      rows: rows.map(({ cause, account }) => {
        const said = [account.says, account.tested, account.cannotTell].filter((part) => part !== null);
        return {
          key: `${cause.id}-${account.source.id}`,
          sources: [account.source.id],
          documents: said.flatMap((part) => part.documents),
          cells: [
            { text: cause.label },
            { text: account.source.name },
            { text: account.says.text },
            { text: account.tested?.text ?? NOT_STATED },
            { text: account.cannotTell?.text ?? NOT_STATED },
            { text: [...new Set(said.map((part) => part.statedIn))].join("; ") },
          ],
        };
      }),
    },
    words: [
      ...rows.map(({ cause, account }) => ({
        key: `${cause.id}-${account.source.id}`,
        sources: [account.source.id],
        text: `${cause.label}. ${account.source.name}: ${[account.says, account.tested, account.cannotTell].flatMap((part) => part?.text ?? []).join(" ")}`,
      })),
      ...settledBy.map((one) => ({ key: one.text, sources: [], text: `What would settle it: ${one.text}` })),
    ],
    summary: empty ?? summarise(evidence, drawing),
    basis: sources.map(
      (source) =>
        `${source.shortName}: addresses ${addressed(drawing, source)} of ${causes.length} ${causes.length === 1 ? "cause" : "causes"}`,
    ),
    notes: [],
    sources: sources.map((source) => source.id),
  };
};

function toDrawing(evidence: Evidence, chosen: readonly Source[]): CausesDrawing {
  const write = (said: Statement): Written => ({
    text: fillTemplate(said.text, evidence),
    short: fillTemplate(said.short ?? said.text, evidence),
    statedIn: documentNames(evidence, said.citations),
    documents: said.citations.map((citation) => citation.document),
  });
  const causes = evidence.file.causes
    .map((cause) => ({
      id: cause.id,
      label: cause.label,
      short: cause.short ?? cause.label,
      accounts: chosen.flatMap((source) =>
        cause.accounts
          .filter((account) => account.source === source.id)
          .map((account) => ({
            source,
            silent: account.silent === true,
            says: write(account.says),
            tested: account.tested === undefined ? null : write(account.tested),
            cannotTell: account.cannotTell === undefined ? null : write(account.cannotTell),
          })),
      ),
    }))
    .filter((cause) => cause.accounts.length > 0);
  const sources = chosen.filter((source) =>
    causes.some((cause) => cause.accounts.some((account) => account.source === source)),
  );
  return { sources, causes, settledBy: causes.length === 0 ? [] : evidence.file.settledBy.map(write) };
}

const addressed = ({ causes }: CausesDrawing, source: Source) =>
  causes.filter((cause) => cause.accounts.some((account) => account.source === source && !account.silent)).length;

/** Whether the first document of the source’s accounts is known only through others. */
const isReported = (evidence: Evidence, { causes }: CausesDrawing, source: Source) =>
  causes
    .flatMap(({ accounts }) => accounts.filter((account) => account.source === source))
    .some(({ says }) => says.documents.slice(0, 1).some((id) => evidence.document(id)?.read === "reported"));

/** "Three suggested causes. The FDA account we read addresses one, Penn’s all three; neither settles it." */
function summarise(evidence: Evidence, drawing: CausesDrawing): string {
  const { causes, sources } = drawing;
  const all = causes.length;
  const clauses = sources.map((source, i) => {
    const count = addressed(drawing, source);
    const many = count === all && all > 1 ? `all ${numberWord(all)}` : numberWord(count);
    return i === 0
      ? `${isReported(evidence, drawing, source) ? `the ${source.shortName} account we read` : `${possessive(nameInText(source))} account`} addresses ${many}`
      : `${possessive(nameInText(source))} ${many}`;
  });
  const settled =
    sources.length === 1 ? "it does not settle" : sources.length === 2 ? "neither settles" : "none settles";
  return `${capitalise(numberWord(all))} suggested ${all === 1 ? "cause" : "causes"}. ${capitalise(clauses.join(", "))}; ${settled} it.`;
}

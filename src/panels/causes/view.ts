import type { DocumentId, Statement, Source } from "../../evidence/schema.ts";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { fillTemplate } from "../../view/template.ts";
import { documentNames } from "../citations.ts";
import { fromOlderView } from "../olderView.ts";

export type AccountPart = { label: string; text: string; stated: string; documents: readonly DocumentId[] };
export type CauseDrawing = {
  causes: readonly {
    id: string;
    label: string;
    accounts: readonly { source: Source; parts: readonly AccountPart[] }[];
  }[];
  settledBy: readonly { text: string; stated: string }[];
};

export const toCausesView: ToPanelView<CauseDrawing> = fromOlderView((evidence, input) => {
  const write = (said: Statement) => ({
    text: fillTemplate(said.text, evidence),
    stated: documentNames(evidence, said.citations),
    documents: said.citations.map((citation) => citation.document),
  });
  const causes = evidence.file.causes.map((cause) => ({
    id: cause.id,
    label: cause.label,
    accounts: input.sources.flatMap((source) => {
      const account = cause.accounts.find((entry) => entry.source === source.id);
      if (account === undefined) return [];
      const parts = [
        { label: "Says", ...write(account.says) },
        { label: "Tested", ...write(account.tested ?? account.says) },
        { label: "Cannot tell", ...write(account.cannotTell ?? account.says) },
      ];
      return [{ source, parts }];
    }),
  }));
  const settledBy = evidence.file.settledBy.map(write);
  const rows = causes.flatMap((cause) =>
    cause.accounts.map((account) => ({
      key: `${cause.id}-${account.source.id}`,
      sources: onlySource(account.source),
      documents: account.parts.flatMap((part) => part.documents),
      cells: [
        { text: cause.label },
        { text: account.source.name },
        ...account.parts.map((part) => ({ text: part.text })),
        { text: account.parts.map((part) => part.stated).join("; ") },
      ],
    })),
  );
  return {
    drawing: { causes, settledBy },
    table: {
      caption: "What is said to cause them",
      columns: [
        { label: "Cause" },
        { label: "Source" },
        { label: "Says" },
        { label: "Tested" },
        { label: "Cannot tell" },
        { label: "Stated in" },
      ],
      rows,
    },
    words: [
      ...causes.flatMap((cause) =>
        cause.accounts.map((account) => ({
          key: `${cause.id}-${account.source.id}`,
          sources: onlySource(account.source),
          text: `${cause.label}. ${account.source.name}: ${account.parts.map((part) => part.text).join(" ")}`,
        })),
      ),
      ...settledBy.map((said) => ({ key: said.text, sources: [], text: `What would settle it: ${said.text}` })),
    ],
    summary: (chosen) => {
      const accounts = causes.flatMap((cause) => cause.accounts).filter((account) => chosen.has(account.source.id));
      return `${accounts.length} accounts of ${causes.length} suggested causes; none of the sources settles the input.`;
    },
    notes: [],
    sources: sourcesOf(rows),
  };
});

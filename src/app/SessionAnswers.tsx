import { type ReactNode, startTransition, useCallback, useMemo, useState } from "react";
import type { Answers, EvidenceFile } from "../evidence/schema.ts";
import { KeepAnswersContext } from "../panels/publicDatabase/Ask.tsx";

type SessionAnswersProps = { file: EvidenceFile; children: (file: EvidenceFile) => ReactNode };

/** The evidence with what a service has answered in this session: panels, slides and exports read it like any other data. */
export function SessionAnswers({ file, children }: SessionAnswersProps) {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const keep = useCallback((next: Answers) => startTransition(() => setAnswers(next)), []);
  const shown = useMemo(() => {
    const { publicDatabase } = file;
    return answers === null || publicDatabase === undefined
      ? file
      : { ...file, publicDatabase: { ...publicDatabase, answers } };
  }, [file, answers]);
  return <KeepAnswersContext value={keep}>{children(shown)}</KeepAnswersContext>;
}

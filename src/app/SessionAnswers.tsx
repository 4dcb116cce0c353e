import { type ReactNode, startTransition, useCallback, useContext, useMemo, useState } from "react";
import type { Answers, EvidenceFile } from "../evidence/schema.ts";
import { KeepAnswersContext } from "../panels/publicDatabase/asking.ts";
import { OwnFileContext } from "../talk/ownFile.ts";

type SessionAnswersProps = { file: EvidenceFile; children: (file: EvidenceFile) => ReactNode };

/**
 * The evidence with what a service has answered in this session. From here on the answers are data of the file like any
 * other: panels, slides, exports and the file that is saved have them in the same way. The presenter's window, which did
 * not ask, gets that file as it gets one from the disk.
 */
export function SessionAnswers({ file, children }: SessionAnswersProps) {
  const own = useContext(OwnFileContext);
  const [answers, setAnswers] = useState<Answers | null>(null);
  const keep = useCallback((next: Answers) => startTransition(() => setAnswers(next)), []);
  const shown = useMemo(() => {
    const { publicDatabase } = file;
    return answers === null || publicDatabase === undefined
      ? file
      : { ...file, publicDatabase: { ...publicDatabase, answers } };
  }, [file, answers]);
  const shared = useMemo(() => {
    if (answers === null) return own;
    const name = `${file.topic.slug}_asked-${answers.asked.slice(0, 10)}.json`;
    const lastModified = Date.parse(answers.asked);
    return { ...own, file: new File([JSON.stringify(shown)], name, { type: "application/json", lastModified }) };
  }, [own, file, shown, answers]);
  return (
    <KeepAnswersContext value={keep}>
      <OwnFileContext value={shared}>{children(shown)}</OwnFileContext>
    </KeepAnswersContext>
  );
}

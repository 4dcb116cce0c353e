import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { slugOf } from "../../evidence/defaults/names.ts";
import { saveFile } from "../../export/saveFile.ts";
import {
  type Draft,
  EMPTY_DRAFT,
  isEmptyDraft,
  keepDraft,
  readDraft,
  readKeptDraft,
  type SourceField,
} from "./draft.ts";
import { DraftPreview } from "./DraftPreview.tsx";

type Field = { name: SourceField; label: string; hint: string };

const FIELDS: readonly Field[] = [
  { name: "source", label: "Name", hint: "Island survey" },
  { name: "events", label: "Cases", hint: "22, or: more than 20" },
  { name: "n", label: "Among how many", hint: "27,000, or: not stated" },
  { name: "unit", label: "Of what (one/many)", hint: "patient/patients" },
  { name: "document", label: "Document", hint: "title, https://address" },
  { name: "locator", label: "Where in it", hint: "table 2" },
];

/** A form for the small case: two sources, an outcome, counts, a document each. It draws while one types. */
export function StartOwn({ open, close }: { open: (file: File) => void; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState<Draft>(readKeptDraft);
  /** What was there before it was cleared. */
  const [cleared, setCleared] = useState<Draft | null>(null);
  const isKept = useMemo(() => keepDraft(draft), [draft]);
  const shown = useDeferredValue(draft);
  const { value, file, faults } = useMemo(() => readDraft(shown), [shown]);
  useEffect(() => dialog.current?.showModal(), []);
  const name = `${slugOf(draft.title.trim() || "my evidence")}.json`;
  const toFile = () => new File([`${JSON.stringify(value, null, 2)}\n`], name, { type: "application/json" });
  const change = (at: number, field: SourceField, text: string) =>
    setDraft((now) => ({
      ...now,
      sources: now.sources.map((source, i) => (i === at ? { ...source, [field]: text } : source)),
    }));
  return (
    <dialog ref={dialog} className="start-own" aria-labelledby="start-own-title" onClose={close}>
      <header>
        <h2 id="start-own-title">Start your own</h2>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </header>
      <div className="start-own-columns">
        <div className="start-own-form">
          <TextField
            label="Title"
            hint="Pain after the tablet"
            value={draft.title}
            set={(title) => setDraft({ ...draft, title })}
          />
          <TextField
            label="What was counted"
            hint="Severe pain"
            value={draft.outcome}
            set={(outcome) => setDraft({ ...draft, outcome })}
          />
          {draft.sources.map((source, i) => (
            <fieldset key={i}>
              <legend>{`Source ${i + 1}`}</legend>
              <label>
                <span>Its cases were </span>
                <select value={source.kind} onChange={(event) => change(i, "kind", event.target.value)}>
                  <option value="reports">reported to it</option>
                  <option value="followed">found among people it followed</option>
                  <option value="before">registered before the treatment</option>
                </select>
              </label>
              {FIELDS.map((field) => (
                <TextField
                  key={field.name}
                  {...field}
                  value={source[field.name]}
                  set={(text) => change(i, field.name, text)}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <section className="start-own-preview" aria-label="What the page shows so far">
          {faults.length > 0 && (
            <ul role="status">
              {faults.map(({ source, field, found, expected }) => (
                <li key={`${source} ${field} ${expected}`}>
                  {`${source === null ? "" : `Source ${source + 1}, `}${
                    FIELDS.find((entry) => entry.name === field)?.label ?? field
                  }: found ${found}, expected ${expected}.`}
                </li>
              ))}
            </ul>
          )}
          {file !== null && <DraftPreview file={file} />}
          <p className="start-own-kept" role="status">
            {isEmptyDraft(draft)
              ? cleared !== null && "The form is empty again."
              : isKept
                ? "This draft is kept in this browser until you clear it."
                : "This browser keeps no draft: save the file before you close the form."}
          </p>
          <p className="start-own-actions">
            <button
              type="button"
              disabled={file === null}
              onClick={() => {
                dialog.current?.close();
                open(toFile());
              }}
            >
              Show it on the page
            </button>{" "}
            <button type="button" disabled={file === null} onClick={() => saveFile(name, toFile())}>
              Save the file
            </button>{" "}
            {cleared !== null && isEmptyDraft(draft) ? (
              <button
                type="button"
                onClick={() => {
                  setDraft(cleared);
                  setCleared(null);
                }}
              >
                Undo
              </button>
            ) : (
              <button
                type="button"
                disabled={isEmptyDraft(draft)}
                onClick={() => {
                  setCleared(draft);
                  setDraft(EMPTY_DRAFT);
                }}
              >
                Clear the form
              </button>
            )}
          </p>
        </section>
      </div>
    </dialog>
  );
}

type TextFieldProps = { label: string; hint: string; value: string; set: (text: string) => void };

function TextField({ label, hint, value, set }: TextFieldProps) {
  return (
    <label>
      {label}
      <input
        type="text"
        value={value}
        placeholder={hint}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
}

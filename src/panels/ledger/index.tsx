import { useState } from "react";
import type { Source, SourceId } from "../../evidence/schema.ts";
import { describeCounts, type LedgerEntry, type LedgerLine, toVerdict } from "../../claims/ledger.ts";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type LedgerDrawing, toLedgerView, toMirror, VERDICT_SIGNS } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** Two sources mirrored around the points; with more than two, which ones is picked here and not kept in the address. */
function Ledger({ drawing }: { drawing: LedgerDrawing }) {
  const [picked, setPicked] = useState<readonly [SourceId, SourceId] | null>(null);
  if (drawing.pair === null) return null;
  const [one, other] = toPair(drawing, picked) ?? drawing.pair;
  const lines = toMirror(drawing, one, other);
  return (
    <>
      {drawing.sources.length > 2 && (
        <fieldset className="ledger-pick">
          <legend className="visually-hidden">Which two are compared</legend>
          <SourcePick
            label="Compare"
            sources={drawing.sources.filter((source) => source.id !== other.id)}
            value={one.id}
            onPick={(id) => setPicked([id, other.id])}
          />
          <SourcePick
            label="with"
            sources={drawing.sources.filter((source) => source.id !== one.id)}
            value={other.id}
            onPick={(id) => setPicked([one.id, id])}
          />
          <p role="status">{picked === null ? "" : describeCounts("They", lines)}</p>
        </fieldset>
      )}
      {/* The roles are said because a phone shows the rows as cards, which takes them from a table. */}
      <table className="ledger" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <SourceHead source={one} />
            <th role="columnheader" scope="col">
              <span className="visually-hidden">Point and verdict</span>
              <span aria-hidden="true" className="ledger-key">
                <span>= same</span> <span>≠ differs</span> <span>? not known</span>
              </span>
            </th>
            <SourceHead source={other} />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <MirrorRow key={line.id} line={line} one={one} other={other} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The picked pair while both are chosen and public. */
function toPair(drawing: LedgerDrawing, picked: readonly [SourceId, SourceId] | null) {
  const [one, other] = (picked ?? []).map((id) => drawing.sources.find((source) => source.id === id));
  return one === undefined || other === undefined ? null : ([one, other] as const);
}

type SourcePickProps = {
  label: string;
  sources: readonly Source[];
  value: SourceId;
  onPick: (id: SourceId) => void;
};

function SourcePick({ label, sources, value, onPick }: SourcePickProps) {
  return (
    <label>
      <span>{`${label} `}</span>
      <select
        value={value}
        onChange={(event) => {
          const found = sources.find((source) => source.id === event.target.value);
          if (found !== undefined) onPick(found.id);
        }}
      >
        {sources.map((source) => (
          <option key={source.id} value={source.id}>
            {source.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function SourceHead({ source }: { source: Source }) {
  return (
    <th role="columnheader" scope="col" data-source={source.id} data-colour={source.mark.colour}>
      <span className="source-name">
        <SourceMarker mark={source.mark} />
        <span>{typeset(source.name)}</span>
      </span>
    </th>
  );
}

function MirrorRow({ line, one, other }: { line: LedgerLine; one: Source; other: Source }) {
  const verdict = toVerdict(line.entries);
  const { sign, words } = VERDICT_SIGNS[verdict];
  const cell = (source: Source) => (
    <td role="cell" data-source={source.id} data-colour={source.mark.colour}>
      {drawEntry(line.entries.find((entry) => entry.source.id === source.id))}
    </td>
  );
  return (
    <tr role="row" data-verdict={verdict}>
      {cell(one)}
      <th role="rowheader" scope="row">
        <span className="sign" aria-hidden="true">
          {sign}
        </span>
        <span>
          <span>{line.label}</span>
          <span className="visually-hidden">{`: ${words}`}</span>
        </span>
      </th>
      {cell(other)}
    </tr>
  );
}

/** A word or two, and what exactly the source says on demand. */
function drawEntry(entry: LedgerEntry | undefined) {
  if (entry === undefined || entry.short === entry.text) return typeset(entry?.text ?? "");
  return (
    <details>
      <summary>{typeset(entry.short)}</summary>
      <p>{typeset(entry.text)}</p>
    </details>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources"],
  toView: toLedgerView,
  Drawing: Ledger,
});

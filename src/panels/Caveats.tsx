import type { Evidence } from "../evidence/model.ts";
import type { Source } from "../evidence/schema.ts";
import { sourcesOf } from "../view/panelView.ts";
import { toStatedIn } from "../view/statedIn.ts";
import type { BoundView } from "./panel.tsx";

type CaveatsProps = { evidence: Evidence; view: BoundView; sources: readonly Source[] };

/**
 * What stands with a panel where nothing can be opened, on slides and on paper: each source's caveat in full, and the
 * documents behind it.
 */
export function Caveats({ evidence, view, sources }: CaveatsProps) {
  const statedIn = toStatedIn(evidence, view.table);
  const concerned = new Set([...view.sources, ...sourcesOf(view.table.rows)]);
  return (
    <footer className="caveats">
      {sources
        .filter((source) => concerned.has(source.id))
        .map((source) => (
          <p key={source.id} data-source={source.id}>
            <b>{source.shortName}:</b> {source.caveat} <DocumentLine names={statedIn.get(source.id) ?? []} />
          </p>
        ))}
      <p className="stated-apart">
        <DocumentLine names={statedIn.get(null) ?? []} />
      </p>
    </footer>
  );
}

/** A slide has room for one in the line of a source; paper names them all. */
const ON_A_SLIDE = 1;

function DocumentLine({ names }: { names: readonly string[] }) {
  const more = names.slice(ON_A_SLIDE);
  if (names.length === 0) return null;
  return (
    <span className="stated">
      Stated in: {names.slice(0, ON_A_SLIDE).join("; ")}
      {more.length > 0 && <span className="stated-rest">; {more.join("; ")}</span>}
      {more.length > 0 && <span className="stated-count">; {more.length} more under Sources</span>}.
    </span>
  );
}

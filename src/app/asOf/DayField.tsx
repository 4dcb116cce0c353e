import { useState } from "react";
import { parsePartialDate } from "../../evidence/partialDate.ts";
import { usePage, useSetView, useViewState } from "../../panels/page.ts";

/**
 * Any day can be typed. While a year is being typed the field holds years such as 0002 or 0202: they are kept as a draft
 * until the year is one that the timeline can know.
 */
export function DayField() {
  const { file } = usePage();
  const { known } = useViewState();
  const set = useSetView();
  const [draft, setDraft] = useState<string | null>(null);
  const first = file.topic.years.from;
  const isMeant = (text: string) => parsePartialDate(text)?.precision === "day" && Number(text.slice(0, 4)) >= first;
  return (
    <label className="as-of-day">
      <span className="visually-hidden">Day</span>
      <input
        type="date"
        min={`${first}-01-01`}
        max="9999-12-31"
        value={draft ?? known ?? ""}
        autoComplete="off"
        onChange={(event) => {
          const { value } = event.target;
          const isDone = isMeant(value);
          setDraft(isDone ? null : value);
          if (isDone) set({ known: value });
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

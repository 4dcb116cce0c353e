import { OutcomeChoice } from "../../panels/controls/OutcomeChoice.tsx";
import { SourceChoice } from "../../panels/controls/SourceChoice.tsx";
import { ViewChoice } from "../../panels/controls/ViewChoice.tsx";
import { usePage } from "../../panels/page.ts";
import { AsOfChip } from "../asOf/AsOfChip.tsx";
import { AsOfStrip } from "../asOf/AsOfStrip.tsx";
import { useAsOfStrip } from "../asOf/useAsOfStrip.ts";
import { Actions } from "./Actions.tsx";
import { useOwnHeight } from "./useOwnHeight.ts";
import { ViewsNav } from "./ViewsNav.tsx";

/**
 * What sticks to the top: title, views and actions in one row, the controls in another. In a narrow window only the
 * views stay there, and the controls are in the sheet of {@link ControlSheet}.
 */
export function Bar() {
  const { file } = usePage();
  const bar = useOwnHeight();
  const strip = useAsOfStrip();
  return (
    <header className="bar" ref={bar}>
      <div className="bar-row bar-title">
        <h1>
          <a href="#view-answer">{file.topic.name}</a>
        </h1>
        <ViewsNav />
        <Actions />
      </div>
      <div className="bar-row bar-controls controls">
        <SourceChoice />
        <OutcomeChoice />
        <AsOfChip strip={strip} />
        <ViewChoice />
      </div>
      <div className="bar-strip">
        <AsOfStrip strip={strip} />
      </div>
    </header>
  );
}

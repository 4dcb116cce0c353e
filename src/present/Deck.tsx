import { Suspense, useState } from "react";
import { PageContext, usePage } from "../panels/page.ts";
import { AudienceWindow } from "./AudienceWindow.tsx";
import { PresenterWindow } from "./PresenterWindow.tsx";
import { isPresenterWindow } from "./windowLink.ts";
import "./panels.css";
import "./deck.css";
import "./presenter.css";

/**
 * The page as a talk, in the window that the audience sees or in the presenter's. The evidence stays the file with which
 * the talk began, whatever arrives meanwhile.
 */
export default function Deck() {
  const page = usePage();
  const [frozen] = useState(page);
  return (
    <PageContext value={frozen}>
      <Suspense fallback={<p className="loading">Loading the slides…</p>}>
        {isPresenterWindow() ? <PresenterWindow /> : <AudienceWindow />}
      </Suspense>
    </PageContext>
  );
}

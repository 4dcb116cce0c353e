import { Suspense } from "react";
import { AudienceWindow } from "./AudienceWindow.tsx";
import { PresenterWindow } from "./PresenterWindow.tsx";
import { isPresenterWindow } from "./windowLink.ts";
import "./deck.css";
import "./panels.css";
import "./presenter.css";

/** The page as a talk, in the window that the audience sees or in the presenter's. */
export default function Deck() {
  return (
    <Suspense
      fallback={
        <p className="loading" role="status">
          Loading the slides…
        </p>
      }
    >
      {isPresenterWindow() ? <PresenterWindow /> : <AudienceWindow />}
    </Suspense>
  );
}

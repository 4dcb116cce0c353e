import { useState } from "react";
import { usePage, useViewState } from "../panels/page.ts";
import { Menu } from "./Menu.tsx";
import { copyText, useSaid } from "./useSaid.ts";

const loadExport = () => import("../export/pageExport.ts");

/** Copies the link to the view at once, and offers the view as a text for a mail. */
export function ShareMenu() {
  const { file } = usePage();
  const state = useViewState();
  const { said, run } = useSaid();
  const [text, setText] = useState("");
  const copyLink = () => run(() => copyText(window.location.href, "The link to this view is copied."));
  const write = () => void loadExport().then(async (tools) => setText(await tools.shareText(file, state)));
  const mail = `mailto:?subject=${encodeURIComponent(file.title)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  return (
    <Menu label="Share" onPress={copyLink} onOpen={write}>
      <p role="status">{said}</p>
      <button type="button" onClick={copyLink}>
        Copy link
      </button>
      <button
        type="button"
        disabled={text === ""}
        onClick={() => run(() => copyText(text, "The text of this view is copied."))}
      >
        Copy as text <small>figures, caveats, citation, link</small>
      </button>
      {text !== "" && (
        <a href={mail}>
          Mail <small>the same text, in your mail program</small>
        </a>
      )}
    </Menu>
  );
}

import { useContext } from "react";
import { type SaveMenuProps, SaveMenuContext } from "./saving.ts";

/** The place of a panel's Save menu; empty where the page offers none. */
export function SaveSlot(props: SaveMenuProps) {
  const SaveMenu = useContext(SaveMenuContext);
  return SaveMenu === null ? null : <SaveMenu {...props} />;
}

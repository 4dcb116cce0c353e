import { useState } from "react";
import { useViewState } from "../../panels/page.ts";

/** Whether the strip is open: while the page is cut to a day, until the reader closes it, and whenever it is asked for. */
export type StripState = { isOpen: boolean; toggle: () => void; reset: () => void };

export function useAsOfStrip(): StripState {
  const { known } = useViewState();
  const [wish, setWish] = useState<boolean | null>(null);
  const isOpen = wish ?? known !== null;
  return { isOpen, toggle: () => setWish(!isOpen), reset: () => setWish(null) };
}

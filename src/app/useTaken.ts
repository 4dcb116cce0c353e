import { createContext, useContext } from "react";
import type { Taken } from "../export/subject.ts";
import { publishedAddress, readOrigin } from "../claims/address/origin.ts";
import { usePage } from "../panels/page.ts";
import { OwnNameContext } from "../talk/ownFile.ts";

/** The bytes of that file, by which it is saved again as it came. */
export const OwnContentContext = createContext<Blob | null>(null);

/** The page as an export takes it: file, view, whose figures these are, and the day. */
export function useTaken(): () => Taken {
  const { file, readState } = usePage();
  const ownName = useContext(OwnNameContext);
  return () => ({
    file,
    state: readState(),
    origin: readOrigin(window.location, ownName, publishedAddress(document)),
    today: new Date(),
  });
}

import { createContext } from "react";
import type { Service } from "../../evidence/openFda/ask.ts";
import type { Answers } from "../../evidence/schema.ts";

/** How answers get into the evidence that the page shows, where they are data like any other. */
export const KeepAnswersContext = createContext<(answers: Answers) => void>(() => undefined);

/** The service that is asked in place of openFDA, in tests; `null` on the page. */
export const ServiceContext = createContext<Service | null>(null);

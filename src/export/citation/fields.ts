import { partialDate } from "../../evidence/partialDate.ts";
import type { Document } from "../../evidence/schema.ts";
import { NOT_STATED } from "../../claims/words/format.ts";

/** What a reference manager is told of a document; what is not known is absent, and never in words. */
export type Reference = {
  id: string;
  type: Document["type"];
  title: string;
  authors: readonly string[];
  moreAuthors: boolean;
  journal?: string;
  publisher?: string;
  volume?: string;
  pages?: string;
  year?: number;
  /** From 1 to 12, as far as it is known, and the day of the month. */
  month?: number;
  day?: number;
  doi?: string;
  link?: string;
};

export function toReference(document: Document): Reference {
  const date = document.date === null ? null : partialDate(document.date);
  const year = document.year ?? (date === null ? undefined : new Date(date.start).getUTCFullYear());
  const exact = date?.precision === "day" || date?.precision === "month" ? new Date(date.start) : null;
  const isStated = document.publisher !== "" && document.publisher.toLowerCase() !== NOT_STATED;
  return {
    id: document.id,
    type: document.type,
    title: document.title,
    authors: document.authors,
    moreAuthors: document.moreAuthors === true,
    ...given("journal", document.journal),
    ...given("publisher", document.journal === undefined && isStated ? document.publisher : undefined),
    ...given("volume", document.volume),
    ...given("pages", document.pages),
    ...given("year", year),
    ...given("month", exact === null ? undefined : exact.getUTCMonth() + 1),
    ...given("day", exact === null || date?.precision === "month" ? undefined : exact.getUTCDate()),
    ...given("doi", document.doi),
    ...given("link", document.link ?? (document.doi === undefined ? undefined : `https://doi.org/${document.doi}`)),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : { [name]: value };
}

/** What a citation of the view itself needs. */
export type CitedView = {
  title: string;
  slug: string;
  panelId: string;
  dataVersion: string;
  /** Whose figures these are, where they are not those of the site. */
  origin: string | null;
  link: string | null;
  today: Date;
};

/** When this file's documents were looked at last: the day of the data, where their version is one. */
export const accessedOn = ({ dataVersion }: CitedView): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.exec(dataVersion)?.[0];

/** The year of the data, where its version is a date: a file of one's own may call it anything. */
export const yearOf = ({ dataVersion }: CitedView): string | undefined => /^\d{4}(?=-|$)/.exec(dataVersion)?.[0];

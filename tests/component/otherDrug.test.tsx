import { cleanup } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { parseEvidence } from "../../src/evidence/parse.ts";
import { otherDrug } from "../fixtures/otherDrug.ts";
import { smallText } from "../fixtures/smallEvidence.ts";
import { mountPage } from "./mountPage.tsx";

/** Words of the page's own topic, none of which a file about another drug holds. */
const OURS =
  /\b(?:CAR|T-cell|B-cell|infus\w*|cancer\w*|tumou?r\w*|malignan\w*|lymphom\w*|FDA|Penn|EMA|MedWatch|dos(?:e|es|ing)|patient\w*|gene|genes|vector\w*|therap\w*|approv\w*|cohort\w*|trial\w*|boxed)\b/gi;

/** Everything that a reader can meet: text, names, titles and descriptions. */
function wordsOf(root: ParentNode): string {
  const named = [...root.querySelectorAll("*")].flatMap((element) =>
    ["aria-label", "title", "alt", "placeholder", "aria-description"].flatMap(
      (name) => element.getAttribute(name) ?? [],
    ),
  );
  return [root.textContent ?? "", ...named].join("\n");
}

describe("a file about another drug", () => {
  test.each([
    "",
    "?outcome=biopsy",
    "?view=table",
    "?view=words",
    "?outcome=biopsy&view=words",
    "?sources=",
    "?known=2007-06-01",
  ])(
    "opened with %j shows its own words and none of ours",
    async (search) => {
      await mountPage(otherDrug(), search);
      const words = wordsOf(document.body);
      expect(words).toContain("Muscle pain after the blue tablet");
      expect([...new Set(words.match(OURS))]).toEqual([]);
      cleanup();
    },
    60_000,
  );
});

describe("a small file about another drug, of which most is filled in", () => {
  test.each(["", "?view=table", "?view=words", "?sources="])(
    "opened with %j shows none of our words, and no panel without anything in it",
    async (search) => {
      await mountPage(parseEvidence(smallText()), search);
      const words = wordsOf(document.body);
      expect(words).toContain("Rashes after the green drops");
      expect([...new Set(words.match(OURS))]).toEqual([]);
      if (search !== "?sources=") expect(document.querySelectorAll(".panel .nothing")).toHaveLength(0);
      cleanup();
    },
    60_000,
  );
});

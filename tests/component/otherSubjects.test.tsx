import { act, render, waitFor } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOwn } from "../../src/evidence/intake.ts";
import { ViewProvider } from "../../src/panels/ViewProvider.tsx";
import { PresenterWindow } from "../../src/talk/PresenterWindow.tsx";
import { loadSlidePanels } from "../../src/talk/slidePanels.ts";
import { memoryBar } from "../fixtures/memoryBar.ts";
import { mountPage } from "./mountPage.tsx";
import { readText } from "./text/readText.ts";
import { HOLE } from "./text/states.ts";

/** What no file here says: a treatment where none is named, other products, a noun that is put together wrongly. */
const INVENTED =
  /after (?:the )?treatment|other products|another length of follow-up|\bof not stated|\b1 cases\b|\d (?:revision|stroke|intracranial haemorrhage)\b|cases with|Reports miss cases|by more than counting error|did not count this\. Only|Infinity|0\.0\d \(0\.0/;

const SUBJECTS: readonly (readonly [name: string, words: readonly string[], titles: readonly string[]])[] = [
  [
    "hips.csv",
    [
      "1,934 cases of revision among 31,171 hips: about 620 per 10,000 hips (594–648).",
      "Amsterdam trial gave at least 3 cases, of how many hips is not stated.",
      "drawn: not stated · National Joint Registry · no number · at least 3 cases, of how many hips is not stated · Amsterdam trial · ≥3, hips not stated",
    ],
    [
      "# Do National Joint Registry and Amsterdam trial disagree about revision?",
      "# Revision: 1,934 of 31,171 hips, and 4 of 104 hips.",
      "# 1,934 counts cases of revision, among 31,171 hips.",
      "# How many cases of revision did National Joint Registry’s hips have?",
    ],
  ],
  [
    "myocarditis.json",
    [
      "About 8 reported cases per 1,000,000 people; about 21 per 1,000,000 of Clalit’s people.",
      "Only Clalit gave a number for this: 1 death among 2,558,421 people.",
      "days from the dose to the case of myocarditis",
    ],
    [
      "# Do VAERS and Clalit disagree about cases of myocarditis after vaccine?",
      "# 1,626 and 54 were not counted the same way.",
      "# Cases of myocarditis: 1,626 of 192,405,448 people, and 54 of 2,558,421 people.",
    ],
  ],
  [
    "apixaban.json",
    [
      "Counting error alone would seldom make Apixaban arm and Warfarin arm differ as they do;",
      "No clear conflict: counting error alone could make Apixaban arm and Warfarin arm differ as they do.",
      "How sure Warfarin arm’s number is",
    ],
    [
      "# Do Apixaban arm and Warfarin arm disagree about intracranial haemorrhage?",
      "# Intracranial haemorrhage: 52 of 9,088 patients, and 122 of 9,052 patients.",
      "# Two groups of patients were followed for ischaemic stroke: 162 of 9,120 patients and 175 of 9,081 patients.",
    ],
  ],
];

test.each(SUBJECTS)(
  "page, deck and notes about another subject say what %s says, and nothing else",
  async (name, words, titles) => {
    const { file } = readOwn(readFileSync(`tests/fixtures/subjects/${name}`), name);
    const states = [
      "",
      ...file.outcomes.slice(1).map(({ id }) => `outcome=${id}`),
      ...file.sources.map(({ id }) => `sources=${id}`),
    ];
    const lines: string[] = [];
    const page = await mountPage(file);
    for (const state of states) {
      act(() => page.bar.visit(`?${state}`));
      await waitFor(() => expect(document.documentElement.dataset["live"]).toBe("yes"));
      lines.push(...readText(page.container));
    }
    page.unmount();
    await loadSlidePanels();
    const bar = memoryBar("?present=1");
    const { container } = await act(async () =>
      render(
        <ViewProvider file={file} bar={bar}>
          <PresenterWindow />
        </ViewProvider>,
      ),
    );
    for (const state of states) {
      file.slides.forEach((_, i) => {
        act(() => bar.visit(`?${state}&present=${i + 1}`));
        lines.push(...[...container.querySelectorAll(".presenter-now, .notes")].flatMap((part) => readText(part)));
      });
    }
    const text = lines.join("\n").replaceAll("\u2060", "");
    for (const said of words) expect.soft(text).toContain(said);
    for (const title of titles) expect.soft(lines).toContain(title);
    expect.soft(lines.filter((line) => INVENTED.test(line) || HOLE.test(line))).toEqual([]);
  },
  60_000,
);

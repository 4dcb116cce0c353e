import { describe, expect, it } from "vitest";
import {
  changeViewState,
  defaultViewState,
  toSlideView,
  writeViewState,
} from "../../../src/claims/address/viewState.ts";
import {
  addToStory,
  keepStory,
  moveInStory,
  parseStory,
  storyReferences,
  toSlides,
} from "../../../src/claims/story.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";

const own = file.slides.map((slide) => slide.id);

describe("the slides of a talk", () => {
  it("are those of the file, in its order, without a choice", () => {
    expect(toSlides(file, null)).toBe(file.slides);
    expect(keepStory(file, own)).toBe(null);
  });

  it("can be left out and put in another order", () => {
    const [first = "", second = ""] = own;
    const story = parseStory(`${second};${first}`, file);
    expect(toSlides(file, story).map((slide) => slide.id)).toEqual([second, first]);
  });

  it("can hold a panel in a saved view", () => {
    const story = addToStory(file, null, "timeline", "?known=2024-01-24");
    expect(story?.at(-1)).toBe("timeline?known=2024-01-24");
    expect(toSlides(file, story).at(-1)).toMatchObject({
      panel: "timeline",
      view: "known=2024-01-24",
      title: file.panels["timeline"]?.title,
    });
    expect(addToStory(file, story, "timeline", "?known=2024-01-24")).toBe(story);
  });

  it("are taken from an address only as a whole", () => {
    expect(parseStory("nothing", file)).toBe(null);
    expect(parseStory("", file)).toBe(null);
    expect(parseStory(`${own[0] ?? ""};constructor?x=1`, file)).toBe(null);
  });

  it("move by places and stay at the ends", () => {
    expect(moveInStory(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moveInStory(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
    expect(moveInStory(["a", "b", "c"], 2, -2)).toEqual(["c", "a", "b"]);
    expect(storyReferences(file, null)).toEqual(own);
  });
});

describe("the filter of a talk", () => {
  const page = {
    ...defaultViewState(file),
    sources: file.sources.slice(0, 1).map((source) => source.id),
    known: "2024-04-18",
  };

  it("goes along from the page, and from slide to slide; the outcome is the slide's own", () => {
    const first = changeViewState({ ...page, outcome: file.outcomes[2]?.id ?? page.outcome }, { present: 4 }, file);
    expect(first).toMatchObject({ sources: page.sources, known: "2024-04-18", outcome: "tcell", present: 4 });
    expect(writeViewState(first, file)).toBe("?sources=fda&known=2024-04-18&present=4");
  });

  it("gives way to what a slide keeps for itself, and comes back after it", () => {
    const first = changeViewState(page, { present: 1 }, file);
    const shown = toSlideView(first, file, file.slides[0]);
    expect(shown).toMatchObject({ sources: ["fda", "penn"], known: null });
    expect(changeViewState(first, { present: 2 }, file)).toMatchObject({ sources: page.sources, known: "2024-04-18" });
    const second = file.slides[1];
    expect(toSlideView(first, file, second)).toBe(first);
  });
});

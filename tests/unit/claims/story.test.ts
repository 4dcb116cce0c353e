import { describe, expect, it } from "vitest";
import { defaultViewState, toSlideView, writeViewState } from "../../../src/claims/address/viewState.ts";
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

  it("gives way to what a slide keeps for itself, and comes back after it", () => {
    const story = addToStory(file, null, "timeline", "?sources=penn&known=&outcome=any");
    const shown = toSlideView(page, file, toSlides(file, story).at(-1));
    expect(shown).toMatchObject({ sources: ["penn"], known: null, outcome: "any" });
    expect(toSlideView(page, file, file.slides[1])).toBe(page);
    expect(writeViewState({ ...page, present: 4 }, file)).toBe("?sources=fda&known=2024-04-18&present=4");
  });
});

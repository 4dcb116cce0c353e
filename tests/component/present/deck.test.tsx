import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { realFile } from "../../fixtures/realEvidence.ts";
import { mountPage } from "../mountPage.tsx";
import { toPlainText } from "../../../src/claims/words/typography.ts";

const heading = () => screen.getByRole("heading", { level: 1 });
const present = async (search = "?present=1") => ({ ...(await mountPage(realFile, search)), user: userEvent.setup() });

beforeEach(() => localStorage.clear());

const TITLES = [
  "Do these two numbers conflict?",
  "What each source counted",
  "How many of Penn’s second cancers are T-cell cancers?",
  "The same kind of cancer",
  "Can both be right?",
  "Was the gene in the cancer?",
  "Who knew what, when",
  "Before CAR T, and the other cohorts",
  "What it means for patients, and what would settle it",
];
const takeaway = () => toPlainText(document.querySelector(".takeaway")?.textContent ?? "");
const foot = () => toPlainText(document.querySelector(".slide-small")?.textContent ?? "");

describe("the slides", () => {
  it("are nine questions and topics, and stand in place of the page", async () => {
    const { user } = await present();
    for (const [i, title] of TITLES.entries()) {
      expect(heading().textContent).toBe(title);
      expect(document.querySelector(".slide-number")?.textContent).toBe(`${i + 1} / 9`);
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(screen.queryByRole("alert")).toBeNull();
      expect(document.body.textContent).not.toMatch(/[{}]|undefined|NaN/);
      await user.keyboard("{ArrowRight}");
    }
    expect(document.querySelector(".panels")).toBeNull();
  });

  it("carry the caveat of each source that they show", async () => {
    const { user } = await present("?present=4");
    expect(foot()).toContain("FDA:");
    expect(foot()).toContain("Penn: Gene-modified T cells");
    await user.click(screen.getByRole("checkbox", { name: "Penn" }));
    expect(foot()).not.toContain("Penn:");
    expect(foot()).toContain("Shown: FDA and Before CAR T.");
  });

  it("set the two numbers against each other first, whatever the filter, and say that they keep their sources", async () => {
    await present("?present=1");
    expect(takeaway()).toMatch(/22/);
    expect(takeaway()).toMatch(/18/);
    expect(foot()).toContain("This slide keeps its own sources.");
  });

  it("say what the file says: with 2,700 reports no slide claims that the counts agree", async () => {
    const file = structuredClone(realFile);
    for (const figure of file.figures) if (figure.id === "fda.tcell") figure.numerator = { kind: "known", value: 2700 };
    for (const entry of file.testing) if (entry.figure === "fda.tcellCar") entry.cases = 2700;
    const { user } = { ...(await mountPage(file, "?present=1")), user: userEvent.setup() };
    for (let number = 1; number <= 9; number++) {
      const text = document.querySelector(".slide")?.textContent ?? "";
      expect(text).not.toMatch(/overlap|[Nn]o clear conflict|both counts can be right/);
      expect(text).not.toMatch(/\b22 (?:reported|reports|T-cell)/);
      await user.keyboard("{ArrowRight}");
    }
  });

  it("tell nothing before its day", async () => {
    const { user } = await present("?present=1&known=2023-12-15");
    for (let number = 1; number <= 9; number++) {
      const { textContent } = document.querySelector(".slide") ?? { textContent: "" };
      // The first slide keeps its own day.
      if (number > 1) {
        expect(textContent, `slide ${number}`).not.toMatch(/27,000|\b783\b|18 of|71 per/);
        expect(foot()).toContain("As of 15 Dec 2023.");
      }
      await user.keyboard("{ArrowRight}");
    }
  });
});

describe("the keys", () => {
  it("walk the slides", async () => {
    const { user, bar } = await present();
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=2");
    await user.keyboard("{PageDown} ");
    expect(bar.search()).toBe("?present=4");
    await user.keyboard("{ArrowLeft}{PageUp}");
    expect(bar.search()).toBe("?present=2");
    await user.keyboard("{End}");
    expect(bar.search()).toBe("?present=9");
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=9");
    await user.keyboard("{Home}");
    expect(bar.search()).toBe("?present=1");
    await user.keyboard("{Shift>} {/Shift}");
    expect(bar.search()).toBe("?present=1");
  });

  it("move the focus to the heading and announce the place", async () => {
    const { user } = await present();
    expect(document.activeElement).toBe(heading());
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe("What each source counted");
    expect(screen.getByText("Slide 2 of 9").getAttribute("role")).toBe("status");
  });

  it("leave with Escape, to the page", async () => {
    const { user, bar } = await present("?present=5");
    await user.keyboard("{Escape}");
    expect(bar.search()).toBe("");
    expect(await screen.findByRole("region", { name: "Answer" })).toBeTruthy();
  });

  it("do nothing with Ctrl, Alt or Meta", async () => {
    const { user, bar } = await present();
    await user.keyboard("{Control>}{ArrowRight}{/Control}{Alt>}{ArrowRight}{/Alt}{Meta>}r{/Meta}");
    expect(bar.search()).toBe("?present=1");
  });

  it("of a clicker turn the slides from anywhere; a chart and the radio buttons keep those that walk them", async () => {
    const { user, bar } = await present("?present=4");
    const chart = document.querySelector<HTMLElement>("[data-chart]");
    const radio = screen.getByRole("radio", { checked: true });
    const box = screen.getByRole("checkbox", { name: "FDA" });
    for (const element of [chart, radio, box]) {
      if (element === null) throw new Error("no chart");
      act(() => element.focus());
      if (element !== box) await user.keyboard("{Home}{End}");
      expect(bar.search()).toBe("?present=4");
      await user.keyboard("{PageDown}");
      expect(bar.search()).toBe("?present=5");
      await user.keyboard("{PageUp}");
      expect(bar.search()).toBe("?present=4");
    }
  });

  it("come back to the slide with Escape from a control, and then leave", async () => {
    const { user, bar } = await present("?present=4");
    act(() => screen.getByRole("checkbox", { name: "FDA" }).focus());
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(heading());
    expect(bar.search()).toBe("?present=4");
  });

  it("are listed at a question mark", async () => {
    const { user } = await present();
    await user.keyboard("?");
    const list = screen.getByRole("dialog", { name: "Keys" });
    for (const key of ["→", "Page Down", "Page Up", "Space", "Home", "End", "Escape", "O", "B", "R", "?"]) {
      expect(within(list).getByText(key, { selector: "kbd" })).toBeTruthy();
    }
  });

  it("that write a character can be switched off, for good", async () => {
    const { user, bar } = await present("?present=2&outcome=any");
    await user.keyboard("?");
    await user.click(screen.getByRole("checkbox", { name: /Single-key shortcuts/ }));
    // jsdom does not submit forms of dialogs, by which the browser closes them.
    act(() => screen.getByRole<HTMLDialogElement>("dialog", { name: "Keys" }).close());
    act(() => heading().focus());
    await user.keyboard("r ?");
    expect(bar.search()).toBe("?present=2&outcome=any");
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=3");
    cleanup();
    const again = await present("?present=2");
    await again.user.keyboard(" ");
    expect(again.bar.search()).toBe("?present=2");
  });
});

describe("a number and Enter", () => {
  it("lead to a slide, and show where", async () => {
    const { user, bar } = await present();
    await user.keyboard("7");
    expect(screen.getByText("7", { selector: ".deck-typed b" })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(bar.search()).toBe("?present=7");
    await user.keyboard("12{Enter}");
    expect(bar.search()).toBe("?present=9");
    await user.keyboard("3{Escape}");
    expect(bar.search()).toBe("?present=9");
  });
});

describe("a black screen", () => {
  it("comes with B, and goes with any key, which does nothing else", async () => {
    const { user, bar } = await present();
    await user.keyboard("b");
    expect(document.querySelector(".deck-black")).not.toBeNull();
    await user.keyboard("{ArrowRight}");
    expect(document.querySelector(".deck-black")).toBeNull();
    expect(bar.search()).toBe("?present=1");
  });
});

describe("the overview", () => {
  it("leaves slides out, moves them and brings them back, in the address", async () => {
    const { user, bar } = await present("?present=2");
    await user.keyboard("o");
    const overview = screen.getByRole("dialog", { name: "Slides" });
    await user.click(within(overview).getByRole("button", { name: "Leave out “Do these two numbers conflict?”" }));
    expect(new URLSearchParams(bar.search()).get("present")).toBe("1");
    expect(new URLSearchParams(bar.search()).get("slides")).toBe(
      "counted;one-of-eighteen;matched;both-right;gene;known;others;patients",
    );
    await user.click(within(overview).getByRole("button", { name: "Move “What each source counted” back" }));
    expect(new URLSearchParams(bar.search()).get("slides")).toMatch(/^one-of-eighteen;counted;matched/);
    expect(new URLSearchParams(bar.search()).get("present")).toBe("2");
    await user.click(within(overview).getByRole("button", { name: "Back to the story of the file" }));
    expect(bar.search()).toBe("?present=2");
  });

  it("holds what was added from the page", async () => {
    await present(
      `?present=10&slides=${encodeURIComponent("question;counted;one-of-eighteen;matched;both-right;gene;known;others;patients;timeline?sources=fda")}`,
    );
    expect(heading().textContent).toBe("2017 to 2025");
    expect(foot()).toContain("This slide keeps its own sources.");
  });
});

describe("what is changed during the talk", () => {
  it("stands in the address and goes with R", async () => {
    const { user, bar } = await present("?present=4");
    await user.click(screen.getByRole("radio", { name: "Any second cancer" }));
    await user.click(screen.getByRole("checkbox", { name: "FDA" }));
    expect(bar.search()).toBe("?present=4&outcome=any&sources=penn,precart");
    expect(bar.entries).toHaveLength(1);
    act(() => heading().focus());
    await user.keyboard("r");
    expect(bar.search()).toBe("?present=4");
  });

  it("goes along as far as sources and day go, but for slides that keep their own", async () => {
    const { user, bar } = await present("?present=7&sources=fda&known=2024-04-18&outcome=any");
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=8&sources=fda&known=2024-04-18");
    expect(foot()).toContain("This slide keeps its own sources.");
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=9&sources=fda&known=2024-04-18");
  });
});

describe("the bar", () => {
  it("does with buttons what the keys do", async () => {
    const { user, bar } = await present();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Previous slide" }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Reset" }).disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Next slide" }));
    expect(bar.search()).toBe("?present=2");
    await user.click(screen.getByRole("button", { name: "Exit" }));
    expect(bar.search()).toBe("");
  });

  it("says how far the talk is", async () => {
    await present("?present=6");
    const progress = screen.getByRole<HTMLProgressElement>("progressbar");
    expect([progress.value, progress.max]).toEqual([6, 9]);
  });
});

describe("a swipe", () => {
  it("turns the slides", async () => {
    const { bar } = await present("?present=2");
    const swipe = (from: number, to: number, down = 0) => {
      const slide = heading();
      fireEvent.touchStart(slide, { touches: [{ clientX: from, clientY: 100 }] });
      fireEvent.touchEnd(slide, { changedTouches: [{ clientX: to, clientY: 100 + down }] });
    };
    swipe(400, 200);
    expect(bar.search()).toBe("?present=3");
    swipe(200, 420);
    expect(bar.search()).toBe("?present=2");
    swipe(400, 380);
    swipe(400, 300, 200);
    expect(bar.search()).toBe("?present=2");
  });
});

describe("entering", () => {
  it("is one step of the history", async () => {
    const { user, bar } = await present("?outcome=any");
    await user.click(screen.getByRole("button", { name: "Present" }));
    expect(bar.entries).toEqual(["?outcome=any", "?present=1"]);
    await screen.findByText("1 / 9", { selector: ".slide-number" });
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(bar.entries).toEqual(["?outcome=any", "?present=3"]);
    act(() => bar.back());
    expect(await screen.findByRole("region", { name: "Answer" })).toBeTruthy();
  });
});

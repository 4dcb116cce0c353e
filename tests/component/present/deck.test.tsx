import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { realFile } from "../../fixtures/realEvidence.ts";
import { toPlainText } from "../../../src/claims/words/typography.ts";
import { loadSlidePanels } from "../../../src/talk/slidePanels.ts";
import { mountPage } from "../mountPage.tsx";

const heading = () => screen.getByRole("heading", { level: 1 });
const present = async (search = "?present=1") => ({ ...(await mountPage(realFile, search)), user: userEvent.setup() });
/** All words that the room sees on the slide. */
const slide = () => toPlainText(document.querySelector(".slide")?.textContent ?? "");
const foot = () => toPlainText(document.querySelector(".slide-small")?.textContent ?? "");
const query = (search: string) => new URLSearchParams(search);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const SLIDES = 10;

describe("the slides", () => {
  it("are ten findings with their pictures, and stand in place of the page", async () => {
    const { user } = await present();
    for (let number = 1; number <= SLIDES; number++) {
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(heading().textContent).toMatch(/[.?]$/);
      if (number > 1) expect(slide()).toContain(`${number} / 10`);
      expect(document.querySelectorAll(".slide svg path").length).toBeGreaterThan(3);
      expect(screen.queryByRole("alert")).toBeNull();
      expect(document.body.textContent).not.toMatch(/[{}]|undefined|NaN/);
      await user.keyboard("{ArrowRight}");
    }
    expect(document.querySelector(".panels")).toBeNull();
  });

  it("carry the cautions of the sources that they show in short, and on a key in full", async () => {
    const { user } = await present("?present=4");
    expect(foot()).toContain("FDA: reports, not confirmed cases; not an incidence.");
    expect(foot()).toContain("Penn: not every patient had CAR T.");
    await user.keyboard("c");
    const cautions = screen.getByRole("dialog", { name: "Cautions and sources" });
    expect(cautions.textContent).toContain("doses are not patients, and not every case is reported");
    act(() => cautions.querySelector("button")?.click());
    await user.click(screen.getByRole("checkbox", { name: "Penn" }));
    expect(foot()).not.toContain("Penn:");
  });

  it("say what the file says: with 2,700 reports no slide claims that the counts agree", async () => {
    const file = structuredClone(realFile);
    for (const figure of file.figures) if (figure.id === "fda.tcell") figure.numerator = { kind: "known", value: 2700 };
    for (const entry of file.testing) if (entry.figure === "fda.tcellCar") entry.cases = 2700;
    const { user } = { ...(await mountPage(file, "?present=1")), user: userEvent.setup() };
    for (let number = 1; number <= SLIDES; number++) {
      expect(slide()).not.toMatch(/overlap|[Nn]o clear conflict|both counts can be right/);
      expect(slide()).not.toMatch(/\b22 (?:reported|reports|T-cell)/);
      await user.keyboard("{ArrowRight}");
    }
  });

  it("tell nothing before its day, and say the day", async () => {
    const { user } = await present("?present=1&known=2023-12-15");
    for (let number = 1; number <= SLIDES; number++) {
      expect(slide(), `slide ${number}`).not.toMatch(/27,000|\b783\b|18 of|71 per/);
      expect(slide()).toContain("As of 15 Dec 2023");
      await user.keyboard("{ArrowRight}");
    }
  });

  it("open where a figure comes from, and go on when a clicker asks for the next", async () => {
    const { user, bar } = await present("?present=4");
    await user.click(screen.getAllByRole("button", { name: /T-cell cancers reported to the FDA/ })[0] ?? heading());
    expect(query(bar.search()).get("figure")).toBe("fda.tcell");
    await user.keyboard("{PageDown}");
    expect(bar.search()).toBe("?present=5");
  });
});

describe("the keys", () => {
  it("walk the slides as speakers expect", async () => {
    const { user, bar } = await present();
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=2");
    await user.keyboard("{PageDown} ");
    expect(bar.search()).toBe("?present=4");
    await user.keyboard("n{Enter}");
    expect(bar.search()).toBe("?present=6");
    await user.keyboard("{ArrowLeft}{PageUp}{Backspace}{Backspace}");
    expect(bar.search()).toBe("?present=2");
    await user.keyboard("{End}");
    expect(bar.search()).toBe("?present=10");
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=10");
    await user.keyboard("{Home}");
    expect(bar.search()).toBe("?present=1");
    await user.keyboard("{Shift>} {/Shift}");
    expect(bar.search()).toBe("?present=1");
  });

  it("go by place where letters are not Latin, and act once while they are held", async () => {
    const { user, bar } = await present();
    await user.keyboard("[ArrowRight>3/]");
    expect(bar.search()).toBe("?present=2");
    fireEvent.keyDown(heading(), { key: "и", code: "KeyB" });
    expect(document.querySelector(".deck-black")).not.toBeNull();
    fireEvent.keyDown(heading(), { key: "и", code: "KeyB" });
    expect(document.querySelector(".deck-black")).toBeNull();
  });

  it("move the focus to the heading and announce the place", async () => {
    const { user } = await present();
    expect(document.activeElement).toBe(heading());
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe("22 and 18 do not count the same thing.");
    expect(screen.getByText("Slide 2 of 10").getAttribute("role")).toBe("status");
  });

  it("leave with Escape, to the page, and offer to go on there", async () => {
    const { user, bar } = await present("?present=5");
    await user.keyboard("{Escape}");
    expect(bar.search()).toBe("");
    expect(await screen.findByRole("region", { name: "Answer" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Present" }));
    await user.click(await screen.findByRole("button", { name: "Continue at 5" }));
    expect(bar.search()).toBe("?present=5");
  });

  it("do nothing with Ctrl, Alt or Meta", async () => {
    const { user, bar } = await present();
    await user.keyboard("{Control>}{ArrowRight}{/Control}{Alt>}{ArrowRight}{/Alt}{Meta>}r{/Meta}");
    expect(bar.search()).toBe("?present=1");
  });

  it("of a clicker turn the slides from anywhere", async () => {
    const { user, bar } = await present("?present=4");
    const figure = screen.getAllByRole("button", { name: /T-cell cancers reported to the FDA/ })[0] ?? heading();
    for (const element of [figure, screen.getByRole("checkbox", { name: "FDA" })]) {
      act(() => element.focus());
      await user.keyboard("{PageUp}");
      expect(bar.search()).toBe("?present=3");
      await user.keyboard("{PageDown}");
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

  it("are listed at a question mark, and can be switched off for good where they write a character", async () => {
    const { user, bar } = await present("?present=2&outcome=any");
    await user.keyboard("?");
    const list = screen.getByRole("dialog", { name: "Keys" });
    for (const key of ["→", "Page Down", "Page Up", "Space", "Home", "End", "Escape", "O", "B", "C", "Q", "R", "?"]) {
      expect(within(list).getByText(key, { selector: "kbd" })).toBeTruthy();
    }
    await user.click(screen.getByRole("checkbox", { name: /Single-key shortcuts/ }));
    await user.click(within(list).getByRole("button", { name: "Close" }));
    act(() => heading().focus());
    await user.keyboard("b ?");
    expect(document.querySelector(".deck-black")).toBeNull();
    expect(bar.search()).toBe("?present=2&outcome=any");
    await user.keyboard("{ArrowRight}");
    expect(query(bar.search()).get("present")).toBe("3");
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
    expect(screen.getByText("7", { selector: ".deck-notice b" })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(bar.search()).toBe("?present=7");
    await user.keyboard("12{Enter}");
    expect(bar.search()).toBe("?present=10");
    await user.keyboard("3{Escape}");
    expect(bar.search()).toBe("?present=10");
  });

  it("is forgotten when nobody confirms it", async () => {
    const { user, bar } = await present("?present=4");
    await user.keyboard("9");
    screen.getByText("9", { selector: ".deck-notice b" });
    await waitFor(() => expect(screen.queryByText("9", { selector: ".deck-notice b" })).toBeNull(), { timeout: 6_000 });
    await user.keyboard("{Enter}");
    expect(bar.search()).toBe("?present=5");
  });
});

describe("a black screen", () => {
  it("comes and goes with B, and any other key lifts it and does what it does", async () => {
    const { user, bar } = await present();
    await user.keyboard("b");
    expect(document.querySelector(".deck-black")).not.toBeNull();
    await user.keyboard("b");
    expect(document.querySelector(".deck-black")).toBeNull();
    await user.keyboard(".{ArrowRight}");
    expect(document.querySelector(".deck-black")).toBeNull();
    expect(bar.search()).toBe("?present=2");
  });
});

describe("the overview", () => {
  it("starts on the slide that is on, goes by arrows and Enter, and keeps the focus when slides move", async () => {
    const { user, bar } = await present("?present=2");
    await user.keyboard("o");
    const overview = screen.getByRole("dialog", { name: "Slides" });
    expect(document.activeElement?.getAttribute("aria-label")).toBe("2. 22 and 18 do not count the same thing.");
    const first = "Do the FDA and Penn disagree about second cancers after CAR T?";
    await user.click(within(overview).getByRole("button", { name: `Leave out “${first}”` }));
    expect(query(bar.search()).get("present")).toBe("1");
    expect(query(bar.search()).get("slides")).toBe("unlike;split;rates;groups;gene;known;everyone;patients;settle");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Leave out “22 and 18 do not count the same thing.”",
    );
    await user.click(
      within(overview).getByRole("button", { name: "Move “22 and 18 do not count the same thing.” back" }),
    );
    expect(query(bar.search()).get("slides")).toMatch(/^split;unlike;rates/);
    expect(query(bar.search()).get("present")).toBe("2");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Move “22 and 18 do not count the same thing.” back",
    );
    await user.click(within(overview).getByRole("button", { name: "Back to the story of the file" }));
    expect(bar.search()).toBe("?present=2");
    act(() => within(overview).getByRole("button", { name: /^2\. / }).focus());
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}{Enter}");
    expect(bar.search()).toBe("?present=3");
    expect(screen.queryByRole("dialog", { name: "Slides" })).toBeNull();
  });

  it("holds what was added from the page", async () => {
    await loadSlidePanels();
    await present(`?present=2&slides=${encodeURIComponent("question;timeline?sources=fda")}`);
    expect((await screen.findByRole("heading", { level: 1, name: "2017 to 2025" })).textContent).toBe("2017 to 2025");
  });
});

describe("what is changed during the talk", () => {
  it("goes with R, for this slide only, comes back with Undo, and R is not there when nothing was changed", async () => {
    const { user, bar } = await present("?present=3&sources=fda,penn");
    await user.keyboard("{ArrowRight}");
    expect(screen.queryByRole("button", { name: "Reset this slide" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Any second cancer" }));
    await user.click(screen.getByRole("checkbox", { name: "FDA" }));
    expect(bar.search()).toBe("?present=4&sources=penn&outcome=any");
    expect(bar.entries).toHaveLength(1);
    act(() => heading().focus());
    await user.keyboard("r");
    expect(bar.search()).toBe("?present=4&sources=fda,penn");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(bar.search()).toBe("?present=4&sources=penn&outcome=any");
  });

  it("goes on with the talk: sources, outcome and day", async () => {
    const { user, bar } = await present("?present=7&sources=fda&known=2024-04-18&outcome=any");
    await user.keyboard("{ArrowRight}");
    expect(query(bar.search()).get("sources")).toBe("fda");
    expect(query(bar.search()).get("outcome")).toBe("any");
    expect(query(bar.search()).get("known")).toBe("2024-04-18");
  });

  it("is another day with A", async () => {
    const { user, bar } = await present("?present=2");
    await user.keyboard("a");
    await user.click(screen.getByRole("button", { name: "18 Apr 2024" }));
    expect(bar.search()).toBe("?present=2&known=2024-04-18");
    expect(heading().textContent).toContain("the Penn trial cohort was not yet published");
  });
});

describe("the way to the page", () => {
  it("is a QR code and its letters on the first slide, and on a key for this view", async () => {
    const { user } = await present();
    expect(slide()).toContain("Open this page");
    await user.keyboard("q");
    const code = screen.getByRole("dialog", { name: "This view on your phone" });
    expect(within(code).getByRole("img", { name: "QR code of this view" })).toBeTruthy();
    expect(code.textContent).toContain("#says");
  });
});

describe("the bar", () => {
  it("does with buttons what the keys do, and says how far the talk is", async () => {
    const { user, bar } = await present();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Previous slide" }).disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Next slide" }));
    expect(bar.search()).toBe("?present=2");
    const progress = screen.getByRole<HTMLProgressElement>("progressbar");
    expect([progress.value, progress.max]).toEqual([2, 10]);
    await user.click(screen.getByRole("button", { name: "Exit" }));
    expect(bar.search()).toBe("");
  });
});

describe("a swipe", () => {
  it("turns the slides", async () => {
    const { bar } = await present("?present=2");
    const swipe = (from: number, to: number, down = 0) => {
      const here = heading();
      fireEvent.touchStart(here, { touches: [{ clientX: from, clientY: 100 }] });
      fireEvent.touchEnd(here, { changedTouches: [{ clientX: to, clientY: 100 + down }] });
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
  it("is one step of the history, and goes on with the outcome", async () => {
    const { user, bar } = await present("?outcome=any");
    await user.click(screen.getByRole("button", { name: "Present" }));
    expect(bar.entries).toEqual(["?outcome=any", "?outcome=any&present=1"]);
    await screen.findByText("Open this page");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(bar.entries).toEqual(["?outcome=any", "?outcome=any&present=3"]);
    act(() => bar.back());
    expect(await screen.findByRole("region", { name: "Answer" })).toBeTruthy();
  });
});

import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { realFile } from "../../fixtures/realEvidence.ts";
import { mountPage } from "../mountPage.tsx";

const heading = () => screen.getByRole("heading", { level: 1 });
const present = async (search = "?present=1") => ({ ...(await mountPage(realFile, search)), user: userEvent.setup() });

beforeEach(() => localStorage.clear());

describe("the slides", () => {
  it("are nine, and stand in place of the page", async () => {
    await present("?present=4");
    expect(heading().textContent).toBe("The same kind of cancer");
    expect(screen.getByText("4 / 9")).toBeTruthy();
    expect(document.querySelector(".panels")).toBeNull();
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  });

  it("leave no placeholder in their texts", async () => {
    await present("?present=4");
    expect(document.body.textContent).not.toContain("{");
  });

  it("carry each source's caveat and a document", async () => {
    for (let number = 1; number <= 8; number++) {
      await present(`?present=${number}`);
      const caveats = document.querySelector(".caveats")?.textContent ?? "";
      expect(caveats).toContain(
        "FDA: Reports, not confirmed cases, and not an incidence: doses are not patients, and not every case is reported.",
      );
      expect(caveats).toContain("Penn: Gene-modified T cells against cancer or HIV-1, so not every patient had CAR T.");
      expect(caveats).toContain("Stated in:");
      cleanup();
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
    expect(await screen.findByRole("heading", { name: "Every source that counted it" })).toBeTruthy();
  });

  it("do nothing with Ctrl, Alt or Meta", async () => {
    const { user, bar } = await present();
    await user.keyboard("{Control>}{ArrowRight}{/Control}{Alt>}{ArrowRight}{/Alt}{Meta>}r{/Meta}");
    expect(bar.search()).toBe("?present=1");
  });

  it("belong to a control or a chart while that has the focus", async () => {
    const { bar } = await present("?present=4");
    const chart = screen.getByRole("group", { name: "Every source that counted it" });
    const box = screen.getByRole("checkbox", { name: "FDA" });
    const button = screen.getByRole("button", { name: "Keys" });
    for (const element of [chart, box, button]) {
      act(() => element.focus());
      for (const key of ["ArrowRight", "PageDown", "End", "r", "?"]) fireEvent.keyDown(element, { key });
      expect(bar.search()).toBe("?present=4");
      expect(screen.queryByRole("dialog", { name: "Keys" })).toBeNull();
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
    for (const key of ["→", "Page Down", "Page Up", "Space", "Home", "End", "Escape", "R", "?"]) {
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

  it("does not go along to the next slide", async () => {
    const { user, bar } = await present("?present=3&outcome=any");
    await user.keyboard("{ArrowRight}");
    expect(bar.search()).toBe("?present=4");
  });
});

describe("the bar", () => {
  it("does with buttons what the keys do", async () => {
    const { user, bar } = await present();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Previous slide" }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Reset" }).disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Next slide" }));
    expect(bar.search()).toBe("?present=2");
    await user.click(screen.getByRole("button", { name: "Leave" }));
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
    const slide = heading();
    const swipe = (from: number, to: number, down = 0) => {
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
    await screen.findByText("1 / 9");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(bar.entries).toEqual(["?outcome=any", "?present=3"]);
    act(() => bar.back());
    expect(await screen.findByRole("heading", { name: "Every source that counted it" })).toBeTruthy();
  });
});

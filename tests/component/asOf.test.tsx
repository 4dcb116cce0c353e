import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage } from "./mountPage.tsx";
import { toPlainText } from "../../src/claims/words/typography.ts";

const bar = () => {
  const found = document.querySelector<HTMLElement>(".bar");
  if (found === null) throw new Error("no bar");
  return within(found);
};
/** Opens the page as of a day, and then the strip. */
async function mountStrip(search: string) {
  const page = await mountPage(realFile, search);
  fireEvent.click(bar().getByRole("button", { name: /^As of \d/ }));
  return page;
}
const slider = () => bar().getByRole<HTMLInputElement>("slider", { name: "As of" });

afterEach(() => vi.useRealTimers());

describe("the strip of days", () => {
  it("opens from the chip, says what was public, and goes back to today", async () => {
    const user = userEvent.setup();
    const page = await mountPage(realFile);
    const chip = bar().getByRole("button", { name: /As of today/ });
    expect(chip.getAttribute("aria-expanded")).toBe("false");
    await user.click(chip);
    expect(slider().getAttribute("aria-valuetext")).toBe("today");
    fireEvent.keyDown(slider(), { key: "Home" });
    expect(page.bar.search()).toBe("?known=2017-08-30");
    expect(slider().getAttribute("aria-valuetext")).toBe("30 Aug 2017");
    expect(bar().getByText(/no count public, no boxed warning for T-cell cancers, Penn unpublished/)).toBeTruthy();
    fireEvent.keyDown(slider(), { key: "ArrowRight" });
    expect(page.bar.search()).toBe("?known=2017-10-18");
    fireEvent.keyDown(slider(), { key: "PageUp" });
    expect(page.bar.search()).toBe("?known=2022-02-28");
    fireEvent.keyDown(slider(), { key: "End" });
    expect(page.bar.search()).toBe("");
    fireEvent.keyDown(slider(), { key: "ArrowLeft" });
    expect(page.bar.search()).toBe("?known=2025-10-31");
    await user.click(bar().getAllByRole("button", { name: "Back to today" })[0] ?? chip);
    expect(page.bar.search()).toBe("");
  });

  it("stays closed for a link to a day, which the bar says, and opens there, between two events too", async () => {
    await mountPage(realFile, "?known=2023-12-15");
    expect(bar().queryByRole("slider", { name: "As of" })).toBeNull();
    fireEvent.click(bar().getByRole("button", { name: "As of 15 Dec 2023" }));
    expect(slider().getAttribute("aria-valuetext")).toBe("15 Dec 2023");
    expect(toPlainText(document.querySelector("header.bar")?.textContent ?? "")).toContain(
      "about 20 reports known, some reports CAR-positive, investigation open, no boxed warning for T-cell cancers, Penn unpublished",
    );
  });

  it("comes to rest on the day nearest to where the handle is let go, and on today at the end", async () => {
    const page = await mountStrip("?known=2023-12-15");
    fireEvent.pointerDown(slider());
    fireEvent.change(slider(), { target: { value: "0" } });
    expect(page.bar.search()).toBe("?known=2017-08-30");
    fireEvent.change(slider(), { target: { value: "10000" } });
    expect(page.bar.search()).toBe("");
  });

  it("moves by one day for a screen reader, whose steps are smaller than the way to the next day", async () => {
    const page = await mountStrip("?known=2020-07-24");
    fireEvent.change(slider(), { target: { value: String(Number(slider().value) + 1) } });
    expect(page.bar.search()).toBe("?known=2021-02-05");
  });

  it("takes a typed day, and waits for the whole year", async () => {
    const page = await mountStrip("?known=2023-12-15");
    const field = bar().getByLabelText<HTMLInputElement>("Day");
    for (const value of ["0002-10-05", "0020-10-05", "0202-10-05"]) {
      fireEvent.change(field, { target: { value } });
      expect(page.bar.search()).toBe("?known=2023-12-15");
    }
    fireEvent.change(field, { target: { value: "2023-10-05" } });
    expect(page.bar.search()).toBe("?known=2023-10-05");
  });
});

it("plays one event every two seconds once it is asked to, until it is paused", async () => {
  const page = await mountStrip("?known=2024-01-08");
  vi.useFakeTimers();
  fireEvent.click(bar().getByRole("button", { name: "Play" }));
  act(() => {
    vi.advanceTimersByTime(1900);
  });
  expect(page.bar.search()).toBe("?known=2024-01-08");
  act(() => {
    vi.advanceTimersByTime(200);
  });
  expect(page.bar.search()).toBe("?known=2024-01-19");
  fireEvent.click(bar().getByRole("button", { name: "Pause" }));
  act(() => {
    vi.advanceTimersByTime(10_000);
  });
  expect(page.bar.search()).toBe("?known=2024-01-19");
});

it("cuts the page to the day of a column of the record", async () => {
  const user = userEvent.setup();
  const page = await mountPage(realFile);
  const record = within(screen.getByRole("region", { name: "Who knew what, when" }));
  await user.click(record.getByRole("button", { name: "24 Jan 2024" }));
  expect(page.bar.search()).toBe("?known=2024-01-24");
  expect(record.getByRole("button", { name: "24 Jan 2024" }).getAttribute("aria-pressed")).toBe("true");
});

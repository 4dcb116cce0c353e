import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { formatElapsed, Stopwatch } from "../../../src/talk/Stopwatch.tsx";

beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 0, 5, 9, 30) }));
afterEach(() => vi.useRealTimers());

const wait = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
const elapsed = () => screen.getByRole("timer").textContent;

it("counts from the opening, waits while it is paused, and starts anew", () => {
  render(<Stopwatch />);
  expect(elapsed()).toBe("0:00");
  wait(65);
  expect(elapsed()).toBe("1:05");
  fireEvent.click(screen.getByRole("button", { name: "Pause" }));
  wait(600);
  expect(elapsed()).toBe("1:05");
  fireEvent.click(screen.getByRole("button", { name: "Resume" }));
  wait(10);
  expect(elapsed()).toBe("1:15");
  fireEvent.click(screen.getByRole("button", { name: "Restart" }));
  wait(2);
  expect(elapsed()).toBe("0:02");
});

it("writes minutes and seconds, and hours when there are any", () => {
  expect(formatElapsed(0)).toBe("0:00");
  expect(formatElapsed(59_999)).toBe("0:59");
  expect(formatElapsed(307_000)).toBe("5:07");
  expect(formatElapsed(3_907_000)).toBe("1:05:07");
});

import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { describeDrift, formatElapsed, Stopwatch } from "../../../src/talk/PresenterWindow.tsx";

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: new Date(2026, 0, 5, 9, 30) });
});
afterEach(() => vi.useRealTimers());

const wait = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
const elapsed = () => screen.getByRole("timer").textContent;

it("counts from the opening, waits while it is paused, and starts anew", () => {
  render(<Stopwatch number={1} count={10} />);
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

it("goes on where it was when the window is opened again, and starts anew on another day", () => {
  const { unmount } = render(<Stopwatch number={1} count={10} />);
  wait(90);
  unmount();
  vi.setSystemTime(new Date(2026, 0, 5, 9, 35));
  render(<Stopwatch number={1} count={10} />).unmount();
  vi.setSystemTime(new Date(2026, 0, 5, 9, 36));
  const { unmount: close } = render(<Stopwatch number={1} count={10} />);
  expect(elapsed()).toBe("6:00");
  close();
  vi.setSystemTime(new Date(2026, 0, 6, 9, 30));
  render(<Stopwatch number={1} count={10} />);
  expect(elapsed()).toBe("0:00");
});

it("tells what is left of the target, and whether the slide is behind its share of the time", () => {
  const minutes = (value: number) => value * 60_000;
  expect(describeDrift(minutes(1), minutes(20), 1, 10)).toBe("19:00 left, on time");
  expect(describeDrift(minutes(5), minutes(20), 2, 10)).toBe("15:00 left, 1:00 behind");
  expect(describeDrift(minutes(5), minutes(20), 5, 10)).toBe("15:00 left, 3:00 ahead");
  expect(describeDrift(minutes(21), minutes(20), 10, 10)).toBe("1:00 over");
});

it("writes minutes and seconds, and hours when there are any", () => {
  expect(formatElapsed(0)).toBe("0:00");
  expect(formatElapsed(59_999)).toBe("0:59");
  expect(formatElapsed(307_000)).toBe("5:07");
  expect(formatElapsed(3_907_000)).toBe("1:05:07");
});

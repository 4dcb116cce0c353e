import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage } from "./mountPage.tsx";

type Told = Pick<IntersectionObserverEntry, "target" | "isIntersecting">;

test("the view that came to the line last is marked, though the one before it is told of at the same time", async () => {
  const callbacks: ((entries: readonly Told[]) => void)[] = [];
  const Observer = vi.fn(function observe(
    tell: (entries: readonly Told[]) => void,
    options?: IntersectionObserverInit,
  ) {
    if (options?.rootMargin !== undefined) callbacks.push(tell);
    return { observe: () => undefined, disconnect: () => undefined };
  });
  vi.stubGlobal("IntersectionObserver", Observer);
  await mountPage(realFile);
  const [compare, timeline] = ["Compare", "Timeline"].map((name) => screen.getByRole("region", { name }));
  if (compare === undefined || timeline === undefined) throw new Error("found no view");
  const entries = [
    { target: compare, isIntersecting: true },
    { target: compare, isIntersecting: false },
    { target: timeline, isIntersecting: true },
  ];
  act(() => callbacks.forEach((tell) => tell(entries)));
  await waitFor(() => expect(screen.getByRole("link", { name: "Timeline" }).getAttribute("aria-current")).toBe("true"));
  expect(screen.getByRole("link", { name: "Compare" }).getAttribute("aria-current")).toBeNull();
});

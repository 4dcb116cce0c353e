import { expect, test } from "vitest";
import { createViewStore } from "../../src/panels/viewStore.ts";
import { memoryBar } from "../fixtures/memoryBar.ts";
import { realFile } from "../fixtures/realEvidence.ts";

const penn = realFile.sources.map(({ id }) => id).filter((id) => id === "penn");

function openPage(search = "") {
  const bar = memoryBar(search, { slow: true });
  const store = createViewStore(realFile, bar);
  const told: string[] = [];
  store.subscribeAtOnce(() => told.push(`at once: ${store.get().sources.join()}`));
  store.subscribe(() => told.push(`later: ${store.get().sources.join()}`));
  return { ...bar, store, told };
}

test("a choice is in the view at once, is told to the panels after one frame, and is in the address after the next", () => {
  const { store, told, entries, paint } = openPage();
  store.choose({ sources: penn });
  expect(told).toEqual(["at once: penn"]);
  expect(store.linkTo({ view: "table" })).toBe("?sources=penn&view=table");
  expect(entries).toEqual([""]);
  paint();
  expect(told).toEqual(["at once: penn", "later: penn"]);
  paint();
  expect(entries).toEqual(["", "?sources=penn"]);
  expect(store.get().sources).toEqual(["penn"]);
  expect(told).toHaveLength(2);
});

test("each of two quick choices has an entry of its own to go back to", () => {
  const { store, entries, paint, back } = openPage();
  store.choose({ sources: penn });
  store.choose({ sources: [] });
  paint();
  paint();
  expect(entries).toEqual(["", "?sources=penn", expect.stringMatching(/^\?sources=/)]);
  back();
  expect(store.get().sources).toEqual(["penn"]);
});

test("a change that comes before a choice is in the address keeps the choice", () => {
  const { store, entries, paint } = openPage();
  store.choose({ sources: penn });
  store.change({ view: "words" });
  expect(entries).toEqual(["", "?sources=penn", "?sources=penn&view=words"]);
  paint();
  paint();
  expect(entries).toHaveLength(3);
});

test("who goes back before a choice is in the address goes back from it", () => {
  const { store, entries, paint, back } = openPage();
  store.change({ view: "words" });
  store.choose({ sources: penn });
  back();
  expect(store.get()).toEqual(store.getDefault());
  paint();
  paint();
  expect(entries).toEqual([""]);
});

test("a choice in the talk leaves no entry of its own", () => {
  const { store, entries, paint } = openPage("?present=3");
  store.choose({ sources: penn });
  paint();
  paint();
  expect(entries).toHaveLength(1);
  expect(entries[0]).toContain("sources=penn");
});

test("a choice of what is chosen already changes nothing", () => {
  const { store, told, entries, paint } = openPage();
  store.choose({ sources: store.get().sources });
  paint();
  expect(told).toEqual([]);
  expect(entries).toEqual([""]);
});

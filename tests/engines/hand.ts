import { PNG } from "pngjs";
import { expect } from "vitest";
import { cutOut } from "../browser/pixels.ts";
import type { Driver } from "./driver.ts";

const KEYS = { ArrowLeft: "\uE012", ArrowRight: "\uE014", Escape: "\uE00C" } as const;
const WAIT = { timeout: 60_000, interval: 100 };

/** What the scripts below find an element by: a selector, and a text or name where several match. */
const FIND = `const find = (selector, text) => [...document.querySelectorAll(selector)].find((element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  (!text || element.textContent.replace(/\\s+/g, " ").trim() .startsWith(text) || element.getAttribute("aria-label") === text));`;

const DOWN = { type: "pointerDown", button: 0 };
const UP = { type: "pointerUp", button: 0 };
const move = (x: number, y: number) => ({ type: "pointerMove", duration: 20, x: Math.round(x), y: Math.round(y) });

/** A reader's eyes and hands in an engine: real pointer and keys, and pixels of what is painted. */
export function createHand({ send }: Driver, origin: string) {
  const run = (script: string, ...args: unknown[]) =>
    send("WebDriver:ExecuteScript", { script: `${FIND}\n${script}`, args });
  const until = (script: string, ...args: unknown[]) => expect.poll(() => run(script, ...args), WAIT);
  const settled = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

  /**
   * The part of the window that shows an element, once it is there, in the middle of the window, and stays there: what
   * a choice changes above it can move it out again.
   */
  async function boxOf(selector: string, text = "") {
    let box = { x: 0, y: 0, width: 0, height: 0 };
    const look = async () => {
      const before = JSON.stringify(box);
      await run(
        `find(arguments[0], arguments[1])?.scrollIntoView({ block: "center", behavior: "instant" })`,
        selector,
        text,
      );
      await run(settled);
      const found = await run(
        `const element = find(arguments[0], arguments[1]);
         if (element === undefined) return [];
         const { left, top, right, bottom } = element.getBoundingClientRect();
         return [Math.max(0, left), Math.max(0, top), Math.min(innerWidth, right), Math.min(innerHeight, bottom)];`,
        selector,
        text,
      );
      const [left = 0, top = 0, right = 0, bottom = 0] = Array.isArray(found) ? found.map(Number) : [];
      box = { x: left, y: top, width: right - left, height: bottom - top };
      return box.width > 0 && box.height > 0 && JSON.stringify(box) === before;
    };
    await expect.poll(look, WAIT).toBe(true);
    return box;
  }

  const point = (actions: object[]) =>
    send("WebDriver:PerformActions", { actions: [{ type: "pointer", id: "mouse", actions }] });

  async function pixelsOf(selector: string, text = ""): Promise<Uint32Array> {
    const box = await boxOf(selector, text);
    const shot = await send("WebDriver:TakeScreenshot", { full: false });
    const { data } = cutOut(PNG.sync.read(Buffer.from(String(shot), "base64")), box);
    return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  }

  return {
    run,
    until,
    go: async (path = "") => {
      await send("WebDriver:Navigate", { url: `${origin}/${path}` });
      await until(`return document.documentElement.dataset.live`).toBe("yes");
    },
    click: async (selector: string, text = "") => {
      const { x, y, width, height } = await boxOf(selector, text);
      await point([move(x + width / 2, y + height / 2), DOWN, UP]);
    },
    /** Drags the handle of a slider that stands at its end to the middle. */
    dragFromEnd: async (slider: string) => {
      const { x, y, width, height } = await boxOf(slider);
      const middle = y + height / 2;
      await point([move(x + width - 8, middle), DOWN, move(x + width - 40, middle), move(x + width / 2, middle), UP]);
    },
    press: async (key: keyof typeof KEYS) => {
      const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] }));
      await send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    /** How many pixels of an element are not of its commonest colour; none where the engine has painted nothing. */
    painted: async (selector: string, text = "") => {
      const pixels = await pixelsOf(selector, text);
      const colours = new Map<number, number>();
      for (const colour of pixels) colours.set(colour, (colours.get(colour) ?? 0) + 1);
      return pixels.length - Math.max(...colours.values());
    },
    /** How many pixels of an element have the colour of the ring of the focus. */
    ringed: async (selector: string) => {
      const focus = String(await run("return getComputedStyle(document.documentElement).getPropertyValue('--focus')"));
      const [, red = "", green = "", blue = ""] = /^\s*#(..)(..)(..)\s*$/.exec(focus) ?? [];
      const colour = Number.parseInt(`ff${blue}${green}${red}`, 16);
      return (await pixelsOf(selector)).filter((pixel) => pixel === colour).length;
    },
  };
}

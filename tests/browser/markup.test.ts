import { readdirSync, readFileSync } from "node:fs";
import { htmlElementAttributes } from "html-element-attributes";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { JSDOM } from "jsdom";
import { svgElementAttributes } from "svg-element-attributes";
import { expect, test } from "vitest";

/**
 * What the Nu HTML checker says of the page, without its Java: html-validate for the structure, and the lists of HTML's
 * and SVG's own attributes. Only what the build writes is checked; what recharts writes into the live page is its own.
 *
 * Known false positives of the Nu checker itself, and of nothing here: in the one file its parser of styles refuses
 * `container-type` and the lengths `dvh` and `cqi`; it says as information that React closes void elements by a slash.
 */
const checker = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }));
const SVG = "http://www.w3.org/2000/svg";

/** Attributes that any element may have, in either language. */
const EVERYWHERE = /^(?:aria-|data-|xmlns(?::|$)|xml:)|^role$/;

const isKnown = (element: Element, attribute: string): boolean => {
  const lists = element.namespaceURI === SVG ? svgElementAttributes : htmlElementAttributes;
  const own = [...(lists["*"] ?? []), ...(lists[element.localName] ?? [])];
  return EVERYWHERE.test(attribute) || own.includes(attribute);
};

const pages = readdirSync("dist").filter((name) => name.endsWith(".html"));

test("the build writes the page and the one file", () => {
  expect(pages).toContain("index.html");
  expect(pages).toHaveLength(2);
});

test.each(pages)("%s is valid HTML", async (name) => {
  const { results } = await checker.validateString(readFileSync(`dist/${name}`, "utf8"));
  const errors = results.flatMap(({ messages }) => messages);
  expect(errors.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`)).toEqual([]);
});

test.each(pages)("%s has only attributes that HTML and SVG know, and dates that machines read", (name) => {
  const { document } = new JSDOM(readFileSync(`dist/${name}`, "utf8")).window;
  const unknown = [...document.querySelectorAll("*")].flatMap((element) =>
    element
      .getAttributeNames()
      .filter((attribute) => !isKnown(element, attribute))
      .map((attribute) => `<${element.localName} ${attribute}>`),
  );
  expect([...new Set(unknown)]).toEqual([]);
  const undated = [...document.querySelectorAll("time:not([datetime])")].map((time) => time.textContent);
  expect(undated).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSync } from "vite";

/** What draws a text: in JSX, by itself or as one of two. */
const TEXT_CALLS = ["typeset", "formatDate", "formatCount", "String"];

type Node = { type: string; start: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function isText(node: unknown): boolean {
  if (!isNode(node)) return false;
  switch (node.type) {
    case "JSXText":
      return true;
    case "JSXExpressionContainer":
      return isText(node["expression"]);
    case "Literal":
    case "TemplateLiteral":
      return true;
    case "CallExpression":
      return isNode(node["callee"]) && TEXT_CALLS.includes(String(node["callee"]["name"]));
    case "ConditionalExpression":
      return isText(node["consequent"]) || isText(node["alternate"]);
    case "LogicalExpression":
      return isText(node["right"]);
    default:
      return false;
  }
}

/** White space, which no translator touches, and comments. */
function isBlank(node: Node): boolean {
  if (node.type === "JSXText") return String(node["value"]).trim() === "";
  const inside = node["expression"];
  return isNode(inside) && (inside.type === "JSXEmptyExpression" || inside["value"] === " ");
}

/** Where in a file a text stands beside something else in the same element. */
function mixedTexts(code: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isNode(value)) return;
    if (value.type === "JSXElement" || value.type === "JSXFragment") {
      const children = Array.isArray(value["children"]) ? value["children"].filter(isNode) : [];
      const drawn = children.filter((child) => !isBlank(child));
      const isMixed = drawn.length > 1 || value.type === "JSXFragment";
      if (isMixed && drawn.some(isText)) found.push(code.slice(value.start, value.start + 80));
    }
    Object.values(value).forEach(walk);
  };
  walk(parseSync("file.tsx", code).program);
  return found;
}

test.each([
  ["a text beside a value", "<p>{count} of {all}</p>", 1],
  ["a text beside an element", "<p>Read <a>the article</a></p>", 1],
  ["a text that comes and goes", "<p><b>7</b>{isOld && ' (old)'}</p>", 1],
  ["a text alone in a fragment, which is no element", "<>{typeset(text)}</>", 1],
  ["one text", "<p>{`${count} of ${all}`}</p>", 0],
  ["a text in an element of its own", "<p><span>Read </span><a>the article</a></p>", 0],
])("is found: %s", (_, code, count) => {
  expect(mixedTexts(code)).toHaveLength(count);
});

/*
 * A translator of the browser puts elements of its own in the place of every text. React then cannot find the text again
 * that it has to change or remove; where the text is all that its element holds, React writes it anew, and nobody minds.
 */
test("a text is all that its element holds, so that a page in translation can change", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.flatMap((file) => mixedTexts(readFileSync(`src/${file}`, "utf8")).map((at) => `${file}: ${at}`)),
  ).toEqual([]);
});

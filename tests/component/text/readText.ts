const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BUTTON CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 HEADER LABEL LEGEND LI MAIN NAV OL P SECTION SELECT SUMMARY TABLE TBODY THEAD TR UL".split(
    " ",
  ),
);
/** What a line begins with, so that one sees what it is. */
const SIGNS: Readonly<Record<string, string>> = { H1: "# ", H2: "## ", H3: "### ", H4: "#### ", LI: "- " };

/** What is left out of the text of an element, with the line that stands for it. */
export type Fold = (element: Element) => string | null;

/**
 * The text of a part of the page in reading order, one line for each block: what is seen, and what is only heard (names
 * of charts and marks, where they say more than what is seen). A row of a table is one line.
 */
export function readText(root: Element, fold: Fold = () => null): string[] {
  const lines: string[] = [];
  let line = "";
  const end = (sign = "") => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") lines.push(sign + text);
    line = "";
  };
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? "";
    if (!(node instanceof Element)) return;
    const folded = fold(node);
    if (folded !== null) {
      end();
      return void (folded === "" || lines.push(folded));
    }
    if (node instanceof SVGElement) {
      end();
      return void lines.push(...readDrawing(node));
    }
    if (node.tagName === "TR") {
      end();
      return void lines.push(`| ${[...node.children].map((cell) => readText(cell).join(" / ")).join(" | ")} |`);
    }
    if (node instanceof HTMLInputElement) return void (line += readInput(node));
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) end();
    const name = node.getAttribute("aria-label");
    if (node.hasAttribute("data-chart")) lines.push(`chart: ${name ?? ""}`);
    for (const child of node.childNodes) read(child);
    if (name !== null && !isBlock) line += ` {${name}}`;
    if (node instanceof HTMLOptionElement) line += " / ";
    if (isBlock) end(node.tagName === "BUTTON" ? "button: " : (SIGNS[node.tagName] ?? ""));
  };
  read(root);
  end();
  return lines;
}

/** The words in a picture on one line, and what each of its marks is called. */
function readDrawing(drawing: SVGElement): string[] {
  const words = [...drawing.querySelectorAll("text")]
    .map((text) => [...(text.querySelectorAll("tspan").length > 0 ? text.querySelectorAll("tspan") : [text])])
    .map((parts) => parts.map((part) => part.textContent ?? "").join(" "));
  const marks = [...drawing.querySelectorAll("[data-mark]")].map((mark) => mark.getAttribute("aria-label") ?? "");
  return [...(words.length === 0 ? [] : [`drawn: ${words.join(" · ")}`]), ...marks.map((mark) => `mark: ${mark}`)];
}

function readInput(input: HTMLInputElement): string {
  if (input.type === "checkbox" || input.type === "radio") return input.checked ? "(x) " : "( ) ";
  const shown = input.getAttribute("aria-valuetext") ?? input.value;
  return `[${input.type} ${input.getAttribute("aria-label") ?? ""}: ${shown}${input.placeholder}] `;
}

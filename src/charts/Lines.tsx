import { LONGEST_WORD, splitWords } from "../claims/words/typography.ts";
import { guessTextWidth } from "./sizes.ts";

type LinesProps = {
  text: string;
  x: number;
  y: number;
  /** Room for a line, in SVG units. */
  width: number;
  size: number;
  anchor?: "start" | "end";
  fill: string;
  italic?: boolean;
  /** Whether `y` is the baseline of the first line, or of the last. */
  growing?: "down" | "up";
};

/** A word that is no word of a language, cut where its room ends. */
function cutWord(word: string, width: number, size: number): string[] {
  if (word.length <= LONGEST_WORD || word.includes(" ") || guessTextWidth(word, size) <= width) return [word];
  const pieces = [""];
  for (const letter of word) {
    const longer = `${pieces.at(-1) ?? ""}${letter}`;
    if (guessTextWidth(longer, size) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

/** Breaks a text where it would run out of its room: SVG has no lines of its own. */
export function breakLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of splitWords(text).flatMap((whole) => cutWord(whole, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && guessTextWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in as many lines as its room asks for. */
export function Lines({
  text,
  x,
  y,
  width,
  size,
  anchor = "start",
  fill,
  italic = false,
  growing = "down",
}: LinesProps) {
  const lines = breakLines(text, width, size);
  const height = Math.round(size * 1.25);
  const first = growing === "down" ? y : y - (lines.length - 1) * height;
  return (
    <text textAnchor={anchor} fontSize={size} fill={fill} fontStyle={italic ? "italic" : undefined}>
      {lines.map((line, i) => (
        <tspan key={line} x={Math.round(x * 10) / 10} y={Math.round((first + i * height) * 10) / 10}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

import { splitUnbroken } from "../view/typography.ts";

/** A text whose numbers keep their units, and whose names stay whole, at the end of a line. */
export function Unbroken({ text }: { text: string }) {
  return splitUnbroken(text).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      <span key={i} className="unbroken">
        {piece}
      </span>
    ),
  );
}

import type { HTMLAttributes } from "react";
import { splitHyphened, typeset } from "../claims/words/typography.ts";

type HeadingProps = { as: "h2" | "h3" | "h4"; children: string } & HTMLAttributes<HTMLElement>;

/** A heading, whose lines break at no hyphen. New words are a new element: translators put their own nodes into the old. */
export function Heading({ as: Tag, children: text, ...rest }: HeadingProps) {
  const parts = splitHyphened(typeset(text));
  return (
    <Tag key={text} {...rest}>
      {parts.map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <span key={i} className="one-line">
            {part}
          </span>
        ),
      )}
    </Tag>
  );
}

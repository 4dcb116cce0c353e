import type { PublicDatabase } from "../../evidence/schema.ts";

type ProductChoiceProps = {
  section: PublicDatabase;
  /** Ids in any order. */
  chosen: readonly string[];
  choose: (products: readonly string[]) => void;
};

/** Which products are asked for; at least one. */
export function ProductChoice({ section, chosen, choose }: ProductChoiceProps) {
  const toggle = (id: string) =>
    choose(
      section.products.flatMap((product) => ((product.id === id) !== chosen.includes(product.id) ? [product.id] : [])),
    );
  return (
    <fieldset className="product-choice">
      <legend>Products</legend>
      {section.products.map(({ id, name }) => {
        const isChosen = chosen.includes(id);
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && chosen.length === 1}
              onChange={() => toggle(id)}
            />{" "}
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}

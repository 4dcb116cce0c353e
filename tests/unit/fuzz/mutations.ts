import fc from "fast-check";

/** A JSON value, as JSON.parse gives it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isList = (value: Json): value is Json[] => Array.isArray(value);
const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !isList(value);

/** Every place in a value, with the keys that lead there. */
export function placesIn(value: Json): readonly Keys[] {
  const places: Keys[] = [];
  const walk = (entry: Json, keys: Keys) => {
    places.push(keys);
    if (isList(entry)) entry.forEach((inner, i) => walk(inner, [...keys, i]));
    else if (isObject(entry)) for (const [key, inner] of Object.entries(entry)) walk(inner, [...keys, key]);
  };
  walk(value, []);
  return places;
}

export const HOSTILE_TEXTS = [
  "",
  " ",
  "-1",
  "1e400",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "https://example.org/\u0000",
  "{figure:nothing}",
  "{of:__proto__}",
  "{expected:constructor}",
  "{N}",
  "{cut}",
  "{{{{",
  "2023-02-30",
  "0000-01-01",
  "9999-Q4",
  "\u202e\u0000\ud800",
  "x".repeat(10_000),
] as const;

const NUMBERS = [0, -0, -1, 0.5, 1, 3, 100, 783, 10_000, 27_000, 1e9, 2 ** 53, 1e21, 1e300, 5e-324, -1e300] as const;

type Keys = readonly (string | number)[];
/** What is done to one place of the file; `other` is a second place, for what takes something from there. */
type Change = (root: Json, keys: Keys, other: Keys) => void;
type Mutation = { name: string; change: Change };
/** A change with its places: small, so that a failing case can be read. */
export type Step = Mutation & { keys: Keys; other: Keys };

const named = (name: string, change: Change): Mutation => ({ name, change });

const at = (value: Json | undefined, key: string | number): Json | undefined => {
  if (value === undefined) return undefined;
  if (isList(value)) return typeof key === "number" ? value[key] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
};
const get = (root: Json, keys: Keys) => keys.reduce<Json | undefined>(at, root);

function set(root: Json, keys: Keys, value: Json | undefined): void {
  const key = keys.at(-1);
  const parent = get(root, keys.slice(0, -1));
  if (key === undefined || parent === undefined) return;
  if (isList(parent) && typeof key === "number") {
    if (value === undefined) parent.splice(key, 1);
    else parent[key] = value;
  } else if (isObject(parent)) {
    if (value === undefined) delete parent[key];
    else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  }
}

const replaceBy = (value: Json) =>
  named(`replace by ${JSON.stringify(value)}`, (root, keys) => set(root, keys, structuredClone(value)));

/** Keeps the type where it can, so that many files stay valid and reach the panels. */
const nudge = (amount: number, text: string) =>
  named(`nudge to ${amount} or ${JSON.stringify(text)}`, (root, keys) => {
    const value = get(root, keys);
    if (typeof value === "number") set(root, keys, amount);
    else if (typeof value === "boolean") set(root, keys, !value);
    else if (typeof value === "string") set(root, keys, text);
    else if (value !== undefined && isList(value)) set(root, keys, value.slice(0, Math.floor(value.length / 2)));
  });

const remove: Change = (root, keys) => set(root, keys, undefined);
const takeFrom: Change = (root, keys, other) => {
  const value = get(root, other);
  if (value !== undefined) set(root, keys, structuredClone(value));
};
const swap: Change = (root, keys, other) => {
  // A value cannot change places with one that it contains.
  if (keys.every((key, i) => other[i] === key) || other.every((key, i) => keys[i] === key)) return;
  const [one, two] = [get(root, keys), get(root, other)];
  if (one === undefined || two === undefined) return;
  const copies = structuredClone([one, two]);
  set(root, keys, copies[1]);
  set(root, other, copies[0]);
};
const twice: Change = (root, keys) => {
  const parent = get(root, keys.slice(0, -1));
  const value = get(root, keys);
  if (parent !== undefined && value !== undefined && isList(parent)) parent.push(structuredClone(value));
};
const reverse: Change = (root, keys) => {
  const value = get(root, keys);
  if (value !== undefined && isList(value)) value.reverse();
};
const empty: Change = (root, keys) => {
  const value = get(root, keys);
  if (value !== undefined && isList(value)) set(root, keys, []);
};
const addKey = (key: string) => named(`add ${key}`, (root, keys) => set(root, [...keys, key], "more"));

/**
 * One to four changes of a sound file. Places are drawn evenly over lists of the same kind: first the
 * shape of the path (`figures[].numerator.value`), then which of them, so that long texts do not crowd out the rest;
 * the second place has the same shape as the first in half the cases, as when two ids are mixed up.
 */
export function mutationsOf(sound: Json): fc.Arbitrary<readonly Step[]> {
  const byShape = new Map<string, Keys[]>();
  for (const keys of placesIn(sound)) {
    const shape = keys.map((key) => (typeof key === "number" ? "#" : key)).join(".");
    byShape.set(shape, [...(byShape.get(shape) ?? []), keys]);
  }
  // Made once: a choice among thousands takes longer to set up than to make.
  const placesOfAShape = fc.constantFrom(...[...byShape.values()].map((places) => fc.constantFrom(...places)));
  const place = placesOfAShape.chain((one) => one);
  const twoPlaces = fc.oneof(
    fc.tuple(place, place),
    placesOfAShape.chain((one) => fc.tuple(one, one)),
  );
  const hostileText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: "binary", maxLength: 20 }));
  const number = fc.oneof(fc.constantFrom(...NUMBERS), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const mutation: fc.Arbitrary<Mutation> = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(number, hostileText).map(([amount, text]) => nudge(amount, text)) },
    { weight: 3, arbitrary: fc.constant(named("swap", swap)) },
    { weight: 2, arbitrary: fc.constant(named("remove", remove)) },
    { weight: 2, arbitrary: fc.constant(named("take", takeFrom)) },
    { weight: 1, arbitrary: fc.constantFrom(named("twice", twice), named("reverse", reverse), named("empty", empty)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Json>(null, true, 0, 7, "22", [], {}, [[]], { kind: "known" }).map(replaceBy),
    },
    { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "extra", "note").map(addKey) },
  );
  const step = fc.tuple(mutation, twoPlaces).map(([what, [keys, other]]) => ({ ...what, keys, other }));
  return fc.array(step, { minLength: 1, maxLength: 4 });
}

/** The file with this text after the steps. */
export function mutate(text: string, steps: readonly Step[]): Json {
  const copy: Json = JSON.parse(text);
  for (const { change, keys, other } of steps) change(copy, keys, other);
  return copy;
}

import type { ElementType, Key, ReactElement } from "react";
import * as runtime from "react/jsx-runtime";
import { keepTogether } from "./keepTogether.ts";

/** React's own functions behind JSX, with text kept together; tsconfig.json names this folder as their source. */
export { Fragment, type JSX } from "react/jsx-runtime";

export const jsx = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  runtime.jsx(type, keepTogether(type, props, false), key);

export const jsxs = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  runtime.jsxs(type, keepTogether(type, props, true), key);

import type { ElementType, Key, ReactElement } from "react";
import * as runtime from "react/jsx-dev-runtime";
import { keepTogether } from "./keepTogether.ts";

/** As {@link file://./jsx-runtime.ts}, while the page is being worked on and in tests. */
export { Fragment, type JSX } from "react/jsx-dev-runtime";

export const jsxDEV = (
  type: ElementType,
  props: unknown,
  key: Key | undefined,
  isStatic: boolean,
  source?: runtime.JSXSource,
  self?: unknown,
): ReactElement => runtime.jsxDEV(type, keepTogether(type, props, isStatic), key, isStatic, source, self);

import { quoteItems } from "../../charts/native/quotes.ts";
import { defineSlide } from "../slide.ts";
import { toSaysView } from "./view.ts";

export const toSlide = defineSlide(toSaysView, ({ quotes }, box) => quoteItems(quotes, box));

/** Each number stands with its words. */
export const saysItself = true;

import { rangeItems } from "../../charts/native/ranges.ts";
import { defineSlide } from "../slide.ts";
import { toOnsetView } from "./view.ts";

export const toSlide = defineSlide(toOnsetView, rangeItems);

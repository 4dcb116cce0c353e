import { markItems } from "../../charts/native/marks.ts";
import { defineSlide } from "../slide.ts";
import { toOutOf10000View } from "./view.ts";

export const toSlide = defineSlide(toOutOf10000View, (drawing, box) => markItems(drawing, box));

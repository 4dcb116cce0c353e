import { bandItems } from "../../charts/native/bands.ts";
import { defineSlide } from "../slide.ts";
import { toKnownView } from "./view.ts";

export const toSlide = defineSlide(toKnownView, bandItems);

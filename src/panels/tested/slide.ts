import { casesItems } from "../../charts/native/cases.ts";
import { defineSlide } from "../slide.ts";
import { toTestedView } from "./view.ts";

export const toSlide = defineSlide(toTestedView, casesItems);

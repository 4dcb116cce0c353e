export type FontSet = "narrow" | "wide";

export function fontSettings(name: FontSet): string;
export function fontEnvironment(name?: FontSet): { readonly FONTCONFIG_FILE: string };

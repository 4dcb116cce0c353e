import { describe, expect, it } from "vitest";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { exportName } from "../../../src/export/fileName.ts";
import { linkToView } from "../../../src/export/links.ts";
import { defaultViewState, parseViewState } from "../../../src/view/viewState.ts";

const web = {
  protocol: "https:",
  origin: "https://example.org",
  pathname: "/car-t/",
  search: "?utm=x&figure=fda.tcell",
};

describe("naming a file", () => {
  it("says what it holds and from which data", () => {
    expect(exportName("how-often", "2026-11-22", "csv")).toBe("second-cancers-how-often-2026-11-22.csv");
  });
  it("makes a version of somebody else’s file safe", () => {
    expect(exportName("slides", "../v 1:2", "pptx")).toBe("second-cancers-slides-..-v-1-2.pptx");
  });
});

describe("linking to a view", () => {
  it("writes the view, keeps the parameters of others, and drops what is open over the page", () => {
    const { state } = parseViewState("?outcome=any&figure=fda.tcell&present=2", file);
    expect(linkToView(web, state, file, "how-often")).toBe("https://example.org/car-t/?utm=x&outcome=any#how-often");
  });
  it("names a page that was opened from a folder by its file alone", () => {
    const address = {
      protocol: "file:",
      origin: "null",
      pathname: "/home/me/talk/second-cancers-one-file.html",
      search: "",
    };
    expect(linkToView(address, defaultViewState(file), file, "onset")).toBe("second-cancers-one-file.html#onset");
  });
});

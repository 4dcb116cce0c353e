import { describe, expect, it } from "vitest";
import { exportName, nameFilter } from "../../../src/export/fileName.ts";
import { describeOrigin, linkToView, readOrigin } from "../../../src/claims/address/origin.ts";
import { defaultViewState, parseViewState } from "../../../src/claims/address/viewState.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";

const site = { kind: "site", page: "https://example.org/car-t/" } as const;
const own = { kind: "own", name: "my figures.json" } as const;

describe("naming a file", () => {
  it("says topic, panel, outcome, sources, day and data version", () => {
    const { state } = parseViewState("?sources=fda,penn&outcome=any&known=2024-12-31", file);
    expect(exportName(file, site, ["how-often", ...nameFilter(state, ["outcome", "sources"])], "zip")).toBe(
      "second-cancers-after-car-t_how-often_any_fda-penn_as-of-2024-12-31_2026-12-01.zip",
    );
  });
  it("leaves out an outcome that changes nothing, and counts many sources", () => {
    const every = file.sources.map((source) => source.id).join(",");
    const { state } = parseViewState(`?sources=${every}`, file);
    expect(nameFilter(state, [])).toEqual([`${file.sources.length}-sources`]);
    expect(nameFilter({ ...state, sources: [] }, [])).toEqual(["no-source"]);
  });
  it("names a what-if where the file holds it, and nowhere else", () => {
    const { state } = parseViewState("?sources=fda,penn&reporting=20", file);
    expect(nameFilter(state, ["reporting"])).toEqual(["fda-penn", "what-if-20-of-100-reported"]);
    expect(nameFilter(state, ["sources"])).toEqual(["fda-penn"]);
  });
  it("says that figures are somebody’s own, and makes their version safe", () => {
    const version = { ...file, dataVersion: "../v 1:2" };
    expect(exportName(version, own, ["slides"], "pptx")).toBe(
      "second-cancers-after-car-t_own-evidence_slides_v-1-2.pptx",
    );
  });
});

describe("linking to a view", () => {
  const { state } = parseViewState("?outcome=any&figure=fda.tcell&present=2", file);
  it("writes the view, and nothing that others or the window have put into the address", () => {
    expect(linkToView(site, state, file, "how-often")).toBe("https://example.org/car-t/?outcome=any#how-often");
  });
  it("never links figures of the reader’s own to the site’s view", () => {
    expect(linkToView(own, state, file, "how-often")).toBeNull();
    expect(describeOrigin(own)).toBe("Own evidence, not this site’s: my figures.json.");
  });
  it("names the published address from a file on a disk, where it is known", () => {
    const disk = { protocol: "file:", origin: "null", pathname: "/home/me/one-file.html" };
    const known = readOrigin(disk, null, "https://example.org/");
    expect(linkToView(known, defaultViewState(file), file, "onset")).toBe("https://example.org/#onset");
    expect(linkToView(readOrigin(disk, null, null), defaultViewState(file), file, "onset")).toBeNull();
  });
});

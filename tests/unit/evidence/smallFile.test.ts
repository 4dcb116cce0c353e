import { describe, expect, test } from "vitest";
import { toSaved } from "../../../src/evidence/defaults/complete.ts";
import { toEvidence } from "../../../src/evidence/model.ts";
import { checkEvidence, parseEvidence, readEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import { panelsOf } from "../../../src/panels/registry.ts";
import { manySources } from "../../fixtures/manySources.ts";
import { smallFile, smallText } from "../../fixtures/smallEvidence.ts";

/** What is said of a file that is refused. */
function problemsOf(value: unknown): string[] {
  try {
    checkEvidence(value);
    return [];
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return error.problems.map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`);
  }
}

describe("a small file", () => {
  const file = parseEvidence(smallText());

  test("is enough: title, sources, an outcome, figures and documents", () => {
    expect(Object.keys(smallFile()).toSorted()).toEqual([
      "documents",
      "figures",
      "outcomes",
      "schemaVersion",
      "sources",
      "title",
    ]);
    expect(file.title).toBe("Rashes after the green drops (made up)");
    expect(file.sources.map((source) => source.name)).toEqual(["Post box", "School survey"]);
  });

  test("gets names, marks and what is not stated from the rest", () => {
    const [post, school] = file.sources;
    expect(post).toMatchObject({
      shortName: "Post box",
      role: "compared",
      group: "reports",
      capture: "reports",
      shownByDefault: true,
      mark: { colour: "blue", shape: "circle" },
      caveat: "Reports, not confirmed cases, and not every case is reported.",
      followUp: { text: "For how long is not stated." },
    });
    expect(school).toMatchObject({ group: "followed", mark: { colour: "orange", shape: "diamond" } });
    expect(file.groups.map((group) => group.label)).toEqual(["Reports received", "People followed"]);
    expect(file.outcomes[0]).toMatchObject({
      noun: { one: "case of rash", many: "cases of rash" },
      shownByDefault: true,
      measure: "rate",
    });
    expect(file.figures[0]).toMatchObject({ label: "Rash, Post box", estimate: "per10000", noun: { one: "case" } });
    expect(file.documents[0]).toMatchObject({
      citation: "Letters of the year. The post box. 2012-03-01.",
      read: "not stated",
      type: "web page",
      link: null,
    });
    expect(file.topic).toMatchObject({
      name: "Rashes after the green drops (made up)",
      slug: "rashes-after-the-green-drops-made-up",
      years: { from: 2012, to: 2014 },
    });
    expect(file.lede).toBe("What Post box and School survey counted, and whether the counts differ.");
    expect(file.advice).toBe("This page gives no medical advice.");
  });

  test("is opened again as it was saved, with a source that has no figure", () => {
    const small = smallFile();
    const silent = checkEvidence({ ...small, sources: [...small.sources, { id: "silent", name: "Nobody's list" }] });
    expect(silent.sources[2]?.followUp).toEqual({
      text: "For how long is not stated.",
      short: "follow-up not stated",
      citations: [],
    });
    expect(problemsOf(JSON.parse(JSON.stringify(toSaved(silent))))).toEqual([]);
    expect(parseEvidence(JSON.stringify(toSaved(silent)))).toEqual(silent);
  });

  test("has the panels that have something to show, and no others", () => {
    expect(panelsOf(file).map(({ id }) => id)).toEqual([
      "says",
      "matched",
      "reasons",
      "out-of-10000",
      "both-right",
      "how-often",
      "ledger",
      "papers",
      "cautions",
      "sources",
    ]);
  });

  test("has a talk of the panels that tell it", () => {
    expect(file.slides.map((slide) => `${slide.panel}: ${slide.title}`)).toEqual([
      "says: As quoted",
      "ledger: Do they count the same thing?",
      "says: As quoted",
      "matched: Counted alike",
      "both-right: Can both be right?",
      "how-often: Every source that counted it",
    ]);
  });

  test("asks whether both can be right of the outcome of which it can be asked", () => {
    const { slides } = checkEvidence(manySources(2, 2));
    expect(slides.filter(({ panel }) => panel === "both-right").map(({ title, view }) => [title, view])).toEqual([
      ["Can both be right? Outcome 2", "outcome=o1"],
    ]);
  });

  test("is compared by what its figures say: what is counted, among whom, how, and for how long", () => {
    expect(file.ledger.map((row) => [row.label, ...row.entries.map((entry) => entry.text)])).toEqual([
      ["What is counted", "rash", "rash"],
      ["Counted among", "bottles sold", "pupils"],
      ["How cases came to be counted", "Reports received", "People followed"],
      ["Followed for", "follow-up not stated", "follow-up not stated"],
    ]);
    expect(file.comparisons).toEqual([
      { id: "reports-held-against-group.rash", reported: "post.rash", observed: "school.rash" },
    ]);
    expect(toEvidence(file).isReports(file.sources[0] ?? never())).toBe(true);
  });

  test("may name groups and kinds of event that the page does not know, and gets the panels for them", () => {
    const value = smallFile();
    const own = parseEvidence(
      JSON.stringify({
        ...value,
        sources: [{ ...value.sources[0], group: "told-by-phone" }, value.sources[1]],
        documents: value.documents.map((document) => ({ ...document, type: "diary", read: "by a friend" })),
        events: [{ id: "e", date: "2013", kind: "village-fair", title: "A fair", citations: cite }],
      }),
    );
    expect(own.groups.map((group) => group.label)).toEqual(["People followed", "Told by phone"]);
    expect(own.eventKinds).toEqual([{ id: "village-fair", label: "Village fair" }]);
    expect(panelsOf(own).map(({ id }) => id)).toContain("timeline");
  });

  test("may count people and time at once: a share is then not computed", () => {
    const value = smallFile();
    value.figures[1] = {
      ...value.figures[1],
      denominator: { quantity: { kind: "known", value: 900 }, unit: { one: "pupil-year", many: "pupil-years" } },
    };
    expect(checkEvidence(value).figures[1]?.estimate).toBe("perPersonTime");
  });
});

const cite = [{ document: "letters", locator: "page 1" }];
const never = (): never => {
  throw new Error("no source");
};

describe("the form of a file", () => {
  test("that is older is upgraded", () => {
    const first = {
      ...smallFile(),
      schemaVersion: 1,
      pathways: [],
      exposures: [],
      events: [
        {
          id: "e",
          date: "2013",
          kind: "approval",
          title: "On sale",
          product: "Drops",
          makesPublic: [],
          citations: cite,
        },
      ],
      slides: [{ id: "s", panel: "says", view: "", headline: "Which?", takeaway: "That.", note: "Note." }],
    };
    const file = checkEvidence(first);
    expect(file.schemaVersion).toBe(3);
    expect(file.events[0]?.tallied).toBe("Drops");
    expect(file.slides[0]).toMatchObject({ id: "s", panel: "says", view: "", title: "Which?", note: "Note." });
    expect(checkEvidence({ ...smallFile(), schemaVersion: 2 }).schemaVersion).toBe(3);
  });

  test("keeps its meaning when it is upgraded, and what has no place any more is said", () => {
    const { group: _, ...letters } = { id: "post", name: "Post box", group: "reports" };
    const first = {
      ...smallFile(),
      schemaVersion: 1,
      sources: [
        { ...letters, capture: "case reports" },
        { id: "school", name: "School survey", capture: "registry" },
      ],
      exposures: [{ id: "one" }, { id: "two" }],
    };
    const { file, notes } = readEvidence(JSON.stringify(first));
    expect(file.sources.map(({ group }) => group)).toEqual(["reports", "followed"]);
    expect(notes).toEqual(["Upgraded from form 1 to form 3: no place any more for exposures (2)."]);
  });

  test("that is newer is told apart from a wrong one", () => {
    expect(() => checkEvidence({ ...smallFile(), schemaVersion: 4 })).toThrow(
      "The evidence file is newer than this page. schemaVersion: found 4, expected a form up to 3",
    );
  });
});

describe("every fault is listed", () => {
  const faulty = () => {
    const value = smallFile();
    Object.assign(value.figures[0] ?? {}, { numerator: { kind: "known", value: "7" }, numerater: 1, denominater: 2 });
    Object.assign(value.sources[1] ?? {}, { mark: { colour: "pink", shape: "circle" } });
    return value;
  };

  test("of form: with every unknown key", () => {
    expect(problemsOf(faulty())).toEqual([
      'figures "post.rash" · numerater: found "numerater", expected no such key',
      'figures "post.rash" · denominater: found "denominater", expected no such key',
      'sources "school" · mark.colour: found "pink", expected one of "blue", "orange", "teal", "plum", "olive", "slate", "rose", "brown", "indigo"',
      'figures "post.rash" · numerator.value: found "7", expected a number, such as 7',
    ]);
  });

  test("of contradiction, beside those of form", () => {
    const value = smallFile();
    Object.assign(value.figures[0] ?? {}, { numerator: { kind: "known", value: -7 } });
    Object.assign(value.figures[1] ?? {}, { numerator: { kind: "known", value: 601 } });
    expect(problemsOf(value)).toEqual([
      'figures "post.rash" · numerator.value: found -7, expected a number from 0',
      'figures "school.rash" · numerator.value: found 601, expected at most the denominator, 600',
    ]);
  });

  test.each([
    ["the title", { title: "" }, 'title: found "", expected a text'],
    ["what the page is about", { topic: { slug: 7 } }, "topic.slug: found 7, expected a text in double quotes"],
    ["a key that nobody knows", { subtitle: "x" }, 'subtitle: found "subtitle", expected no such key'],
  ])("of contradiction, beside one of form in %s", (_, wrong, fault) => {
    const value = { ...smallFile(), ...wrong };
    Object.assign(value.figures[1] ?? {}, { numerator: { kind: "known", value: 601 } });
    expect(problemsOf(value)).toEqual([
      expect.stringContaining(fault),
      'figures "school.rash" · numerator.value: found 601, expected at most the denominator, 600',
    ]);
  });

  test("of form alone where a list is missing that others name: without it every name in them would be one", () => {
    expect(problemsOf({ ...smallFile(), documents: "none" })).toEqual([
      expect.stringMatching(/^documents: found "none", expected /),
    ]);
  });

  test("with line and column in its text", () => {
    const text = smallText().replace('"value": 12', '"value": "12"');
    expect(() => parseEvidence(text)).toThrow(
      'figures "post.rash" · numerator.value (line 42, column 9): found "12", expected a number, such as 7',
    );
    expect(() => parseEvidence('{\n  "schemaVersion": 3,\n  "title": \n}')).toThrow(
      '(the whole file) (line 4, column 1): found "}", expected a value',
    );
  });

  test("and comments are let pass", () => {
    expect(parseEvidence(`// made up\n${smallText()}/* end */`).title).toBe("Rashes after the green drops (made up)");
    expect(parseEvidence(`\uFEFF${smallText()}`).title).toBe("Rashes after the green drops (made up)");
  });

  test.each([
    ["1e15 bottles", 1e15, "found 1000000000000000, expected a number up to 1,000,000,000"],
    ["no bottle", 0, "found 0, expected a denominator above 0"],
    ["half a bottle", 0.5, "found 0.5, expected a whole number"],
  ])("among %s is refused with its path", (_, value, words) => {
    const file = smallFile();
    Object.assign(file.figures[0] ?? {}, {
      denominator: { quantity: { kind: "known", value }, unit: { one: "bottle", many: "bottles" } },
    });
    expect(problemsOf(file).join("\n")).toContain(`figures "post.rash" · denominator.quantity.value: ${words}`);
  });
});

describe("a fault in one figure", () => {
  test("can be left out, with what names the figure, and is said", () => {
    const value = { ...smallFile(), context: [{ id: "c", topic: "T", text: "{of:post.rash}", citations: cite }] };
    Object.assign(value.figures[0] ?? {}, { numerator: { kind: "known", value: -7 } });
    try {
      checkEvidence(value);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      expect(error.rest?.file.figures.map((figure) => figure.id)).toEqual(["school.rash"]);
      expect(error.rest?.notes).toEqual([
        'Left out: figures "post.rash"; found -7 as numerator.value, expected a number from 0.',
        'Left out: context "c"; found "post.rash" as text, expected the id of a figure in this file.',
      ]);
    }
  });

  test("in a source cannot: it would say something else without it", () => {
    const value = smallFile();
    Object.assign(value.sources[0] ?? {}, { name: "" });
    try {
      checkEvidence(value);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      expect(error.rest).toBeNull();
    }
  });
});

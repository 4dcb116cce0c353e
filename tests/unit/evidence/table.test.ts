import { describe, expect, test } from "vitest";
import { readDraft } from "../../../src/app/own/draft.ts";
import { EvidenceError, formatProblem } from "../../../src/evidence/problem.ts";
import { readOwn } from "../../../src/evidence/intake.ts";
import { TABLE_TEMPLATE } from "../../../src/evidence/table/template.ts";

const HEAD = "source,outcome,events,n,unit,person-time,document,locator";
const TABS = HEAD.replaceAll(",", "\t");
const SEMICOLONS = HEAD.replaceAll(",", ";");
const read = (text: string, name = "my_figures.csv") => readOwn(text, name);

/** What is said of a table that is refused, and what could be shown without the faults. */
function refused(text: string): { problems: string[]; left: readonly string[] | null } {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return { problems: error.problems.map(formatProblem), left: error.rest?.notes ?? null };
  }
  return { problems: [], left: null };
}

describe("the template of the table", () => {
  const { file, notes } = read(TABLE_TEMPLATE, "template.csv");

  test("opens without a fault", () => {
    expect(notes).toEqual([]);
    expect(file.title).toBe("Template");
    expect(file.sources.map(({ name, group }) => [name, group])).toEqual([
      ["Reports (example)", "reports"],
      ["Cohort (example)", "followed"],
    ]);
    expect(file.outcomes.map((outcome) => outcome.label)).toEqual(["Severe pain"]);
  });

  test("shows how counts, units, person-time and documents are written", () => {
    expect(file.figures).toMatchObject([
      {
        id: "reports-example.severe-pain",
        numerator: { kind: "known", value: 40 },
        denominator: {
          quantity: { kind: "known", value: 90_000, qualifier: "more than" },
          unit: { one: "pack sold", many: "packs sold" },
        },
        estimate: "per10000",
        citations: [{ document: "a-letter", locator: "page 1" }],
      },
      { id: "cohort-example.severe-pain", denominator: { quantity: { value: 610 } }, estimate: "per10000" },
      {
        id: "cohort-example.severe-pain.time",
        numerator: { value: 2 },
        denominator: { quantity: { value: 1_830 }, unit: { one: "user-year", many: "user-years" } },
        estimate: "perPersonTime",
      },
    ]);
    expect(file.documents[0]).toMatchObject({ title: "A letter", link: "https://example.org/letter" });
  });
});

describe("what a spreadsheet writes", () => {
  const counted = (text: string) =>
    read(text).file.figures.map(({ numerator, denominator }) => [numerator, denominator?.quantity]);
  const sixty = [
    [
      { kind: "known", value: 6 },
      { kind: "known", value: 12_345 },
    ],
  ];

  test.each([
    ["commas", `${HEAD}\nA,Pain,6,"12,345",user/users,,Paper,table 1\n`],
    [
      "semicolons, with points in thousands",
      `${HEAD.replaceAll(",", ";")}\r\nA;Pain;6;12.345;user/users;;Paper;table 1\r\n`,
    ],
    ["tabs", `${HEAD.replaceAll(",", "\t")}\nA\tPain\t6\t12345\tuser/users\t\tPaper\ttable 1`],
    ["a mark of the byte order", `\uFEFF${HEAD}\nA,Pain,6,12345,user/users,,Paper,table 1\n`],
    [
      "a line that names the separator",
      `sep=;\r\n${HEAD.replaceAll(",", ";")}\r\nA;Pain;6;12345;user/users;;Paper;table 1`,
    ],
    ["columns without end, and empty rows", `${HEAD},,,\nA,Pain,6,12345,user/users,,Paper,table 1,,,\n,,,,,,,,,,\n\n`],
    ["thousands parted by spaces", `${HEAD}\nA,Pain,6,12\u00a0345,user/users,,Paper,table 1\n`],
    [
      "names of columns in capitals, in another order",
      "Events,N,Unit,Source,Outcome,Document\n6,12345,user/users,A,Pain,Paper",
    ],
  ])("%s is read", (_, text) => {
    expect(counted(text)).toEqual(sixty);
  });

  test("decimal commas are read in person-time", () => {
    const { file } = read(`${HEAD.replaceAll(",", ";")}\nA;Pain;6;;;1.027,5 patient-years;Paper;table 1`);
    expect(file.figures[0]?.denominator).toMatchObject({
      quantity: { value: 1027.5 },
      unit: { many: "patient-years" },
    });
  });

  test("a column of another name is named, and the rest is read", () => {
    expect(read(`${HEAD},comment\nA,Pain,6,60,user/users,,Paper,table 1,look again\n`).notes).toEqual([
      'Column I ("comment") is none of the table’s and was not read.',
    ]);
  });

  test("missing counts are cases of their own", () => {
    const { file } = read(
      `${HEAD}\nA,Pain,not counted,,,,Paper,\nB,Pain,,60,user/users,,Paper,\nC,Pain,at least 3,,,,Paper,`,
    );
    expect(file.figures.map((figure) => figure.numerator)).toEqual([
      { kind: "notCounted" },
      { kind: "notStated" },
      { kind: "atLeast", value: 3 },
    ]);
  });

  test("names in other scripts get ids of their own", () => {
    const { file } = read(`${HEAD}\nمستشفى,ألم,6,60,مريض/مرضى,,ورقة,\n病院,ألم,2,60,人,,論文,\n`);
    expect(file.sources.map(({ id, name }) => [id, name])).toEqual([
      ["source-1", "مستشفى"],
      ["source-2", "病院"],
    ]);
  });
});

describe("faults of a table are named by row and column", () => {
  test.each<[string, string, string[]]>([
    [
      "a missing column",
      "source,outcome,n\nA,Pain,5",
      [
        'row 1: found "source", "outcome", "n", expected a column “events”',
        'row 1: found "source", "outcome", "n", expected a column “document”',
      ],
    ],
    ["no row", HEAD, ["row 2: found nothing, expected a figure"]],
    [
      "words for a number",
      `${HEAD}\nA,Pain,some,60,user/users,,Paper,`,
      ['row 2, column C (events): found "some", expected a number, such as 1234 or 12.5; or “not stated”'],
    ],
    [
      "a decimal comma among commas",
      `${HEAD}\nA,Pain,6,"60,5",user/users,,Paper,`,
      ["row 2, column D (n): found 60.5, expected a whole number"],
    ],
    [
      "half a case",
      `${HEAD}\nA,Pain,6.5,60,user/users,,Paper,`,
      ["row 2, column C (events): found 6.5, expected a whole number of events"],
    ],
    [
      "more cases than people, after a sound row",
      `${HEAD}\nA,Pain,6,60,user/users,,Paper,\n\nB,Pain,61,60,user/users,,Paper,`,
      ["row 4, column C (events): found 61, expected at most the denominator, 60"],
    ],
    [
      "a number without a unit, and no document",
      `${HEAD}\nA,Pain,6,60,,,,`,
      [
        'row 2, column G (document): found "", expected a name',
        'row 2, column E (unit): found "", expected what is counted in n: people, visits',
      ],
    ],
    [
      "the same count twice",
      `${HEAD}\nA,Pain,6,60,user/users,,Paper,\nA,Pain,7,60,user/users,,Paper,`,
      [
        'row 3, column B (outcome): found "a.pain" a second time, expected an id used once',
        'row 3, column B (outcome): found "pain" again, expected one figure for it (a.pain is the first)',
      ],
    ],
    [
      "a name in two spellings",
      `${HEAD}\nBoston Registry,Pain,6,60,user/users,,Paper,\nBoston  registry,Rash,7,60,user/users,,Paper,`,
      ['row 3, column A (source): found "Boston  registry", expected "Boston Registry", as in row 2'],
    ],
    [
      "one source of two kinds",
      `${HEAD},kind\nA,Pain,6,60,user/users,,Paper,p,reports\nA,Rash,7,60,user/users,,Paper,p,followed`,
      ['row 3, column I (kind): found "followed", expected "reports", as in row 2'],
    ],
    [
      "1e15 people",
      `${HEAD}\nA,Pain,6,1000000000000000,user/users,,Paper,`,
      ["row 2, column D (n): found 1000000000000000, expected a number up to 1,000,000,000"],
    ],
  ])("%s", (_, text, problems) => {
    expect(refused(text).problems).toEqual(problems);
  });

  const unclear = (place: string, found: string) =>
    `row 2, column ${place}: found "${found}", expected 27000 or 27, without a sign for thousands: as it stands it could be either`;

  test.each<[string, string, string]>([
    ["commas", `${HEAD}\nA,Pain,22,27.000,user/users,,Paper,`, unclear("D (n)", "27.000")],
    [
      "commas, with decimals elsewhere",
      `${HEAD}\nA,Pain,22,27.000,user/users,"1,830.5",Paper,`,
      unclear("D (n)", "27.000"),
    ],
    ["tabs, with a point", `${TABS}\nA\tPain\t22\t27.000\tuser/users\t\tPaper\t`, unclear("D (n)", "27.000")],
    ["tabs, with a comma", `${TABS}\nA\tPain\t22\t27,000\tuser/users\t\tPaper\t`, unclear("D (n)", "27,000")],
    ["semicolons", `${SEMICOLONS}\nA;Pain;22;27,000;user/users;;Paper;`, unclear("D (n)", "27,000")],
    [
      "a qualifier before it",
      `${HEAD}\nA,Pain,22,more than 27.000,user/users,,Paper,`,
      unclear("D (n)", "more than 27.000"),
    ],
    ["person-time", `${HEAD}\nA,Pain,22,,,27.000 user-years,Paper,`, unclear("F (person-time)", "27.000 user-years")],
  ])("one sign with three digits behind it could be thousands or decimals: %s", (_, text, problem) => {
    expect(refused(text).problems).toEqual([problem]);
  });

  test.each<[string, string, number[]]>([
    [
      "a sign that stands twice",
      `${TABS}\nA\tPain\t22\t27.000\tuser/users\t\tPaper\t\nB\tPain\t3\t1.234.567\tuser/users\t\tPaper\t`,
      [27_000, 1_234_567],
    ],
    [
      "the other sign as a decimal sign",
      `${TABS}\nA\tPain\t22\t27,000\tuser/users\t1.5 user-years\tPaper\t`,
      [27_000, 1.5],
    ],
    [
      "both signs in a number",
      `${SEMICOLONS}\nA;Pain;22;27,000;user/users;1,830.25 user-years;Paper;`,
      [27_000, 1830.25],
    ],
  ])("unless the table shows what it is: %s", (_, text, expected) => {
    const quantities = read(text).file.figures.map(({ denominator }) => denominator?.quantity);
    expect(quantities).toMatchObject(expected.map((value) => ({ kind: "known", value })));
  });

  test("a table whose numbers contradict each other decides nothing", () => {
    const text = `${TABS}\nA\tPain\t22\t27.000\tuser/users\t1,5 user-years\tPaper\t\nB\tPain\t3\t60\tuser/users\t2.5 user-years\tPaper\t`;
    expect(refused(text).problems).toEqual([unclear("D (n)", "27.000")]);
  });

  test("a count that was kept back stays what is said of it", () => {
    const { file } = read(`${HEAD}\nA,Pain,<5,60,user/users,,Paper,\nB,Pain,at most 3,60,user/users,,Paper,`);
    expect(file.figures.map((figure) => figure.numerator)).toEqual([
      { kind: "notStated", note: "fewer than 5" },
      { kind: "notStated", note: "at most 3" },
    ]);
  });

  test("a percentage with what it is of stands as it is given, and no count is made of it", () => {
    const { file } = read(`${HEAD}\nA,Pain,6.2%,31171,hip/hips,,Paper,\nB,Pain,22 (2.8%),783,hip/hips,,Paper,`);
    expect(file.figures.map(({ numerator, published }) => [numerator, published])).toEqual([
      [{ kind: "notStated" }, { kind: "share", percent: 6.2, text: "6.2% of 31171 hips" }],
      [{ kind: "known", value: 22 }, undefined],
    ]);
  });

  test.each([
    ["6.2%,,,", '"6.2%"', "a count; or, in n, of how many it is a percentage"],
    ["22 (3.1%),783,hip/hips,", '"22 (3.1%)"', "a percentage that is 22 of 783"],
    ["120%,783,hip/hips,", "120", "a percentage up to 100"],
  ])("a percentage that cannot be is refused: %s", (cells, found, expected) => {
    expect(refused(`${HEAD}\nA,Pain,${cells},Paper,`).problems).toEqual([
      `row 2, column C (events): found ${found}, expected ${expected}`,
    ]);
  });

  test("and a faulty row can be left out", () => {
    expect(refused(`${HEAD}\nA,Pain,6,60,user/users,,Paper,\nB,Pain,some,60,user/users,,Paper,`).left).toEqual([
      'Left out: row 3, column C (events); found "some".',
    ]);
  });
});

describe("the form reads numbers as a table does", () => {
  const typed = (n: string) => {
    const source = {
      source: "Registry",
      kind: "followed",
      events: "22",
      n,
      unit: "patient/patients",
      document: "Paper",
      locator: "",
    };
    return readDraft({ title: "Stroke", outcome: "Stroke", sources: [source] });
  };

  test("27,000 is what the page itself would write", () => {
    expect(typed("27,000").file?.figures[0]?.denominator?.quantity).toEqual({ kind: "known", value: 27_000 });
  });

  test("27.000 is refused, with both numbers that it could be", () => {
    const { file, faults } = typed("27.000");
    expect(file).toBeNull();
    expect(faults).toEqual([
      {
        source: 0,
        field: "n",
        found: '"27.000"',
        expected: "27000 or 27, without a sign for thousands: as it stands it could be either",
      },
    ]);
  });
});

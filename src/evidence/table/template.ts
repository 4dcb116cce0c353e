import { COLUMNS } from "./columns.ts";

/** A table to fill in: the columns, and two rows that are made up and show how cells are written. */
export const TABLE_TEMPLATE = [
  COLUMNS.map(({ name }) => name).join(","),
  'Reports (example),reports,Severe pain,40,"more than 90,000",pack sold/packs sold,,"A letter, https://example.org/letter",page 1',
  'Cohort (example),followed,Severe pain,2,610,user/users,"1,830 user-year/user-years",A paper,table 2',
  "",
].join("\r\n");

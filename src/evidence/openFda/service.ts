/** The one service that a reader can have asked. No evidence file can name another: the page's policy would refuse it. */
export const OPENFDA = { origin: "https://api.fda.gov", name: "openFDA", of: "a service of the FDA" } as const;

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export function countTests(
  report: VitestReport | undefined,
  runSucceeded: boolean,
): { readonly passed: number; readonly failed: number };

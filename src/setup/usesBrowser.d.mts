export function usesBrowser(args: readonly string[]): boolean;

import type { Served } from "./serve.mjs";

export function wantedPort(asked: string | undefined): number;
export function serveOnFreePort(directory: string, port: number): Promise<Served>;

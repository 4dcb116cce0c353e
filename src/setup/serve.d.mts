export interface Served {
  /** For example `http://127.0.0.1:4173`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0, the default, takes any free port; a taken port rejects with the code EADDRINUSE. */
  readonly port?: number;
  /** Added to every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function serve(directory: string, options?: ServeOptions): Promise<Served>;

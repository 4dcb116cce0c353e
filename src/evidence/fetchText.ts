import { EvidenceError } from "./problem.ts";

/** The shipped file has about 0.1 MB. A file this large is another kind of file, and would stall the page. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** A server that has sent nothing for this long is not waited for any more. */
export const PATIENCE_MS = 20_000;

const NOT_FETCHED = "The evidence file could not be fetched.";

/** An error about the file as a whole, where there is no path inside it to name. */
export function wholeFileError(summary: string, found: string, expected: string): EvidenceError {
  return new EvidenceError(summary, [{ path: "(the whole file)", found, expected }]);
}

/** @throws EvidenceError when a file of this many bytes is not worth reading. */
export function refuseLarge(size: number): void {
  if (size <= LARGEST_FILE) return;
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  const limit = megabytes(LARGEST_FILE);
  // Of a file that is dropped while it comes, all that is known is that it is over the limit.
  const found = megabytes(size) === limit ? `more than ${limit}` : megabytes(size);
  throw wholeFileError("The evidence file is too large.", found, `at most ${limit}`);
}

/** As {@link fetchBytes}, for UTF-8; a mark of the byte order stays, so that the file can be saved as it came. */
export const fetchText = async (...asked: Parameters<typeof fetchBytes>): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await fetchBytes(...asked));

/**
 * What lies at an address, read piece by piece, so that a file without end is dropped at the limit and a silent server
 * is noticed in the middle of it too.
 *
 * @param patience milliseconds without a single byte after which it is given up; `integrity` refuses any other file
 * @throws EvidenceError when there is no answer, an error as the answer, too much of it, or a part only; whatever
 * `signal` gives as its reason when that ends it.
 */
export async function fetchBytes(
  address: string,
  signal?: AbortSignal,
  { patience = PATIENCE_MS, integrity = "" }: { patience?: number; integrity?: string } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal?.addEventListener("abort", end, { once: true });
  let timer = setTimeout(end, patience);
  let received = 0;
  let announced: string | null = null;
  try {
    signal?.throwIfAborted();
    const response = await fetch(address, { signal: ending.signal, integrity, referrerPolicy: "no-referrer" });
    if (!response.ok) throw wholeFileError(NOT_FETCHED, `status ${response.status}`, `a file at ${address}`);
    announced = response.headers.get("content-length");
    refuseLarge(Number(announced ?? 0));
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    if (response.body === null) return new Uint8Array();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
      received += value.byteLength;
      refuseLarge(received);
      pieces.push(value);
      clearTimeout(timer);
      timer = setTimeout(end, patience);
    }
  } catch (error) {
    if (error instanceof EvidenceError || signal?.aborted === true) throw error;
    const expected = received > 0 && announced !== null ? `${announced} bytes` : `a file at ${address}`;
    if (ending.signal.aborted) {
      // Other words than for no answer: whoever waited this long is not made to wait again unasked.
      throw wholeFileError(
        "The evidence file did not arrive.",
        `${after(received)}silence for ${patience / 1000} seconds`,
        expected,
      );
    }
    throw wholeFileError(
      NOT_FETCHED,
      received > 0 ? `${after(received)}nothing` : "no answer from the server",
      expected,
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    // Ends the transfer of a file that was refused half-way; does nothing to one that has arrived.
    end();
  }
}

const after = (received: number) => (received === 0 ? "" : `${received} bytes, then `);

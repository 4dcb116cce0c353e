/** The encoding to answer in, given an Accept-Encoding header: brotli, else gzip, else none. */
export function acceptedEncoding(header = "") {
  const accepted = new Set(
    header
      .toLowerCase()
      .split(",")
      .map((part) => part.trim().split(/\s*;\s*q=/))
      .filter(([, weight]) => weight === undefined || Number(weight) > 0)
      .map(([name]) => name),
  );
  return ["br", "gzip"].find((encoding) => accepted.has(encoding)) ?? "identity";
}

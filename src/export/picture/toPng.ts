/** Pixels of a picture for each of the page's, and its resolution in print. */
const SCALE = 2;
const DOTS_PER_METRE = Math.round((96 * SCALE) / 0.0254);

/**
 * Turns an SVG text into a PNG. The image comes from a data address, which a strict policy allows and which does not
 * taint the canvas of a page that was opened from a folder.
 */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * SCALE);
  canvas.height = Math.round(image.naturalHeight * SCALE);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the picture could not be drawn: this browser gives no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // Not `toBlob`: Chromium leaves its work to an idle moment, for which a still page waits a second.
  const png = fromDataAddress(canvas.toDataURL("image/png"));
  return new Blob([withResolution(png, DOTS_PER_METRE)], { type: "image/png" });
}

/** The bytes of a PNG in a data address, which a strict policy does not let the page fetch. */
function fromDataAddress(address: string): Uint8Array {
  const [head, content = ""] = address.split(",");
  if (head !== "data:image/png;base64") throw new Error("the picture could not be written: the browser gave no PNG");
  const text = atob(content);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Signature, then the first chunk (IHDR): length, name, 13 bytes, checksum. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

/**
 * Records the resolution of a PNG in a pHYs chunk after its header, so that it is placed at its size in print (PNG
 * specification, third edition, 11.3.4.3).
 */
export function withResolution(png: Uint8Array, dotsPerMetre: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Pixels per SVG unit: sharp on a projector and in print at the usual column width. */
const SCALE = 2;

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
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new Error("the picture could not be written: the browser gave no PNG");
  return blob;
}

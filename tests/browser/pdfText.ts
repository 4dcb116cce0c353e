import { extractText, getDocumentProxy } from "unpdf";

/** The text of a PDF without any white space, and its number of pages. */
export async function readPdf(pdf: Buffer): Promise<{ pages: number; text: string }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: text.replaceAll(/\s/g, "") };
}

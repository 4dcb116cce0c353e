import { extractText, getDocumentProxy } from "unpdf";

/** The text of a PDF without any white space, and its number of pages. */
export async function readPdf(pdf: Buffer): Promise<{ pages: number; text: string }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: text.replaceAll(/\s/g, "") };
}

/** Each page of a PDF: its text without any white space, and its size in points. */
export async function readPages(pdf: Buffer): Promise<{ text: string; width: number; height: number }[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return Promise.all(
    text.map(async (words, i) => {
      const { width, height } = (await document.getPage(i + 1)).getViewport({ scale: 1 });
      return { text: words.replaceAll(/\s/g, ""), width, height };
    }),
  );
}

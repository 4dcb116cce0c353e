import type { Browser } from "playwright-core";

/**
 * How many pixels differ between two PNG pictures, counted by the browser itself.
 *
 * @returns `Infinity` where they are not of one size
 */
export async function differingPixels(browser: Browser, first: Buffer, second: Buffer): Promise<number> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (pictures) => {
        const [one, two] = await Promise.all(
          pictures.map(async (base64) => {
            const picture = new Image();
            picture.src = `data:image/png;base64,${base64}`;
            await picture.decode();
            return picture;
          }),
        );
        if (one === undefined || two === undefined) return Infinity;
        const { naturalWidth: width, naturalHeight: height } = one;
        if (two.naturalWidth !== width || two.naturalHeight !== height) return Infinity;
        // A whole page is too much for one canvas.
        const strip = Object.assign(document.createElement("canvas"), { width, height: 500 });
        const context = strip.getContext("2d", { willReadFrequently: true });
        if (context === null) return Infinity;
        const read = (picture: HTMLImageElement, top: number) => {
          context.clearRect(0, 0, width, strip.height);
          context.drawImage(picture, 0, -top);
          return new Uint32Array(context.getImageData(0, 0, width, strip.height).data.buffer);
        };
        let differing = 0;
        for (let top = 0; top < height; top += strip.height) {
          const before = read(one, top);
          const after = read(two, top);
          for (let i = 0; i < before.length; i += 1) if (before[i] !== after[i]) differing += 1;
        }
        return differing;
      },
      [first.toString("base64"), second.toString("base64")],
    );
  } finally {
    await page.close();
  }
}

/** @returns how many pages a PDF of Chromium has: it writes each as an object of its own, not packed. */
export const countPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** What browsers have for it; phones of Apple have none. */
interface Page {
  fullscreenElement: Element | null
  documentElement: { requestFullscreen?: () => Promise<void> }
  exitFullscreen?: () => Promise<void>
}

/** Gives the page the whole screen, where the browser lets it; the wall fills the window in any case. */
export async function fillScreen(page: Page): Promise<void> {
  await page.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** Gives the screen back, where the page has it. */
export async function giveScreenBack(page: Page): Promise<void> {
  if (page.fullscreenElement) await page.exitFullscreen?.().catch(() => undefined)
}

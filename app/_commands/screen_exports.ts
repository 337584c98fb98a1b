type Page = Pick<Document, 'querySelectorAll'>

const savers = (page: Page): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[data-saves]')]

/** @returns what the page offers to save as files, by the names of its buttons. */
export const exportsOf = (page: Page): string[] => savers(page).map((saver) => saver.getAttribute('aria-label') ?? '')

/** Presses the button with that name. */
export function pressExport(page: Page, label: string): void {
  savers(page)
    .find((saver) => saver.getAttribute('aria-label') === label)
    ?.click()
}

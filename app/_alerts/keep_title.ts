/** A page whose title changes with each screen. */
type TitledPage = Pick<Document, 'title' | 'head'>

/**
 * Keeps the title of a page as `titled` gives it, whatever screen is opened: each brings a title of its own.
 * @returns what stops it.
 */
export function keepTitle(page: TitledPage, titled: (title: string) => string): () => void {
  const keep = (): void => {
    const wanted = titled(page.title)
    if (page.title !== wanted) page.title = wanted
  }
  keep()
  const observer = new MutationObserver(keep)
  observer.observe(page.head, { childList: true, subtree: true, characterData: true })
  return () => observer.disconnect()
}

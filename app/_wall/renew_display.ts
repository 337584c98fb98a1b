/** Often enough after an upgrade, seldom enough that nobody sees it. */
const EVERY_MS = 6 * 3_600_000
/** Where the server is away, or the link was revoked, it is asked again after that. */
const AGAIN_MS = 60_000

interface Display {
  /** Asks for the page, without drawing it. */
  load: () => Promise<Pick<Response, 'ok' | 'redirected'>>
  reload: () => void
}

/**
 * Loads a display's page anew every few hours. What cannot be loaded stays as it is: a page that was left for one that is not there
 * would come back by nobody's hand.
 * @returns what ends it.
 */
export function renewDisplay({ load, reload }: Display): () => void {
  let timer: ReturnType<typeof setTimeout>
  const look = async (): Promise<void> => {
    const answer = await load().catch(() => null)
    // A link that was revoked leads to the sign-in: then the display goes there, too.
    if (answer && (answer.ok || answer.redirected)) reload()
    else timer = setTimeout(() => void look(), AGAIN_MS)
  }
  timer = setTimeout(() => void look(), EVERY_MS)
  return () => clearTimeout(timer)
}

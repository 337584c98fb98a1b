interface Lock {
  release: () => Promise<void>
}

interface Device {
  /** Only over HTTPS, and not in every browser. */
  wakeLock?: { request: (type: 'screen') => Promise<Lock> }
}

type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>

/**
 * Keeps the screen from going dark while the page is seen, where the browser can: whoever hides the page, or a battery that runs
 * low, takes that away, so it is asked for again when the page is seen again.
 * @returns what lets the screen sleep.
 */
export function stayAwake(device: Device, page: Page): () => void {
  let lock: Lock | null = null
  let isOver = false
  const ask = async (): Promise<void> => {
    if (page.visibilityState !== 'visible') return
    const given = await device.wakeLock?.request('screen').catch(() => null)
    if (!given) return
    const before = isOver ? given : lock
    if (!isOver) lock = given
    await before?.release()
  }
  const seen = () => void ask()
  page.addEventListener('visibilitychange', seen)
  void ask()
  return () => {
    isOver = true
    page.removeEventListener('visibilitychange', seen)
    void lock?.release()
  }
}

import type { BrowserContext, Page } from '@playwright/test'

export interface LoadTimes {
  /** Since the navigation began. */
  largestPaintMs: number
  firstFigureMs: number
  /** As they are sent, packed. */
  scriptBytes: number
}

/** What the page notes of itself. */
interface Noted {
  largestPaintMs?: number
  firstFigureMs?: number
}

/** Opens the overview in an empty window. @returns how long it took until the first figure stood there, and the largest part of the page. */
export async function timeLoad(context: BrowserContext, address: string): Promise<LoadTimes> {
  const page = await context.newPage()
  await page.addInitScript(noteTimes)
  await openOverview(page, address)
  await page.waitForLoadState('networkidle')
  const noted = await page.evaluate(() => Reflect.get(globalThis, 'noted') as Noted)
  const scriptBytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => /\.js(\?|$)/.test(entry.name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )
  const { largestPaintMs, firstFigureMs } = noted
  if (largestPaintMs === undefined || firstFigureMs === undefined) throw new Error(`${page.url()} shows no figures`)
  return { largestPaintMs, firstFigureMs, scriptBytes }
}

/** Goes to the overview, wherever a version has it, and waits until it is live. */
export async function openOverview(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByTestId('connection').getByText('Live').first().waitFor()
}

/** Runs in the page, before anything of it; without functions that have names, which the page would not know. */
function noteTimes(): void {
  const noted: Noted = {}
  Reflect.set(globalThis, 'noted', noted)
  new PerformanceObserver((list) => {
    noted.largestPaintMs = list.getEntries().at(-1)?.startTime ?? 0
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  // What is streamed lies hidden until its place in the page is known.
  new MutationObserver((_, watching) => {
    const figures = [...document.querySelectorAll('[data-testid^="card-"] [data-testid="value"]')]
    if (!figures.some((figure) => figure.getClientRects().length > 0)) return
    watching.disconnect()
    requestAnimationFrame(() => {
      noted.firstFigureMs = performance.now()
    })
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
}

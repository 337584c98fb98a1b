import type { Browser } from '@playwright/test'

/** Nothing else is traced: what is measured must not be what measures. */
const CATEGORY = 'disabled-by-default-devtools.timeline.frame'

/** Counts the frames that Chromium draws, and those that it was late for. @returns what ends it. */
export async function countFrames(browser: Browser): Promise<{ end(): Promise<{ drawn: number; dropped: number }> }> {
  const session = await browser.newBrowserCDPSession()
  const counts = new Map<unknown, number>()
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const name: unknown = Reflect.get(event, 'name')
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  })
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: [CATEGORY] } })
  return {
    end: async () => {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
      await session.send('Tracing.end')
      await complete
      await session.detach()
      return { drawn: counts.get('DrawFrame') ?? 0, dropped: counts.get('DroppedFrame') ?? 0 }
    },
  }
}

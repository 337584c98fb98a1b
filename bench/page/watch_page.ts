import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { openWindow, signIn } from './browser.ts'
import { sendSteadily } from './live_load.ts'
import type { PageOptions } from './options.ts'
import type { Product } from './product.ts'
import { type Memory, openRenderer, type Renderer } from './renderer.ts'
import { openOverview } from './time_load.ts'
import { countFrames } from './trace_frames.ts'

const SETTLE_MS = 5_000

export interface Watched {
  /** Of one core, 1 for all of it. */
  processorShare: number
  /** At the start, in the middle and at the end, each after a collection. */
  memory: Memory[]
  frames: { drawn: number; dropped: number }
  /** Tasks of more than 50 ms. */
  longTasksMs: number[]
  eventsPerSecond: number
}

/** Leaves an overview open while events keep coming. @returns what it cost. */
export async function watchPage(
  browser: Browser,
  product: Product,
  { seconds, eventsPerSecond }: Pick<PageOptions, 'seconds' | 'eventsPerSecond'>,
): Promise<Watched> {
  const context = await openWindow(browser, await signIn(browser, product.address))
  const page = await context.newPage()
  await page.addInitScript(noteLongTasks)
  await openOverview(page, product.address)
  const calledOff = new AbortController()
  const startedAt = performance.now()
  const sending = sendSteadily(product, eventsPerSecond, calledOff.signal)
  try {
    await delay(SETTLE_MS)
    const watched = await watchHalves(browser, page, seconds * 1_000)
    calledOff.abort()
    return { ...watched, eventsPerSecond: (await sending) / ((performance.now() - startedAt) / 1_000) }
  } finally {
    calledOff.abort()
    await sending
    await context.close()
  }
}

async function watchHalves(browser: Browser, page: Page, ms: number): Promise<Omit<Watched, 'eventsPerSecond'>> {
  const renderer = await openRenderer(browser, page)
  const memory = [await renderer.memory()]
  const before = (await longTasks(page)).length
  const tracing = await countFrames(browser)
  const first = await shareOver(renderer, ms / 2)
  memory.push(await renderer.memory())
  const second = await shareOver(renderer, ms / 2)
  const frames = await tracing.end()
  const longTasksMs = (await longTasks(page)).slice(before)
  memory.push(await renderer.memory())
  return { processorShare: (first + second) / 2, memory, frames, longTasksMs }
}

/** Collections that measuring asks for lie between the spans, not in them. */
async function shareOver(renderer: Renderer, ms: number): Promise<number> {
  const [from, startedAt] = [await renderer.processorSeconds(), performance.now()]
  await delay(ms)
  return (((await renderer.processorSeconds()) - from) * 1_000) / (performance.now() - startedAt)
}

const longTasks = (page: Page): Promise<number[]> => page.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[])

/** Runs in the page, before anything of it. */
function noteLongTasks(): void {
  const durations: number[] = []
  Reflect.set(globalThis, 'longTasks', durations)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

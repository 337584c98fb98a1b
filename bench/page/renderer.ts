import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'

const COLLECTIONS = 3

export interface Memory {
  /** After collections. */
  heapBytes: number
  /** Of the process, what it shares with no file or other process; null where the system does not say. */
  processBytes: number | null
}

/** The process that a page runs in. */
export interface Renderer {
  /** All that it has used since it began. */
  processorSeconds(): Promise<number>
  memory(): Promise<Memory>
}

/** @returns what measures the process of this page: of several, the one that has worked most. */
export async function openRenderer(browser: Browser, page: Page): Promise<Renderer> {
  const [system, session] = [await browser.newBrowserCDPSession(), await page.context().newCDPSession(page)]
  const renderers = async () =>
    (await system.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer')
  const busiest = (await renderers()).sort((a, b) => b.cpuTime - a.cpuTime)[0]
  if (!busiest) throw new Error('no process draws the page')
  return {
    processorSeconds: async () => (await renderers()).find(({ id }) => id === busiest.id)?.cpuTime ?? Number.NaN,
    memory: async () => {
      // One collection leaves what only a finaliser or the next turn of the loop lets go of: several MB of a page that is drawn anew.
      for (let time = 0; time < COLLECTIONS; time++) await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      return { heapBytes: usedSize, processBytes: await privateBytes(busiest.id) }
    },
  }
}

async function privateBytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kibibytes = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? null : Number(kibibytes) * 1_024
}

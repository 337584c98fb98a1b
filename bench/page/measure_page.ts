import { resolve } from 'node:path'
import { printTable } from '../table.ts'
import { openChromium, openWindow, type SignedIn, signIn } from './browser.ts'
import type { PageOptions } from './options.ts'
import { type Product, startProduct } from './product.ts'
import { HEADER, type Measured, rowsOf } from './report.ts'
import { type LoadTimes, timeLoad } from './time_load.ts'
import { watchPage } from './watch_page.ts'

/** The first ones warm the server. */
const WARM_UP = 2

interface Version {
  product: Product
  signedIn: SignedIn
  loads: LoadTimes[]
}

/** What an overview costs its reader, as `npm start` serves it: to open, and to leave open while events keep coming. */
export async function measurePage({ loads, against, ...watching }: PageOptions): Promise<void> {
  const { seconds, eventsPerSecond } = watching
  const checkouts = [process.cwd(), ...(against === null ? [] : [resolve(against)])]
  const versions: Version[] = []
  try {
    // One after the other: each builds its screens.
    for (const checkout of checkouts) versions.push(await openVersion(await startProduct(checkout)))
    for (let round = 0; round < WARM_UP + loads; round++) for (const version of versions) await loadOnce(version)
    const measured: Measured[] = []
    for (const { product, loads: all } of versions)
      measured.push({ loads: all.slice(WARM_UP), watched: await watchOnce(product, watching) })
    const title = `An overview of eight weeks: ${loads} loads with an empty cache, then ${seconds} s at ${eventsPerSecond} events a second`
    printTable(title, HEADER.slice(0, 2 + measured.length).concat(''), rowsOf(measured))
  } finally {
    for (const { product } of versions) await product.close()
  }
}

async function openVersion(product: Product): Promise<Version> {
  const browser = await openChromium()
  try {
    return { product, signedIn: await signIn(browser, product.address), loads: [] }
  } finally {
    await browser.close()
  }
}

/** In a browser of its own, so that none is warmer than another. */
async function loadOnce({ product, signedIn, loads }: Version): Promise<void> {
  const browser = await openChromium()
  try {
    loads.push(await timeLoad(await openWindow(browser, signedIn), product.address))
  } finally {
    await browser.close()
  }
}

async function watchOnce(product: Product, watching: Parameters<typeof watchPage>[2]): Promise<Measured['watched']> {
  const browser = await openChromium()
  try {
    return await watchPage(browser, product, watching)
  } finally {
    await browser.close()
  }
}

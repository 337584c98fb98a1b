import type { Route } from 'playwright-core'

/** A page takes two or three seconds; a browser that hangs is ended then. */
const MOST_MS = 30_000
const START_MS = 15_000
/**
 * The browser has no network: names lead nowhere, and what a page asks for is answered by us. One page needs one renderer, and little
 * memory; containers have little that is shared.
 */
export const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND'
const FLAGS = [
  OFFLINE,
  '--no-proxy-server',
  '--renderer-process-limit=1',
  '--js-flags=--max-old-space-size=256',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-gpu',
]
/** All that a browser is told of our environment, which has secrets. */
const TOLD = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE'] as const

export interface Printing {
  /** The path of a Chromium. */
  program: string
  /** The page's address, of which only links are made: nothing is asked of it. */
  url: string
  /** A selector of what is seen once the page is whole. */
  ready: string
  /** Answers what the page asks for, itself included; null for what it does not get. */
  answer: (asked: URL, signal: AbortSignal) => Promise<Response | null>
  /** Aborted where nobody waits for it any more. */
  signal: AbortSignal
  mostMs?: number
}

/**
 * Prints a page as PDF by a Chromium of its own, which is gone afterwards, however it ends.
 * @throws what aborted the signal; a TimeoutError where it takes too long; an Error where the browser or the page fails.
 */
export async function printPage({ program, signal, mostMs = MOST_MS, ...page }: Printing): Promise<Uint8Array> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(mostMs)])
  until.throwIfAborted()
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launchServer({
    executablePath: program,
    args: FLAGS,
    env: Object.fromEntries(TOLD.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    // Root has no sandbox; it sees nothing but our own page.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: Math.min(START_MS, mostMs),
    host: '127.0.0.1',
    // Ending us is for our own process to do.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  })
  const printing = print(browser.wsEndpoint(), page, until)
  // Once it is given up nobody hears of it any more.
  printing.catch(() => undefined)
  try {
    return await Promise.race([printing, whenAborted(until)])
  } finally {
    // Killed, not asked to close: one that hangs would not hear it.
    await browser.kill()
  }
}

async function print(
  endpoint: string,
  { url, ready, answer }: Pick<Printing, 'url' | 'ready' | 'answer'>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.connect(endpoint)
  const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false, colorScheme: 'light' })
  await context.route('**', (route) => answerRoute(route, answer, signal))
  await context.routeWebSocket(/./, (socket) => socket.close())
  const page = await context.newPage()
  const answered = await page.goto(url)
  if (!answered?.ok()) throw new Error(`the page to print answered ${answered?.status() ?? 'nothing'}`)
  // What comes late stands hidden in the page at first, in place of which a skeleton is seen.
  await page.locator(ready).first().waitFor({ state: 'visible' })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
}

async function answerRoute(route: Route, answer: Printing['answer'], signal: AbortSignal): Promise<void> {
  const asked = route.request()
  const found = asked.method() === 'GET' ? await answer(new URL(asked.url()), signal).catch(() => null) : null
  if (!found) return route.abort('blockedbyclient')
  const headers = Object.fromEntries(found.headers)
  // It is unpacked by now, and as long as it is.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) delete headers[name]
  await route.fulfill({ status: found.status, headers, body: Buffer.from(await found.arrayBuffer()) })
}

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

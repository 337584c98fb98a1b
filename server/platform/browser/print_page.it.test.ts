import { readdir, readFile } from 'node:fs/promises'
import { beforeAll, expect, it, vi } from 'vitest'
import { countPages } from '../../testing/count_pages.ts'
import { findChromium } from '../../testing/find_chromium.ts'
import { OFFLINE, type Printing, printPage } from './print_page.ts'

const URL_OF_PAGE = 'https://holdfast.example.com/w/x/reviews/2026-W47'
const never = new AbortController().signal
let program = ''

beforeAll(async () => {
  program = (await findChromium('.holdfast/tools', () => undefined)) ?? ''
}, 120_000)

const page = (body: string) => new Response(body, { headers: { 'content-type': 'text/html' } })
const print = (answer: Printing['answer'], rest: Partial<Printing> = {}) =>
  printPage({ program, url: URL_OF_PAGE, ready: '.ready', answer, signal: never, ...rest })

/** Browsers that print, whoever started them. */
async function browsers(): Promise<string[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(OFFLINE))
}

/** What a killed browser had started ends a moment after it. */
const expectNoBrowser = () => vi.waitFor(async () => expect(await browsers()).toEqual([]), { timeout: 5_000 })

it('prints what it is given, with links to the address that people know, and asks nobody else', async () => {
  const asked: string[] = []
  const pdf = await print(async (url) => {
    asked.push(url.href)
    if (url.href !== URL_OF_PAGE) return null
    return page(
      '<title>Week 47</title><img src="https://elsewhere.example.com/a.png"><link rel="stylesheet" href="/a.css">' +
        '<p class="ready" style="break-after: page">One</p><a href="/w/x/segments">Two</a>',
    )
  })
  expect(asked.sort()).toEqual(['https://elsewhere.example.com/a.png', 'https://holdfast.example.com/a.css', URL_OF_PAGE])
  expect(countPages(pdf)).toBe(2)
  expect(Buffer.from(pdf).toString('latin1')).toContain('/URI (https://holdfast.example.com/w/x/segments)')
  await expectNoBrowser()
})

it('prints what comes late in a page, not what stands there until then', async () => {
  // Later than a page is printed that is not waited for.
  const late = '<div hidden><p class="ready" style="break-after: page">One</p><p>Two</p></div>'
  const script = '<script>setTimeout(() => document.querySelector("div").removeAttribute("hidden"), 3_000)</script>'
  expect(countPages(await print(async () => page(`<p>Loading</p>${late}${script}`)))).toBe(2)
})

it.each<[string, Printing['answer']]>([
  ['whose script never ends', async () => page('<p class="ready">…</p><script>for (;;);</script>')],
  ['that is never answered', () => new Promise(() => undefined)],
  ['that never becomes whole', async () => page('<p>not yet</p>')],
])('ends a page %s, and its browser with it', async (_, answer) => {
  const startedAt = performance.now()
  await expect(print(answer, { mostMs: 3_000 })).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(performance.now() - startedAt).toBeLessThan(6_000)
  await expectNoBrowser()
})

it('ends it when nobody waits any more', async () => {
  const leaving = new AbortController()
  const printing = print(
    () => {
      leaving.abort(new Error('left'))
      return new Promise(() => undefined)
    },
    { signal: leaving.signal },
  )
  await expect(printing).rejects.toThrow('left')
  await expectNoBrowser()
})

it('prints no page that is refused', async () => {
  await expect(print(async () => new Response('no', { status: 403 }))).rejects.toThrow('answered 403')
})

it('ends a program that is no browser', async () => {
  await expect(print(async () => page(''), { program: '/bin/cat', mostMs: 2_000 })).rejects.toThrow()
  await expect(print(async () => page(''), { program: '/nowhere/chromium', mostMs: 2_000 })).rejects.toThrow()
})

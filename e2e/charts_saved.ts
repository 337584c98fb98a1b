import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

/** What is narrower is a sign beside a word. */
const LEAST_CHART_PX = 40

/**
 * @returns what is drawn in the page and in no chart that can be saved: an SVG that is larger than a sign, something placed or
 * coloured by data; and charts that would be saved together with others. Nobody has to name a chart for it to be found.
 */
const unsavedCharts = (page: Page): Promise<string[]> =>
  page.evaluate((leastPx) => {
    const idsOf = [...document.querySelectorAll<HTMLElement>('[data-files-of]')].map((files) => files.dataset.filesOf ?? '')
    const charts = [...new Set(idsOf)].map((id) => ({ id, chart: document.getElementById(id) }))
    const isShown = (element: Element) => element.getClientRects().length > 0
    const isLarge = (element: Element) => element.getBoundingClientRect().width >= leastPx
    const byData = ({ style }: HTMLElement) => /%/.test(`${style.left} ${style.width} ${style.height}`) || style.background !== ''
    const drawn = [
      ...[...document.querySelectorAll('main svg')].filter((svg) => !svg.parentElement?.closest('svg') && isLarge(svg)),
      ...[...document.querySelectorAll<HTMLElement>('main [style]')].filter(byData),
    ].filter(isShown)
    const unsaved = drawn.filter((element) => !charts.some(({ chart }) => chart?.contains(element)))
    const together = charts.filter(({ chart }) => {
      const whole = [...(chart?.querySelectorAll('svg[role=img]') ?? [])].filter(isShown)
      return whole.length > 1 || charts.some((other) => other.chart !== chart && chart?.contains(other.chart))
    })
    return [
      ...unsaved.map((element) => element.outerHTML.slice(0, 200)),
      ...charts.flatMap(({ id, chart }) => (chart ? [] : [`nothing has the id ${id}`])),
      ...together.map(({ id }) => `${id} is more than one chart`),
    ]
  }, LEAST_CHART_PX)

/** Saves each chart of the page as rows and as picture. @param least those that are there at least. */
export async function expectChartsSaved(page: Page, least: readonly string[]): Promise<void> {
  expect(await unsavedCharts(page)).toEqual([])
  const found = await page
    .locator('main [data-files-of]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-files-of') ?? ''))
  expect(found).toEqual(expect.arrayContaining([...least]))
  for (const chart of found) {
    const of = page.locator(`[data-files-of="${chart}"]`)
    const [rows, picture] = [await saved(page, of, 'CSV'), await saved(page, of, 'PNG')]
    expect(rows.toString().trimEnd().split('\n').length, `rows of ${chart}`).toBeGreaterThan(1)
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    // Twice as sharp as the screen; an empty surface of that size takes a tenth of the bytes.
    expect(picture.readUInt32BE(16), `width of ${chart}`).toBeGreaterThan(600)
    expect(picture.length, `bytes of ${chart}`).toBeGreaterThan(8_000)
  }
}

/** The files are left where Playwright keeps what a test brought forth, to be looked at. */
async function saved(page: Page, of: ReturnType<Page['locator']>, as: 'CSV' | 'PNG'): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), of.getByRole('button', { name: `as ${as}` }).click()])
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return readFile(path)
}

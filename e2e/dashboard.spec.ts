import type { Page } from '@playwright/test'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** Those that have figures. */
const SCREENS = (['overview', 'segments', 'releases', 'calculator', 'conversations', 'definitions'] as const).map((screen) =>
  pathOf({ screen }),
)

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
})

/** Names of the segments, beside which an alert can be made; the row of all has none that leads somewhere. */
const firstColumn = (page: Page) =>
  page.getByRole('table', { name: 'Figures by segment' }).locator('tbody tr td:first-child a:not([title="Make an alert"])')

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('the overview says what a resolution that holds costs', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  const hero = page.getByTestId('card-costPerAcceptedResolution')
  await expect(hero.getByTestId('value')).toHaveText(/^\$\d+\.\d\d$/)
  await expect(hero.getByTestId('dates')).toHaveText(/^\d+( \w{3})? to \d+ \w{3}settled$/)
  await expect(hero.getByTestId('provisional')).toContainText('Provisional')
  await expect(page.getByRole('table', { name: 'The deflection view' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'The accepted-resolution view' })).toBeVisible()

  await page.getByText('Show as a table').click()
  const days = page.getByRole('table', { name: 'Cost per accepted resolution over time' })
  await expect(days.getByRole('row')).toHaveCount(29)
  await expect(days.getByRole('row').last()).toContainText('not yet')
})

test('the overview says a number also where nothing has settled yet', async ({ page }) => {
  const hero = page.getByTestId('card-costPerAcceptedResolution')
  for (const range of ['14d', '7d', 'today']) {
    await page.goto(pathOf({ screen: 'overview' }, `range=${range}`))
    await expect(hero.getByTestId('value')).toHaveText(/^\$\d+\.\d\d$/)
    await expect(hero.getByTestId('dates')).toHaveText(range === 'today' ? /settled$/ : /provisional$/)
  }
})

test('a link shows the same thing again', async ({ page }) => {
  await page.goto(pathOf({ screen: 'segments' }))
  await page.getByLabel('Range').selectOption('56d')
  await expect(page).toHaveURL(/range=56d/)
  await page.getByLabel('Second dimension').selectOption('language')
  await expect(page).toHaveURL(/by=topic,language/)

  await page.getByRole('button', { name: 'Filter …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Filter' })
  await dialog.getByRole('checkbox', { name: 'Swedish' }).check()
  await dialog.getByRole('checkbox', { name: 'refund' }).check()
  await dialog.getByRole('checkbox', { name: 'delivery' }).check()
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/language=sv&topic=delivery&topic=refund/)
  await expect(firstColumn(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'Topic', exact: true }).click()
  await expect(page).toHaveURL(/sort=topic/)
  await expect(firstColumn(page)).toHaveText(['delivery', 'refund'])
  await page.getByRole('button', { name: 'Topic', exact: true }).click()
  await expect(firstColumn(page)).toHaveText(['refund', 'delivery'])
  await expect(page).toHaveURL(/sort=-topic/)

  const link = page.url()
  const cells = await page.getByRole('table', { name: 'Figures by segment' }).allTextContents()
  await page.goto(pathOf({ screen: 'overview' }))
  await page.goto(link)
  await expect(firstColumn(page)).toHaveText(['refund', 'delivery'])
  expect(await page.getByRole('table', { name: 'Figures by segment' }).allTextContents()).toEqual(cells)

  await page.getByRole('button', { name: /^Remove the filter Topic/ }).click()
  await expect(firstColumn(page)).toHaveCount(3)
  await page.goBack()
  await expect(firstColumn(page)).toHaveCount(2)
})

test('the columns of the segments are chosen among all figures, and stay in the address', async ({ page }) => {
  await page.goto(pathOf({ screen: 'segments' }))
  await page.getByRole('button', { name: 'Columns …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Columns' })
  await dialog.getByRole('checkbox', { name: 'Mean time' }).check()
  await dialog.getByRole('checkbox', { name: 'CSAT' }).uncheck()
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/columns=cases,.*resolutionSeconds\.mean/)
  await expect(page.getByRole('columnheader', { name: 'Mean time' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'CSAT' })).toBeHidden()
  await page.getByRole('button', { name: 'Mean time' }).click()
  await expect(page).toHaveURL(/sort=-resolutionSeconds\.mean/)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Mean time' })).toHaveAttribute('aria-sort', 'descending')
})

test('the definitions say what each figure is, and what it is now', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  const value = await page.getByTestId('card-costPerAcceptedResolution').getByTestId('value').textContent()
  await page.getByRole('link', { name: 'Definitions' }).click()
  await expect(page.getByRole('heading', { name: 'Definitions' })).toBeVisible()
  await expect(page.getByTestId('value-costPerAcceptedResolution')).toHaveText(String(value))
  await expect(page.getByText('= full cost / accepted · over matured cohorts · lower is better')).toBeVisible()
})

test('an address that asks for too much says so', async ({ page }) => {
  await page.goto(pathOf({ screen: 'segments' }, 'handler=robot'))
  await expect(page.getByText('handler: one of ai, human')).toBeVisible()
  await page.getByRole('link', { name: 'Start afresh' }).click()
  await expect(firstColumn(page).first()).toBeVisible()
})

test('run your own numbers: the worked example, another one, and our own', async ({ page }) => {
  await page.goto(pathOf({ screen: 'calculator' }))
  const result = page.getByRole('status').filter({ hasText: 'Cost per accepted resolution' })
  await expect(result).toContainText('$1.38')
  await expect(result).toContainText('$2.59')
  await expect(page.getByTestId('connection')).toContainText('Live')
  const humans = page.getByRole('group', { name: 'The humans' })
  await humans.getByLabel('Cleaning up after one').fill('4.00')
  await expect(result).toContainText('$2.71')
  await expect(page).toHaveURL(/humanCleanUp=4.00/)
  await page.reload()
  await expect(result).toContainText('$2.71')
  // What is typed before the page's scripts are there is theirs to overwrite.
  await expect(page.getByTestId('connection')).toContainText('Live')
  await humans.getByLabel('Do not hold').fill('many')
  await expect(humans.getByLabel('Do not hold')).toHaveAccessibleDescription(/A percentage/)

  await page.getByRole('button', { name: 'Fill in our own data' }).click()
  await expect(page.getByLabel('Cases', { exact: true })).not.toHaveValue('100000')
  await expect(result).toContainText('Cost per accepted resolution')
})

test('by keyboard alone', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.goto(pathOf({ screen: 'segments' }))
  await page.getByRole('button', { name: 'Filter …' }).focus()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('dialog', { name: 'Filter' }).getByRole('heading', { name: 'Filter' })
  await expect(heading).toBeVisible()
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await expect(heading).toBeHidden()
  await expect(page.getByRole('button', { name: 'Filter …' })).toBeFocused()
})

test('dark, when asked, from the first paint on', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  const light = await background(page)
  await page.getByRole('button', { name: /^Colours: as the system/ }).click()
  await page.getByRole('button', { name: /^Colours: light/ }).click()
  await expect(page.locator('html')).toHaveClass('dark')
  await expect(page.getByRole('button', { name: /^Colours: dark/ })).toBeVisible()
  await expect
    .poll(() =>
      page
        .context()
        .cookies()
        .then((all) => all.find(({ name }) => name === 'holdfast_theme')?.value),
    )
    .toBe('dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveClass('dark')
  expect(await background(page)).not.toBe(light)
})

for (const path of [...SCREENS, pathOf({ screen: 'segments' }, 'by=topic,language')])
  test(`${path} breaks no rule of accessibility, light or dark, and fits a phone`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByTestId('connection')).toContainText('Live')
    const inLight = await background(page)
    await checkAccessibility(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => background(page)).not.toBe(inLight)
    await checkAccessibility(page)
    await page.setViewportSize({ width: 360, height: 740 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(overflow).toBeLessThanOrEqual(0)
    await checkAccessibility(page)
  })

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })
  test('the room is used, and dates are written in one form', async ({ page }) => {
    await page.goto(pathOf({ screen: 'overview' }, 'from=2026-11-02&through=2026-11-20'))
    expect((await page.getByRole('main').boundingBox())?.width).toBeGreaterThan(1_880)
    await page.getByRole('button', { name: '2 Nov 2026 to 20 Nov 2026' }).click()
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2 Nov 2026')
    await page.getByLabel('Through', { exact: true }).fill('15 Nov 2026')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page).toHaveURL(/from=2026-11-02&through=2026-11-15/)
  })
})

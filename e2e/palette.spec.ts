import type { Page } from '@playwright/test'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })
const field = (page: Page) => page.getByRole('combobox', { name: /^(Search screens|Filter by)/ })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

test('screens, filters, ranges and a conversation by keys alone, with the view', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }, 'range=14d'))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const button = page.getByRole('button', { name: 'Search and commands' })
  await button.focus()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field(page)).toBeFocused()
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(button).toBeFocused()

  await page.keyboard.press('/')
  await field(page).fill('refu')
  await expect(option(page, 'Topic: refund')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/range=14d&topic=refund$/)
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Topic: refund')

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(heading(page, 'Segments')).toBeVisible()
  await expect(page).toHaveURL(/segments\?range=14d&topic=refund$/)
  await page.keyboard.press('[')
  await expect(page).toHaveURL(/segments\?from=[\d-]+&through=[\d-]+&topic=refund$/)
  await page.keyboard.press(']')
  await expect(page).toHaveURL(/segments\?range=14d&topic=refund$/)

  await button.click()
  await field(page).fill('history-40-refund-de')
  await page.keyboard.press('ArrowUp')
  await expect(option(page, /Open conversation/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(heading(page, /history-40-refund-de/)).toBeVisible()
})

test('help lists the shortcuts, and turns them off in this browser', async ({ page }) => {
  await page.goto(pathOf({ screen: 'conversations' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const id = page.getByLabel('Conversation id')
  await id.pressSequentially('g?s')
  await expect(id).toHaveValue('g?s')
  await id.blur()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByText('Segments')).toBeVisible()
  await checkAccessibility(page)
  await help.getByLabel(/single keys/).uncheck()
  await help.getByRole('button', { name: 'Close' }).click()
  await page.reload()
  await expect(page.getByTestId('connection')).toContainText('Live')
  await page.keyboard.press('/')
  await page.keyboard.press('ControlOrMeta+k')
  await field(page).fill('turn on')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Shortcuts of single keys are on in this browser.')).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
})

test('the overview as a wall: its chart has its room on every screen, and Escape leaves it', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }, 'range=14d&wall=1'))
  await expect(page.getByTestId('connection')).toContainText('Live')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const chart = page.getByTestId('wall-chart')
  // Also where there is hardly any room: then the page scrolls, and the chart is none the smaller.
  const screens = [
    { width: 390, height: 480, chart: 150 },
    { width: 390, height: 844, chart: 150 },
    { width: 1440, height: 900, chart: 300 },
    { width: 1920, height: 1080, chart: 400 },
    { width: 3840, height: 2160, chart: 800 },
  ]
  for (const { chart: leastChart, ...size } of screens) {
    await page.setViewportSize(size)
    const room = () => chart.evaluate((element) => element.clientHeight)
    await expect.poll(room, { message: `at ${size.width}` }).toBeGreaterThan(leastChart)
    const drawn = () => chart.locator('svg[role=img]').evaluate((svg) => svg.getBoundingClientRect().height)
    await expect.poll(async () => Math.abs((await drawn()) - (await room())), { message: `at ${size.width}` }).toBeLessThan(2)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(900)
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Overview')).toBeVisible()
  await expect(page).toHaveURL(/\?range=14d$/)
  await page.keyboard.press('f')
  await expect(page).toHaveURL(/\?range=14d&wall=1$/)
  await page.keyboard.press('f')
  await expect(page).toHaveURL(/\?range=14d$/)
})

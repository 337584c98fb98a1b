import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addAccount } from '#server/testing/add_account.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { FIRST_SETTINGS, pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn, signInAs } from './sign_in.ts'
import { expect, test } from './test.ts'

const [EMAIL, PASSWORD] = ['standup@journeys.example', 'for the journeys alone']
const DAY_MS = 86_400_000

test.use({ expectedErrors: [/status of 404/] })
/** Three browsers, and eight looks by axe. */
test.setTimeout(120_000)

/** What has settled: three weeks before the last whole one. */
async function openSettledWeek(page: Page): Promise<string> {
  await page.goto(pathOf({ screen: 'reviews' }))
  for (let back = 0; back < 3; back += 1) {
    const name = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByRole('navigation', { name: 'Periods' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name ?? '')
  }
  return new URL(page.url()).pathname
}

/** From the top: scrolled, the bar above covers a part of what is below it, which axe takes for small. */
async function checkFromTop(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0))
  await checkAccessibility(page)
}

const noteField = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const noteOf = (page: Page) => page.getByTestId('note')

/** Both begin from the same note, each hears of the other, and nothing of either is lost: over a reload, and of the same lines. */
async function writeTogether(page: Page, other: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write a note' }).click()
  await noteField(page).fill('**v42** was stopped.')
  await checkFromTop(page)
  await page.reload()
  await expect(noteField(page)).toHaveValue('**v42** was stopped.')
  await other.getByRole('button', { name: 'Write a note' }).click()
  await noteField(other).fill('Black week began.')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(`${EMAIL} saved meanwhile`)).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved, joined with what was saved meanwhile.')).toBeVisible()
  for (const each of [page, other]) await expect(noteOf(each)).toHaveText(/^Black week began\.\s*v42 was stopped\.$/)
  await expect(noteOf(other).locator('strong')).toHaveText('v42')

  for (const each of [page, other]) await each.getByRole('button', { name: 'Edit the note' }).click()
  await noteField(page).fill('Black week began.\n\nv42 is back.')
  await noteField(other).fill('Black week began.\n\nv42 is gone.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(noteOf(other)).toContainText('v42 is back.')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('both versions stand in the note')).toBeVisible()
  for (const each of [page, other])
    await expect(noteOf(each)).toHaveText(
      /Two versions from here\. owner@journeys\.example:\s*v42 is back\.\s*standup@journeys\.example:\s*v42 is gone\./,
    )
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await checkFromTop(page)
  }
  await readEarlier(other)
}

/** What the note was before it was joined is still there, with who saved it. */
async function readEarlier(page: Page): Promise<void> {
  await page.getByText('Earlier versions').click()
  const earlier = page.getByRole('list', { name: 'Earlier versions of the note' }).getByRole('listitem')
  await expect(earlier).toHaveCount(3)
  await expect(earlier.first()).toContainText(`by ${FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL}`)
  await expect(earlier.last()).toContainText(`by ${EMAIL}`)
  await earlier.last().getByText(`by ${EMAIL}`).click()
  await expect(earlier.last().getByRole('paragraph')).toHaveText('Black week began.')
  await checkFromTop(page)
}

/** What one enters the other sees, with who entered it; what is no number is said beside its field. */
async function enterRevenue(page: Page, other: Page): Promise<void> {
  await other.getByRole('button', { name: 'Enter figures' }).click()
  const dialog = other.getByRole('dialog', { name: 'Figures of this week' })
  await dialog.getByLabel('Revenue').fill('4,421,000')
  await dialog.getByLabel('Employees').fill('240')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('An amount such as 18420.50, without separators.')).toBeVisible()
  await checkFromTop(other)
  await dialog.getByLabel('Revenue').fill('4421000')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('#context')).toContainText(`$4,421,000`)
  await expect(page.locator('#context')).toContainText(`entered by ${EMAIL}`)
  await expect(page.locator('#context')).toContainText('$18,421')
}

test('two people go through a week, decide, publish and share it, and take the link back', async ({ page, browser, request }) => {
  await sendHistory(request)
  const folder = process.env.HOLDFAST_DATA ?? '.holdfast'
  process.env.DATABASE_URL = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')).DATABASE_URL
  await addAccount({ email: EMAIL, password: PASSWORD, roles: { [FIRST_SETTINGS.HOLDFAST_INIT_WORKSPACE]: 'member' } })
  const others = await browser.newContext({ storageState: await signInAs(request, EMAIL, PASSWORD) })
  const other = await others.newPage()
  await signIn(page)
  const path = await openSettledWeek(page)
  await other.goto(path)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()

  await expect(page.getByTestId('sentences')).toContainText(/Cost per accepted resolution/)
  for (const part of ['figures', 'timeline', 'actions', 'notes', 'context']) await expect(page.locator(`#${part}`)).toBeVisible()
  await checkAccessibility(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await checkAccessibility(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  await checkAccessibility(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 720 })

  // What one writes the other sees, and ticks.
  const text = `Shorten the refund answer ${Date.now()}`
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByLabel('What is to be done').fill(text)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await other.getByRole('checkbox', { name: `Done: ${text}` }).check()
  await expect(page.getByRole('checkbox', { name: `Done: ${text}` })).toBeChecked()

  await writeTogether(page, other)
  await enterRevenue(page, other)

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  for (const each of [page, other]) await expect(each.getByText(/Published on .* by owner@journeys\.example/)).toBeVisible()
  await expect(page.getByTestId('restated')).toContainText(/published as/)

  await expect(page.getByRole('button', { name: 'Enter figures' })).toBeHidden()
  // What was published stays; the note of it is written on.
  await other.keyboard.press('n')
  await expect(noteField(other)).toBeFocused()
  await noteField(other).press('Control+End')
  await noteField(other).pressSequentially('\n\nRead out on Monday.')
  await noteField(other).press('Control+Enter')
  await expect(page.getByTestId('note')).toContainText('Read out on Monday.')

  await other.getByRole('button', { name: 'Share' }).click()
  const dialog = other.getByRole('dialog', { name: 'Share this review' })
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const link = (await dialog.getByRole('figure', { name: 'Link' }).locator('code').textContent()) ?? ''
  await expect(dialog.getByRole('list', { name: 'Links in force' })).toContainText(`made by ${EMAIL}`)
  await checkAccessibility(other)

  const strangers = await browser.newContext()
  const stranger = await strangers.newPage()
  const answer = await stranger.goto(link)
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': expect.stringContaining('noindex'),
  })
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText(heading ?? '?')
  for (const part of ['figures', 'context']) await expect(stranger.locator(`#${part}`)).toBeVisible()
  expect(await stranger.getByRole('link').count()).toBe(0)
  const seen = await stranger.content()
  for (const hidden of [text, 'owner@journeys.example', EMAIL, 'Read out on Monday']) expect(seen).not.toContain(hidden)
  await checkAccessibility(stranger)

  await dialog.getByRole('button', { name: /^Revoke/ }).click()
  await expect(dialog.getByText('No link to this review is in force.')).toBeVisible()
  expect((await stranger.reload())?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible()

  // Presented: one section a screen, by keys alone. Last, since a window that was full is not of the same size again.
  await page.getByRole('button', { name: 'Present' }).click()
  const shown = page.getByRole('status').filter({ hasText: heading ?? '' })
  await expect(shown).toContainText('in sentences')
  await page.keyboard.press('Space')
  await expect(shown).toContainText('in figures')
  await expect(page.getByTestId('sentences')).toBeHidden()
  await page.keyboard.press('End')
  await expect(shown).toContainText('in context')
  await page.keyboard.press('Escape')
  await expect(shown).toBeHidden()
  await expect(page.getByTestId('sentences')).toBeVisible()
  await strangers.close()
  await others.close()
})

test('a week that has not begun is not there, and one without cases says so', async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  expect((await page.goto(pathOf({ screen: 'review', period: '2098-W10' })))?.status()).toBe(404)
  const empty = new Date(Date.now() - 400 * DAY_MS).getUTCFullYear() - 1
  await page.goto(pathOf({ screen: 'review', period: `${empty}-W10` }))
  await expect(page.getByTestId('sentences')).toContainText('No case ended in this week.')
})

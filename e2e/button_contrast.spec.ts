import type { Locator, Page } from '@playwright/test'
import { pathOf } from './first_settings.ts'
import { readContrast } from './read_contrast.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** WCAG 2.2 AA, for text of this size. It asks it of no disabled button; here those can be read too. */
const LEAST = 4.5

/** Each kind of button, where it is to be found. */
const PLACES: readonly { path: string; open?: string | RegExp; buttons: Record<string, (page: Page) => Locator> }[] = [
  {
    path: pathOf({ screen: 'segments' }),
    open: 'Filter …',
    buttons: {
      primary: (page) => page.getByRole('dialog').getByRole('button', { name: 'Show' }),
      quiet: (page) => page.getByRole('dialog').getByRole('button', { name: 'Clear all' }),
    },
  },
  {
    path: pathOf({ screen: 'keys' }),
    open: /^Revoke/,
    buttons: {
      danger: (page) => page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }),
      secondary: (page) => page.getByRole('dialog').getByRole('button', { name: 'Cancel' }),
    },
  },
  {
    path: pathOf({ screen: 'segments' }, 'handler=robot'),
    buttons: {
      link: (page) => page.getByRole('link', { name: 'Start afresh' }),
      theme: (page) => page.getByRole('button', { name: /^Colours/ }),
    },
  },
]

/** @returns what cannot be read of a button, state by state; each state is brought about as a person would. */
async function hardToRead(page: Page, name: string, button: Locator): Promise<string[]> {
  const found: string[] = []
  const look = async (state: string): Promise<void> => {
    const { contrast, label, ground } = await readContrast(button)
    if (contrast < LEAST) found.push(`${name}, ${state}: ${label} on ${ground} is ${contrast.toFixed(2)}`)
  }
  await page.mouse.move(0, 0)
  await look('at rest')
  await button.focus()
  await look('with the focus')
  await button.hover()
  await look('under the mouse')
  await page.mouse.down()
  await look('pressed')
  // Let go elsewhere: nothing is done.
  await page.mouse.move(0, 0)
  await page.mouse.up()
  const canBeOff = await button.evaluate((node) => {
    node.setAttribute('disabled', '')
    return node instanceof HTMLButtonElement
  })
  if (canBeOff) {
    await look('disabled')
    await button.hover({ force: true })
    await look('disabled, under the mouse')
  }
  return found
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the label of every kind of button can be read in every state, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await signIn(page)
    const found: string[] = []
    for (const { path, open, buttons } of PLACES) {
      await page.goto(path)
      await expect(page.getByTestId('connection')).toContainText('Live')
      if (open) await page.getByRole('button', { name: open }).first().click()
      for (const [name, at] of Object.entries(buttons)) found.push(...(await hardToRead(page, name, at(page))))
    }
    expect(found).toEqual([])
  })
}

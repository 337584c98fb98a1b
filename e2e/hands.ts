import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** No screen needs more stops than these from where one is to what is done most on it. */
const MOST_STOPS = 80

/** How a person works a page. Each thing that is pressed, chosen or typed is one action; looking is none. */
export interface Hands {
  actions: number
  press: (target: Locator) => Promise<void>
  choose: (target: Locator, option: string) => Promise<void>
  type: (target: Locator, text: string) => Promise<void>
}

/** Once the page hears the stream it answers whatever is pressed. */
const ready = (page: Page) => expect(page.getByTestId('connection')).toContainText('Live')

function withMouse(page: Page): Hands {
  const hands: Hands = {
    actions: 0,
    press: (target) => act(target, () => target.click()),
    choose: (target, option) => act(target, async () => void (await target.selectOption({ label: option }))),
    type: (target, text) => act(target, () => target.fill(text)),
  }
  async function act(target: Locator, does: () => Promise<void>): Promise<void> {
    await ready(page)
    await expect(target).toBeVisible()
    hands.actions += 1
    await does()
  }
  return hands
}

/** By keys alone, and from stop to stop, as one does who sees where the focus is: Tab is the way to a thing, no action of its own. */
function withKeys(page: Page): Hands {
  const hands: Hands = {
    actions: 0,
    press: (target) => act(target, () => page.keyboard.press('Enter')),
    choose: (target, option) => act(target, () => page.keyboard.type(option)),
    type: (target, text) =>
      act(target, async () => {
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type(text)
      }),
  }
  async function act(target: Locator, does: () => Promise<void>): Promise<void> {
    await ready(page)
    await tabTo(page, target)
    hands.actions += 1
    await does()
  }
  return hands
}

/** A journey is told once for each: what can be done with a mouse can be done without. */
export const EITHER_HANDS = [
  { by: 'with the mouse', handsOf: withMouse },
  { by: 'by keys alone', handsOf: withKeys },
]

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} is not reached by ${MOST_STOPS} stops`)
}

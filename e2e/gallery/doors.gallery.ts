import { type EmptyHoldfast, startEmpty } from '../start_empty.ts'
import { expect, test } from '../test.ts'
import { type Arrange, testStates } from './picture.ts'
import { EXPECTED_ERRORS } from './states.ts'

/** What somebody sees before they are signed in, and a newcomer's first steps in a Holdfast of its own. */
test.use({ expectedErrors: EXPECTED_ERRORS })
test.setTimeout(180_000)

let holdfast: EmptyHoldfast
test.beforeAll(async () => {
  holdfast = await startEmpty()
})
test.afterAll(() => holdfast?.remove())
test.beforeEach(({ page }) => page.goto('/sign-in'))

const refused: Arrange = async (page) => {
  await page.getByLabel('E-mail').fill('owner@journeys.example')
  await page.getByLabel('Password').fill('not the one')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
}

testStates('sign-in', '/sign-in', { loaded: undefined, error: refused })
testStates('nothing-here', '/nowhere', { error: undefined })
testStates('first-start', async () => `${holdfast.address}/welcome`, {
  loaded: undefined,
  error: async (page) => {
    await page.getByRole('button', { name: 'Make the account' }).click()
    await expect(page.getByLabel('E-mail')).toBeFocused()
  },
})

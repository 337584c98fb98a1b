import type { Page } from '@playwright/test'
import type { Screen } from '#core/address/screens.ts'
import { expect } from '../test.ts'
import type { Arrange } from './picture.ts'

const AWAY = { status: 503, contentType: 'application/json', body: '{"code":"unavailable","detail":"Postgres is away."}' }

/** What a browser says of itself when the network is gone, or a service away. */
export const EXPECTED_ERRORS: [RegExp] = [/Failed to load resource|WebSocket connection|ERR_INTERNET_DISCONNECTED/]

/** The network is gone. */
export async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await expect(page.getByTestId('connection')).not.toContainText('Live')
}

/** The figures could not be loaded when they were asked again. */
const failToLoad: Arrange = async (page, missAnEvent) => {
  await page.route('**/api/v1/figures?*', (route) => route.fulfill(AWAY))
  await missAnEvent()
  await expect(page.getByText('The figures could not be loaded anew.')).toBeVisible()
}

/** What is done to what `address` names is answered that the service is away; reading it goes on. */
export const refuseChanges = (page: Page, address: string) =>
  page.route(address, (route) => (route.request().method() === 'GET' ? route.fallback() : route.fulfill(AWAY)))

export const shownProblem = (page: Page) => expect(page.getByText('Postgres is away.').first()).toBeVisible()

/** How each screen shows that something went wrong. */
export const ERRORS = {
  overview: failToLoad,
  segments: failToLoad,
  definitions: failToLoad,
  calculator: async (page) => {
    await page.getByLabel('Do not hold').first().fill('many')
    await expect(page.getByText('One of the fields cannot be read.')).toBeVisible()
  },
  conversations: async (page) => {
    await page.goto(`${page.url()}?handler=robot`)
    await expect(page.getByText('This address asks for what cannot be shown.')).toBeVisible()
  },
  account: async (page) => {
    await page.getByLabel('Present password').fill('not the one')
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
  },
  keys: async (page) => {
    await refuseChanges(page, '**/api/settings/keys')
    await page.getByLabel('Name').fill('Helpdesk')
    await page.getByRole('button', { name: 'Make key' }).click()
    await shownProblem(page)
  },
  channels: async (page) => {
    await refuseChanges(page, '**/api/v1/channels')
    await page.getByLabel('Name').fill('Support on call')
    await page.getByLabel('Address').fill('https://hooks.example.com/services/T0/B0/secret')
    await page.getByRole('button', { name: 'Make channel' }).click()
    await shownProblem(page)
  },
  policy: async (page) => {
    await refuseChanges(page, '**/api/v1/policy*')
    await page.getByLabel('Acceptance window').fill('7')
    await page.getByLabel('Reason', { exact: true }).fill('A week is what we promise.')
    await page.getByRole('button', { name: 'Make the version and recount' }).click()
    await shownProblem(page)
  },
  demo: async (page) => {
    await refuseChanges(page, '**/api/settings/demo')
    await page.getByRole('button', { name: 'Start the demo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Start the demo' }).click()
    await shownProblem(page)
  },
} as const satisfies Partial<Record<Screen, Arrange>>

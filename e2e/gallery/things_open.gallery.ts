import type { Page } from '@playwright/test'
import type { Place } from '#core/address/screens.ts'
import { pathOf } from '../first_settings.ts'
import { sendHistory } from '../history.ts'
import { signIn } from '../sign_in.ts'
import { expect, test } from '../test.ts'
import { type Arrange, testStates } from './picture.ts'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const isOpen = (page: Page) => expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()

/** What lies over a screen, or stands at its foot, once somebody has asked for it. */
const THINGS: readonly { name: string; at: Place; query?: string; arrange: Arrange }[] = [
  {
    name: 'filter',
    at: { screen: 'segments' },
    query: 'language=sv&topic=delivery',
    arrange: async (page) => {
      await press(page, 'Filter …')
      await isOpen(page)
    },
  },
  {
    name: 'columns',
    at: { screen: 'segments' },
    arrange: async (page) => {
      await press(page, 'Columns …')
      await isOpen(page)
    },
  },
  { name: 'pairs', at: { screen: 'segments' }, query: 'range=56d&by=topic,language', arrange: async () => undefined },
  { name: 'today', at: { screen: 'overview' }, query: 'range=today', arrange: async () => undefined },
  {
    name: 'table-of-the-chart',
    at: { screen: 'overview' },
    arrange: async (page) => {
      await page.getByText('Show as a table').click()
    },
  },
  {
    name: 'add-a-note',
    at: { screen: 'overview' },
    arrange: async (page) => {
      await press(page, 'Add a note')
      await isOpen(page)
    },
  },
  {
    name: 'saved-views',
    at: { screen: 'segments' },
    query: 'range=7d',
    arrange: (page) => press(page, /^(Views|Saved view)/),
  },
  {
    name: 'save-a-view',
    at: { screen: 'segments' },
    query: 'range=7d',
    arrange: async (page) => {
      await press(page, /^(Views|Saved view)/)
      await press(page, 'Save this view …')
      await isOpen(page)
    },
  },
  {
    name: 'new-key',
    at: { screen: 'keys' },
    arrange: async (page) => {
      await page.getByLabel('Name').fill('Helpdesk')
      await press(page, 'Make key')
      await expect(page.getByText('The key “Helpdesk” is shown this once')).toBeVisible()
    },
  },
  {
    name: 'revoke-a-key',
    at: { screen: 'keys' },
    arrange: async (page) => {
      await press(page, /^Revoke Helpdesk/)
      await isOpen(page)
    },
  },
  {
    name: 'policy-change',
    at: { screen: 'policy' },
    arrange: async (page) => {
      await page.getByLabel('Acceptance window').fill('7')
      await expect(page.getByTestId('policy-effect')).toContainText('Tried on all')
    },
  },
  {
    name: 'start-the-demo',
    at: { screen: 'demo' },
    arrange: async (page) => {
      await press(page, 'Start the demo')
      await isOpen(page)
    },
  },
]

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

for (const { name, at, query, arrange } of THINGS) testStates(name, pathOf(at, query), { open: arrange })

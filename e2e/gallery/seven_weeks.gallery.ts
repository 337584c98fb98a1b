import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'
import { alertPath, inDrifted, makeAlarmed, openDrifted, originOf } from './of_drift.ts'
import { type Arrange, testStates } from './picture.ts'
import { holdStandup, shareOf, weekOf } from './standup.ts'
import { EXPECTED_ERRORS, refuseChanges, shownProblem } from './states.ts'

/** What has settled, and what is still expected. */
const [SETTLED, LAST, RUNNING] = [weekOf(2), weekOf(0), weekOf(-1)]

test.use({ expectedErrors: EXPECTED_ERRORS })
test.setTimeout(300_000)
test.beforeAll(({ browser, baseURL }) => makeAlarmed({ browser, baseURL }, fillIn))
test.beforeEach(({ page }) => openDrifted(page))

/** What people have set up, once. */
async function fillIn(page: Page): Promise<void> {
  await holdStandup(page, SETTLED)
  const { channels } = await (await page.request.get('/api/v1/channels')).json()
  if (channels.length > 0) return
  const make = (path: string, data: object) => page.request.post(path, { data, headers: originOf(page) })
  const url = 'https://hooks.slack.example/services/T0/B0/secret'
  const { id } = await (await make('/api/v1/channels', { kind: 'slack', name: 'Support on call', url })).json()
  await make('/api/v1/channels', { kind: 'email', name: 'Team leads', to: ['leads@journeys.example', 'ada@journeys.example'] })
  const when = { weekday: 1, time: '09:00', timeZone: 'Europe/Stockholm' }
  for (const to of [{ kind: 'me' }, { kind: 'channel', channelId: id }]) await make('/api/settings/digests', { ...when, to })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const cannotBeShown: Arrange = (page) => expect(page.getByText('This address asks for what cannot be shown.')).toBeVisible()
const isThere =
  (text: string | RegExp): Arrange =>
  (page) =>
    expect(page.getByText(text).first()).toBeVisible()

for (const screen of ['trends', 'conversations', 'channels', 'digests', 'drift', 'moved', 'releases', 'alerts', 'rules'] as const)
  testStates(`${screen}-of-seven-weeks`, inDrifted({ screen }), { loaded: undefined })
testStates('segments-of-seven-weeks', inDrifted({ screen: 'segments' }, 'by=topic,language'), { loaded: undefined })
testStates('trends-by-week', inDrifted({ screen: 'trends' }, 'range=56d&by=language&figure=recontactRate'), { loaded: undefined })
// Longer than an answer goes.
testStates('trends', inDrifted({ screen: 'trends' }, 'from=2010-01-01&through=2026-11-01'), { error: cannotBeShown })
testStates('series', inDrifted({ screen: 'driftSeries' }, 'id=breaks.ai'), { loaded: undefined })
testStates('series', inDrifted({ screen: 'driftSeries' }, 'id=of.nobody'), { error: undefined })
testStates('releases', inDrifted({ screen: 'releases' }, 'to=monday'), { error: cannotBeShown })
testStates('compared-versions', rowPath(inDrifted({ screen: 'releases' })), { loaded: isThere(/ beside /) })
testStates('compared-versions', inDrifted({ screen: 'comparedVersions' }, 'version=none'), { error: cannotBeShown })
testStates('conversation-of-seven-weeks', rowPath(inDrifted({ screen: 'conversations' }, 'state=taken_back')), {
  loaded: undefined,
})
testStates('conversation', inDrifted({ screen: 'conversation', id: 'of-nobody' }), { error: undefined })

testStates('review-settled', inDrifted({ screen: 'review', period: SETTLED }), { loaded: undefined })
testStates('review-last', inDrifted({ screen: 'review', period: LAST }), {
  loaded: undefined,
  error: async (page) => {
    await refuseChanges(page, '**/note')
    await press(page, 'Write a note')
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Refunds wait for the ledger.')
    await press(page, 'Save')
    await shownProblem(page)
  },
  'error-publish': async (page) => {
    await refuseChanges(page, '**/publication')
    await press(page, 'Publish')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await shownProblem(page)
  },
})
testStates('review-running', inDrifted({ screen: 'review', period: RUNNING }), { loaded: undefined })
testStates('shared-review', (page) => shareOf(page, SETTLED), { loaded: isThere('Made with Holdfast') })
testStates('shared-review', '/shared/of-nobody', { error: isThere('This link leads nowhere') })

testStates('alert', alertPath, {
  loaded: undefined,
  error: async (page) => {
    await refuseChanges(page, '**/acts')
    await press(page, 'Acknowledge')
    await shownProblem(page)
  },
})
testStates('new-rule', inDrifted({ screen: 'newRule' }), {
  loaded: isThere(/would have/),
  error: async (page) => {
    await refuseChanges(page, '**/api/v1/rules')
    await press(page, 'Make alert')
    // Where it was asked for, however far one has scrolled.
    await expect(page.getByText('Postgres is away.')).toBeInViewport()
  },
})
testStates('digests', inDrifted({ screen: 'digests' }), {
  error: async (page) => {
    await refuseChanges(page, '**/api/settings/digests')
    await press(page, 'Schedule')
    await shownProblem(page)
  },
})
testStates('wall-of-seven-weeks', wallPath, {
  loaded: undefined,
  error: async (page) => {
    await page.context().setOffline(true)
    await expect(page.getByTestId('connection')).not.toContainText('Live')
  },
})

/** Where the first row of a screen's table leads, as a person gets there. */
function rowPath(address: string): (page: Page) => Promise<string> {
  return async (page) => {
    await page.goto(address)
    const href = await page.getByRole('main').getByRole('table').getByRole('link').first().getAttribute('href')
    if (!href) throw new Error(`${address} has no row that leads anywhere`)
    return href
  }
}

async function wallPath(page: Page): Promise<string> {
  const data = { name: 'Stairs', queries: ['range=14d'], seconds: 3_600 }
  const { key } = await (await page.request.post('/api/settings/walls', { data, headers: originOf(page) })).json()
  return `/api/wall?link=${key}`
}

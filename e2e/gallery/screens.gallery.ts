import { pathOf } from '../first_settings.ts'
import { sendHistory } from '../history.ts'
import { signIn } from '../sign_in.ts'
import { test } from '../test.ts'
import { type State, takePictures } from './picture.ts'

/** In which states each screen can be; those without figures have none to load anew. */
const WITH_FIGURES: readonly State[] = ['loaded', 'stale', 'error']
const WITHOUT: readonly State[] = ['loaded', 'stale']
const SCREENS = [
  { name: 'overview', to: { screen: 'overview' }, states: WITH_FIGURES },
  { name: 'segments', to: { screen: 'segments' }, states: WITH_FIGURES },
  { name: 'definitions', to: { screen: 'definitions' }, states: WITH_FIGURES },
  { name: 'calculator', to: { screen: 'calculator' }, states: WITHOUT },
  { name: 'conversations', to: { screen: 'conversations' }, states: WITHOUT },
  { name: 'settings', to: { screen: 'account' }, states: WITHOUT },
  { name: 'keys', to: { screen: 'keys' }, states: WITHOUT },
  { name: 'policy', to: { screen: 'policy' }, states: WITHOUT },
  { name: 'ingestion', to: { screen: 'ingestion' }, states: WITHOUT },
  { name: 'demo', to: { screen: 'demo' }, states: WITHOUT },
] as const

test.use({ expectedErrors: [/Failed to load resource|WebSocket connection|ERR_INTERNET_DISCONNECTED/] })

test.beforeEach(async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

// In this order: nothing takes away again what was counted.
for (const { name, to } of SCREENS)
  test(`${name}, empty`, async ({ page }) => {
    await takePictures(page, { name, path: pathOf(to), state: 'empty' })
  })

test('a history is counted', async ({ request }) => {
  await sendHistory(request)
})

for (const { name, to, states } of SCREENS)
  for (const state of states)
    test(`${name}, ${state}`, async ({ page }) => {
      await takePictures(page, { name, path: pathOf(to), state })
    })

test('conversation, loaded', async ({ page }) => {
  const path = pathOf({ screen: 'conversation', id: 'history-40-refund-de' })
  await takePictures(page, { name: 'conversation', path, state: 'loaded' })
})

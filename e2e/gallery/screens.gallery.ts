import type { Screen } from '#core/address/screens.ts'
import { pathOf } from '../first_settings.ts'
import { sendHistory } from '../history.ts'
import { signIn } from '../sign_in.ts'
import { test } from '../test.ts'
import { type Arrange, takePictures } from './picture.ts'
import { ERRORS, goOffline } from './states.ts'

const SCREENS = [
  'overview',
  'segments',
  'definitions',
  'calculator',
  'conversations',
  'account',
  'keys',
  'policy',
  'ingestion',
  'demo',
] as const satisfies readonly Screen[]
const errors: Partial<Record<Screen, Arrange>> = ERRORS

test.use({ expectedErrors: [/Failed to load resource|WebSocket connection|ERR_INTERNET_DISCONNECTED/] })

test.beforeEach(async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

// In this order: nothing takes away again what was counted.
for (const name of SCREENS)
  test(`${name}, empty`, async ({ page }) => {
    await takePictures(page, { name, path: pathOf({ screen: name }), state: 'empty' })
  })

test('a history is counted', async ({ request }) => {
  await sendHistory(request)
})

for (const name of SCREENS) {
  const states: Record<string, Arrange | undefined> = { loaded: undefined, stale: goOffline, error: errors[name] }
  for (const [state, arrange] of Object.entries(states)) {
    if (state === 'error' && !arrange) continue
    test(`${name}, ${state}`, async ({ page }) => {
      await takePictures(page, { name, path: pathOf({ screen: name }), state, ...(arrange && { arrange }) })
    })
  }
}

test('conversation, loaded', async ({ page }) => {
  const path = pathOf({ screen: 'conversation', id: 'history-40-refund-de' })
  await takePictures(page, { name: 'conversation', path, state: 'loaded' })
})

test('wall, loaded', async ({ page }) => {
  await takePictures(page, { name: 'wall', path: pathOf({ screen: 'overview' }, 'range=14d&wall=1'), state: 'loaded' })
})

import type { Screen } from '#core/address/screens.ts'
import { pathOf } from '../first_settings.ts'
import { sendHistory } from '../history.ts'
import { signIn } from '../sign_in.ts'
import { test } from '../test.ts'
import { type Arrange, testStates } from './picture.ts'
import { ERRORS, EXPECTED_ERRORS, goOffline } from './states.ts'

const SCREENS = [
  'overview',
  'segments',
  'drift',
  'baseline',
  'moved',
  'hindsight',
  'releases',
  'alerts',
  'rules',
  'newRule',
  'definitions',
  'calculator',
  'conversations',
  'account',
  'keys',
  'channels',
  'policy',
  'ingestion',
  'demo',
] as const satisfies readonly Screen[]
const errors: Partial<Record<Screen, Arrange>> = ERRORS

test.use({ expectedErrors: EXPECTED_ERRORS })

test.beforeEach(async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

// In this order: nothing takes away again what was counted.
for (const name of SCREENS) testStates(name, pathOf({ screen: name }), { empty: undefined })

test('a history is counted', async ({ request }) => {
  await sendHistory(request)
})

for (const name of SCREENS) {
  const error = errors[name]
  testStates(name, pathOf({ screen: name }), { loaded: undefined, stale: goOffline, ...(error && { error }) })
}

testStates('conversation', pathOf({ screen: 'conversation', id: 'history-40-refund-de' }), { loaded: undefined })
testStates('wall', pathOf({ screen: 'overview' }, 'range=14d&wall=1'), { loaded: undefined })

import { test } from '../test.ts'
import { alertPath, inDrifted, makeAlarmed, openDrifted } from './of_drift.ts'
import { testStates } from './picture.ts'
import { EXPECTED_ERRORS, goOffline } from './states.ts'

const SCREENS = [
  'overview',
  'drift',
  'baseline',
  'moved',
  'hindsight',
  'releases',
  'alerts',
  'rules',
  'newRule',
  'reviews',
] as const

test.use({ expectedErrors: EXPECTED_ERRORS })
test.setTimeout(300_000)
test.beforeAll(({ browser, baseURL }) => makeAlarmed({ browser, baseURL }))
test.beforeEach(({ page }) => openDrifted(page))

for (const screen of SCREENS) testStates(screen, inDrifted({ screen }), { alarmed: undefined, stale: goOffline })

testStates('series', inDrifted({ screen: 'driftSeries' }, 'id=breaks.ai'), { alarmed: undefined })
testStates('alert', alertPath, { alarmed: undefined })

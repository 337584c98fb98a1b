import { expect, it } from 'vitest'
import { acceptanceOf, type Standing } from './acceptance.ts'

const LEVEL = { series: 'breaks.ai', fromHour: 100, ratio: 1.5, observed: 400 }
const DRIFTS: Standing = {
  judged: { kind: 'breaks', state: 'drifting', ratio: 2, observed: 90, accepted: null },
  judgedBy: 3,
  judgesNext: 3,
  accepted: null,
}
const judgedAs = (over: Partial<Standing['judged']>, more: Partial<Standing> = {}): Standing => ({
  ...DRIFTS,
  judged: { ...DRIFTS.judged, ...over },
  ...more,
})

it.each<[string, Standing, ReturnType<typeof acceptanceOf>]>([
  ['the level of a clear change', DRIFTS, { is: 'new', ratio: 2, observed: 90 }],
  ['also to the better', judgedAs({ state: 'better', ratio: 0.5 }), { is: 'new', ratio: 0.5, observed: 90 }],
  ['as it was judged before there were any', judgedAs({ accepted: undefined }), { is: 'new', ratio: 2, observed: 90 }],
  [
    'on top of one, as many times as much',
    judgedAs({ accepted: LEVEL }, { accepted: LEVEL }),
    { is: 'new', ratio: 3, observed: 90 },
  ],
  ['once, though asked for twice before it is judged by it', { ...DRIFTS, accepted: LEVEL }, { is: 'accepted' }],
  ['once on top of one', judgedAs({ accepted: LEVEL }, { accepted: { ...LEVEL, ratio: 3 } }), { is: 'accepted' }],
  ['not by a level that was taken back since', judgedAs({ accepted: LEVEL }), { is: 'outdated' }],
  ['not by what was normal before', { ...DRIFTS, judgesNext: 4 }, { is: 'outdated' }],
  ['not where the policy has nothing learned', { ...DRIFTS, judgesNext: null }, { is: 'outdated' }],
  ['not while it is steady', judgedAs({ state: 'steady' }), { is: 'unclear' }],
  ['not of a field that is no longer sent', judgedAs({ kind: 'notSaid' }), { is: 'unclear' }],
  ['not of nothing at all', judgedAs({ state: 'better', ratio: 0 }), { is: 'unclear' }],
])('is accepted: %s', (_, standing, acceptance) => expect(acceptanceOf(standing)).toEqual(acceptance))

import { expect, test } from 'vitest'
import { countBoth } from './testing/count_both.ts'
import { DAY, HOUR, tell } from './testing/tell.ts'

/** docs/metrics.md, section 6: a hundredth of the cases, so that every ratio is the same. */
const AI_CASES = 700
const AI_BROKEN = 175
const HUMAN_CASES = 300
const HUMAN_BROKEN = 24

function eventsOf(handler: 'ai' | 'human', number: number, isBroken: boolean, reopeningCosts: string) {
  const name = `${handler}${number}`
  const start = (number % 20) * DAY + (number % 13) * HOUR
  const said = { handler, customer: name, topic: 'refund' }
  const root = tell(name, [start, 'started', said], [start + 5, 'resolved'])
  const again = start + 3 * DAY
  if (!isBroken) return root
  if (handler === 'ai')
    return [...root, ...tell(`${name}again`, [again, 'started', { ...said, handler: 'human' }], [again + 1, 'resolved'])]
  const cost = { amountMicros: reopeningCosts, line: 'labour' }
  return tell(
    name,
    [start, 'started', said],
    [start + 5, 'resolved'],
    [again, 'reopened'],
    [again, 'cost', cost],
    [again + 1, 'resolved'],
  )
}

const allEvents = (reopeningCosts: string) => [
  ...Array.from({ length: AI_CASES }, (_, number) => eventsOf('ai', number, number < AI_BROKEN, reopeningCosts)).flat(),
  ...Array.from({ length: HUMAN_CASES }, (_, number) => eventsOf('human', number, number < HUMAN_BROKEN, reopeningCosts)).flat(),
]

test.each([
  ['as it is', '0', 'all', 700, '2.590512', '4.347826', '1.215512'],
  ['where reopenings cost as much as any', '4000000', 'all', 796, '2.710362', '4.695652', '1.335362'],
  ['and only the rework of the AI is priced', '4000000', 'ai', 700, '2.590512', '4.347826', '1.215512'],
])('the worked example, %s', (_, reopeningCosts, priceReworkOf, rework, perAccepted, baseline, gap) => {
  expect(countBoth(allEvents(reopeningCosts), { policy: { priceReworkOf } }).row).toMatchObject({
    counts: { cases: 1_000, accepted: 801, broken: 199, brokenRecontact: 175, brokenReopen: 24 },
    costMicros: { handling: 1_375_000_000n, rework: BigInt(rework) * 1_000_000n },
    figures: {
      costPerCase: '1.375000',
      costPerAcceptedResolution: perAccepted,
      allHumanBaseline: baseline,
      qualityGap: gap,
      acceptedResolutionRate: 0.801,
      recontactRate: 0.199,
    },
  })
})

import { expect, test } from 'vitest'
import { policySchema } from '#core/policy/policy.ts'
import { type ComparedAnswer, type ComparedRow, compareAnswer } from './compare_answer.ts'
import { countReference, readEvents } from './count_reference.ts'
import type { Question } from './input.ts'
import { answerWithEngine, readWithEngine } from './testing/count_with_engine.ts'
import { DAY, msOf, tell } from './testing/tell.ts'

const events = [
  ...tell('a', [0, 'started', { handler: 'ai' }], [10, 'resolved']),
  ...tell('b', [0, 'started', { handler: 'human' }], [10, 'resolved']),
]
const policy = policySchema.parse({})
const question: Question = { fromMs: msOf(-DAY), toMs: msOf(DAY), step: 'total', by: ['handler'], filters: {} }
const nowMs = msOf(30 * DAY)
const reference = countReference(readEvents(events, policy), question, nowMs)
const answer = answerWithEngine(readWithEngine(events, policy), question, nowMs)
const [first, second] = answer.rows as [ComparedRow, ComparedRow]
const differencesOf = (changed: Partial<ComparedAnswer>) => compareAnswer({ ...answer, ...changed }, reference)

test('an answer that is right has no differences', () => {
  expect(differencesOf({})).toEqual([])
})

test.each<[string, Partial<ComparedRow>]>([
  ['counts.accepted', { counts: { ...first.counts, accepted: 0 } }],
  ['costMicros.full', { costMicros: { ...first.costMicros, full: '250001' } }],
  ['matured.counts.resolved', { matured: { ...first.matured, counts: { ...first.matured.counts, resolved: 2 } } }],
  [
    'maturedHuman.costMicros.full',
    { maturedHuman: { ...first.maturedHuman, costMicros: { ...first.maturedHuman.costMicros, full: '1' } } },
  ],
  ['figures.containmentRate', { figures: { ...first.figures, containmentRate: 1.000_001 } }],
  ['figures.saving', { figures: { ...first.figures, saving: '0.000000' } }],
  ['figures.resolutionSeconds.median', { figures: { ...first.figures, resolutionSeconds: { median: 601, mean: 600 } } }],
  ['figures.csat', { figures: { ...first.figures, csat: 0 } }],
  ['maturedShare', { nowcast: { maturedShare: 0.5 } }],
])('tells that %s is another', (name, changed) => {
  const differences = differencesOf({ rows: [{ ...first, ...changed }, second] })
  expect(differences).toHaveLength(1)
  expect(differences[0]).toContain(` ${name}: is `)
})

test.each<[string, Partial<ComparedAnswer>, RegExp[]]>([
  ['a row that is missing', { rows: [second] }, [/"ai".*the row is missing/]],
  ['a row too many', { rows: [first, second, { ...first, segment: { handler: 'robot' } }] }, [/"robot".*should not be/]],
  ['a row twice', { rows: [first, second, second] }, [/^1 rows have the start/]],
  [
    'a row of another time',
    { rows: [first, { ...second, start: new Date(msOf(0)).toISOString() }] },
    [/"human".*missing/, /"human".*should not be/],
  ],
  ['other overhead without a bearer', { unallocatedOverheadMicros: '1' }, [/^unallocatedOverheadMicros/]],
])('tells of %s', (_, changed, lines) => {
  const differences = differencesOf(changed)
  expect(differences).toHaveLength(lines.length)
  for (const [place, line] of lines.entries()) expect(differences[place]).toMatch(line)
})

test('quotients may differ in their last digit, counts and money may not', () => {
  const near = { ...first, figures: { ...first.figures, containmentRate: 1 + 1e-15 } }
  expect(differencesOf({ rows: [near, second] })).toEqual([])
})

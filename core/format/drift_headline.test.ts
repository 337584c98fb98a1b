import { expect, it } from 'vitest'
import { driftHeadline, subjectOf } from './drift_headline.ts'

const AI = { kind: 'breaks', handler: 'ai', dimension: null, value: null, state: 'drifting', before: 0.25, now: 0.5 } as const

it.each([
  [AI, 'Half of the AI’s resolutions are now taken back. It was a quarter.'],
  [{ ...AI, now: 0.31 }, '31% of the AI’s resolutions are now taken back. It was 25%.'],
  [{ ...AI, state: 'watching', now: 1 / 3 }, 'Perhaps a third of the AI’s resolutions are now taken back. It was a quarter.'],
  [{ ...AI, state: 'steady' }, 'No clear change: about 25% of the AI’s resolutions are taken back.'],
  [{ ...AI, state: 'too early' }, 'Too early to say: how many of the AI’s resolutions are taken back.'],
  [
    { ...AI, handler: null, dimension: 'language', value: 'de', state: 'better', before: 0.25, now: 0.2 },
    'One in five of the resolutions in German is now taken back. It was a quarter.',
  ],
  [
    { ...AI, handler: 'human', dimension: 'topic', value: null },
    'Half of people’s resolutions without a topic are now taken back. It was a quarter.',
  ],
  [{ ...AI, kind: 'unitCost', before: 360_000, now: 450_000 }, 'A case that the AI handled costs $0.45 now. It was $0.36.'],
  [
    { ...AI, kind: 'reworkCost', handler: 'human', before: 4_000_000, now: 5_000_000 },
    'A stint of rework on a case that people handled costs $5.00 now. It was $4.00.',
  ],
  [
    { ...AI, kind: 'reworkCost', state: 'steady', before: 4_000_000 },
    'No clear change: a stint of rework on a case that the AI handled costs about $4.00.',
  ],
  [{ ...AI, kind: 'mix', handler: null, before: 0.7, now: 0.85 }, 'The AI handles 85% of the cases now. It was 70%.'],
  [{ ...AI, kind: 'brokenAtOnce' }, 'Half of the AI’s resolutions are now taken back at once. It was a quarter.'],
  [
    { ...AI, kind: 'notSaid', handler: null, dimension: 'topic', before: 0.02, now: 0.38 },
    '38.0% of the conversations now come without a topic. It was 2.0%.',
  ],
  [
    { ...AI, kind: 'notSaid', dimension: 'agentVersion', before: 0, now: 0.2 },
    '20.0% of the AI’s conversations now come without an agent version. It was 0.0%.',
  ],
  [
    { ...AI, kind: 'anonymous', handler: null, state: 'steady', before: 0.04 },
    'No clear change: about 4% of the cases come without a customer.',
  ],
  [
    { ...AI, kind: 'silence', handler: null, source: '/zendesk', before: 83.6, now: 0.2 },
    'Nothing comes from /zendesk. It was about 84 events an hour.',
  ],
  [
    { ...AI, kind: 'silence', handler: null, source: '/zendesk', state: 'watching', before: 84, now: 1 },
    'Perhaps hardly anything comes from /zendesk: 1 event an hour. It was about 84 events an hour.',
  ],
  [
    { ...AI, kind: 'silence', handler: null, source: '/zendesk', state: 'steady', before: 84 },
    'No clear change: about 84 events an hour come from /zendesk.',
  ],
  [
    { ...AI, kind: 'newValues', handler: null, dimension: 'topic', value: 'Refunds', before: 0, now: 0.31 },
    '31.0% of the cases now have a topic that was not there before, most of them Refunds. It was 0.0%.',
  ],
  [
    { ...AI, kind: 'newValues', handler: null, dimension: 'topic', state: 'steady', before: 0 },
    'No clear change: about 0% of the cases have a topic that was not there before.',
  ],
  [{ ...AI, kind: 'noReason' }, 'Half of the handoffs to people now come without a reason. It was a quarter.'],
  [{ ...AI, kind: 'lateHandoffs' }, 'Half of the handoffs to people are now taken up too late. It was a quarter.'],
  [
    { ...AI, kind: 'mix', handler: null, state: 'steady', before: 0.7 },
    'No clear change: the AI handles about 70% of the cases.',
  ],
] as const)('says %j', (series, said) => expect(driftHeadline(series, 'USD')).toBe(said))

it('says what a series is about, where there is no size yet', () => {
  expect(subjectOf({ ...AI, kind: 'unitCost', handler: 'human' })).toBe('what a case costs that people handled')
  expect(subjectOf({ ...AI, kind: 'reworkCost' })).toBe('what a stint of rework costs, of cases that the AI handled')
})

import { expect, it } from 'vitest'
import { causeWords, onceIn, seriesName, sharesInWords, stateWord } from './drift.ts'

it.each([
  [{ kind: 'breaks', handler: null, dimension: null, value: null }, 'All'],
  [{ kind: 'breaks', handler: 'ai', dimension: null, value: null }, 'AI'],
  [{ kind: 'breaks', handler: null, dimension: 'language', value: 'de' }, 'German'],
  [{ kind: 'breaks', handler: 'ai', dimension: 'topic', value: null }, 'AI, not said'],
  [{ kind: 'unitCost', handler: 'human', dimension: null, value: null }, 'Cost of a case: Human'],
  [{ kind: 'reworkCost', handler: 'ai', dimension: null, value: null }, 'Cost of a stint of rework: AI'],
  [{ kind: 'mix', handler: null, dimension: null, value: null }, 'Mix: AI and human'],
  [{ kind: 'notSaid', handler: 'ai', dimension: 'agentVersion', value: null }, 'Agent version not said'],
  [{ kind: 'anonymous', handler: null, dimension: null, value: null }, 'Customer not said'],
  [{ kind: 'silence', handler: null, dimension: null, value: null, source: '/zendesk' }, 'Silence: /zendesk'],
  [{ kind: 'newValues', handler: null, dimension: 'topic', value: null }, 'New values of topic'],
  [{ kind: 'newValues', handler: null, dimension: 'topic', value: 'Refunds' }, 'New topic Refunds'],
  [{ kind: 'lateHandoffs', handler: 'ai', dimension: null, value: null }, 'Handoffs taken up late'],
] as const)('names %j', (series, name) => expect(seriesName(series)).toBe(name))

it('says of a mix that it shifted, never that it is worse or better', () => {
  expect([stateWord({ kind: 'mix', state: 'better' }), stateWord({ kind: 'mix', state: 'drifting' })]).toEqual([
    'shifted',
    'shifted',
  ])
  expect([stateWord({ kind: 'mix', state: 'watching' }), stateWord({ kind: 'breaks', state: 'better' })]).toEqual([
    'watching',
    'better',
  ])
})

it('says a likely cause in words', () => {
  expect([causeWords('release'), causeWords('prompt rot'), causeWords('nobody owns it'), causeWords(null)]).toEqual([
    ...['likely a release', 'likely prompt rot', 'nobody owns it', null],
  ])
})

it.each([
  [0, 'every day'],
  [30, 'every day'],
  [72, 'once in 3 days'],
  [2_160, 'once in 90 days'],
  [2_160 * 5, 'once in 15 months'],
  [26_280, 'once in 3 years'],
  [1e9, 'less than once in 20 years'],
])('says once in %d hours', (hours, said) => expect(onceIn(hours)).toBe(said))

it.each([
  [0.5, 0.25, 'half are, was a quarter'],
  [0.205, 0.126, 'one in five is, was one in eight'],
  // Both near to the same.
  [0.26, 0.24, '26% are, was 24%'],
  [0.29, 0.25, '29% are, was 25%'],
  [0.052, 0.018, '5.2% are, was 1.8%'],
  [0.284, 0.281, '28.4% are, was 28.1%'],
])('says the shares %d and %d', (now, before, words) => {
  const said = sharesInWords(now, before)
  expect(`${said.now.words} ${said.now.verb}, was ${said.before.words}`).toBe(words)
})

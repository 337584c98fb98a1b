import { describe, expect, it } from 'vitest'
import { patternsOf, watchedByData, watchedByDrift } from './drift_series_of.ts'
import { levelOf, readEvidence, type SaidHour } from './read_evidence.ts'
import { type RuleBodyInput, ruleBodySchema } from './rule_contract.ts'

const KNOWN = [
  ...[
    'breaks',
    'breaks.ai',
    'breaks.human',
    'unitCost.ai',
    'unitCost.human',
    'reworkCost.ai',
    'brokenAtOnce.ai',
    'brokenAtOnce.human',
    'mix',
  ],
  ...['breaks.language.0', 'breaks.language.1', 'breaks.language.2', 'breaks.topic.1'],
  ...['notSaid.topic', 'anonymous', 'noReason', 'silence./helpdesk', 'lateHandoffs', 'newValues.topic'],
]
const numberOf = (_: string, value: string | null): number | undefined =>
  value === null
    ? 0
    : new Map([
        ['de', 1],
        ['sv', 2],
      ]).get(value)
const drift = (input: Omit<Extract<RuleBodyInput, { kind: 'drift' }>, 'kind'>) => {
  const body = ruleBodySchema.parse({ kind: 'drift', ...input })
  return body.kind === 'drift'
    ? watchedByDrift(body, KNOWN, numberOf).map(({ about, series }) => `${about}: ${series.join(' ')}`)
    : []
}

describe('what a rule watches', () => {
  it.each<[string, Parameters<typeof drift>[0], string[]]>([
    [
      'cost of all',
      {},
      [': breaks.ai brokenAtOnce.ai unitCost.ai reworkCost.ai breaks.human brokenAtOnce.human unitCost.human mix'],
    ],
    ['cost of the AI', { filters: { handler: ['ai'] } }, [': breaks.ai brokenAtOnce.ai unitCost.ai reworkCost.ai']],
    [
      'what is taken back of each handler',
      { watches: 'takenBack', each: 'handler' },
      ['ai: breaks.ai brokenAtOnce.ai', 'human: breaks.human brokenAtOnce.human'],
    ],
    ['handling cost', { watches: 'handlingCost' }, [': unitCost.ai unitCost.human']],
    ['the mix', { watches: 'mix' }, [': mix']],
    ['a language', { filters: { language: ['de'] } }, [': breaks.language.1']],
    ['a language that there is not', { filters: { language: ['xx'] } }, [': ']],
    ['two languages together', { filters: { language: ['de', null] } }, [': breaks.language.1 breaks.language.0']],
    ['each language', { each: 'language' }, ['0: breaks.language.0', '1: breaks.language.1', '2: breaks.language.2']],
    ['each of some languages', { each: 'language', filters: { language: ['sv'] } }, ['2: breaks.language.2']],
  ])('%s', (_, input, watched) => {
    expect(drift(input)).toEqual(watched)
  })

  it.each([
    ['silentSource', 'silence./helpdesk'],
    ['vanishedField', 'notSaid.topic anonymous noReason'],
    ['newValues', 'newValues.topic'],
    ['lateHandoffs', 'lateHandoffs'],
    ['ingestionBehind', ''],
  ] as const)('of data: %s', (watches, series) => {
    const body = ruleBodySchema.parse({ kind: 'data', watches })
    expect(body.kind === 'data' && watchedByData(body, KNOWN)).toEqual([{ about: '', series: series.split(' ').filter(Boolean) }])
  })
})

describe('patterns of names', () => {
  it.each<[string, RuleBodyInput]>([
    ['cost of all', { kind: 'drift' }],
    ['each handler', { kind: 'drift', watches: 'takenBack', each: 'handler' }],
    ['each language', { kind: 'drift', each: 'language' }],
    ['a language', { kind: 'drift', filters: { language: ['de'] } }],
    ['fields', { kind: 'data', watches: 'vanishedField' }],
    ['sources', { kind: 'data', watches: 'silentSource' }],
  ])('have all that is watched, so that a replay reads as production does: %s', (_, input) => {
    const body = ruleBodySchema.parse(input)
    if (body.kind !== 'drift' && body.kind !== 'data') throw new Error('a rule of evidence')
    const patterns = patternsOf(body).map((like) => new RegExp(`^${like.replaceAll('.', '\\.').replace('%', '.*')}$`))
    const known = KNOWN.filter((id) => patterns.some((pattern) => pattern.test(id)))
    const watched = (ids: string[]) => (body.kind === 'drift' ? watchedByDrift(body, ids, numberOf) : watchedByData(body, ids))
    expect(watched(known)).toEqual(watched(KNOWN))
    expect(known.length).toBeGreaterThan(0)
  })
})

describe('evidence of an hour', () => {
  const row = (series: string, worse: number, better = -700, state: SaidHour['state'] = 'steady'): SaidHour => ({
    series,
    state,
    worse,
    better,
  })
  const BOTH = [{ about: '', series: ['breaks.ai', 'breaks.human'] }]
  const once = (hours: number) => Math.log(hours)
  const monthly = { falseAlarmsAMonth: 1, direction: 'worse' } as const

  it.each([
    ['enough for a promise that two share', 1_440, 'breach'],
    ['nearly enough', 1_439, 'between'],
    ['a third of it', 480, 'between'],
    ['less', 479, 'well'],
  ])('%s', (_, hours, says) => {
    const hour = [row('breaks.ai', once(hours)), row('breaks.human', -3)]
    const [reading] = readEvidence(BOTH, hour, monthly)
    expect(reading).toMatchObject({ about: '', says, series: 'breaks.ai', isBetter: false })
    expect(reading?.limit).toBeCloseTo(once(1_440))
  })

  it('is held against the series that could be judged alone', () => {
    const hour = [row('breaks.ai', once(720)), row('breaks.human', 9, -700, 'too early')]
    expect(readEvidence(BOTH, hour, monthly)).toMatchObject([{ says: 'breach', series: 'breaks.ai' }])
  })

  it('is nothing where no series was judged', () => {
    expect(readEvidence(BOTH, [], monthly)).toMatchObject([{ says: 'nothing', series: null, value: null }])
  })

  it.each([
    ['worse', 'well', false],
    ['better', 'breach', true],
    ['either', 'breach', true],
  ] as const)('looks %s', (direction, says, isBetter) => {
    const hour = [row('breaks.ai', 1, once(2_880))]
    expect(readEvidence(BOTH, hour, { ...monthly, direction })).toMatchObject([{ says, isBetter }])
  })

  it('is shared by two directions, and by fewer false alarms asked for', () => {
    expect(levelOf({ falseAlarmsAMonth: 1 / 3, direction: 'worse' }, 1)).toBeCloseTo(once(2_160))
    expect(levelOf({ falseAlarmsAMonth: 1, direction: 'either' }, 3)).toBeCloseTo(once(720 * 6))
  })

  it('gives alerts for two hundred values at most', () => {
    const many = Array.from({ length: 300 }, (_, place) => ({ about: String(place), series: [] }))
    expect(readEvidence(many, [], monthly)).toHaveLength(200)
  })
})

import { describe, expect, it } from 'vitest'
import { type RuleBodyInput, ruleBodySchema } from '#core/alert/rule_contract.ts'
import { limitOf, limitText, limitUnit } from './limit_text.ts'
import { bodyOf, draftOf, EMPTY_DRAFT } from './rule_draft.ts'
import { draftFrom, madeFrom, ruleQuery } from './rule_params.ts'
import { ruleSentence } from './rule_sentence.ts'
import { falseAlarmWords, ruleName, windowWords } from './rule_words.ts'

const RULES: Record<string, RuleBodyInput> = {
  drift: {
    ...{ kind: 'drift', watches: 'takenBack', direction: 'either', falseAlarmsAMonth: 1 },
    ...{ filters: { language: ['de', null] }, quietHours: { from: '22:00', to: '07:00', days: ['sat', 'sun'] } },
    ...{ note: 'Look at the release first.', runbookUrl: 'https://wiki.example.com/ai', noData: 'tell', severity: 'page' },
  },
  threshold: {
    ...{ kind: 'threshold', figure: 'recontactRate', windowMinutes: 10_080, leastCases: 50, basis: 'now' },
    ...{ direction: 'below', limit: 0.285, recoverAt: 0.25, each: 'topic', holdMinutes: 60 },
  },
  change: {
    ...{ kind: 'change', figure: 'costPerCase', windowMinutes: 1_440, percent: 12.5, recoverPercent: 5 },
    ...{ against: 'sameWeekdays', direction: 'down', channelIds: ['00000000-0000-4000-8000-000000000007'] },
  },
  data: { kind: 'data', watches: 'ingestionBehind', behindMinutes: 20, recoverMinutes: 15 },
}

describe('a draft', () => {
  it.each(Object.entries(RULES))('is what a rule of %s is changed from, and gives it back', (_, input) => {
    const body = ruleBodySchema.parse(input)
    const again = bodyOf(draftOf('x', body))
    expect(again).not.toBeNull()
    expect(ruleBodySchema.parse(again)).toEqual(body)
  })

  it('is a rule from the beginning where it is a drift, and needs its number where it is not', () => {
    expect(ruleBodySchema.safeParse(bodyOf(EMPTY_DRAFT)).success).toBe(true)
    expect(bodyOf({ ...EMPTY_DRAFT, kind: 'threshold' })).toBeNull()
    expect(bodyOf({ ...EMPTY_DRAFT, kind: 'change', change: { ...EMPTY_DRAFT.change, percent: 'ten' } })).toBeNull()
  })

  it('watches data as a whole, whatever was filtered for another kind', () => {
    expect(bodyOf({ ...EMPTY_DRAFT, kind: 'data', filters: { handler: ['ai'] }, each: 'topic' })).toMatchObject({
      ...{ filters: {}, each: null },
    })
  })
})

it.each([
  ['  ', null],
  [' https://wiki.example.com/ai ', 'https://wiki.example.com/ai'],
])('a runbook that was typed as “%s” is kept without its spaces', (runbookUrl, kept) => {
  expect(bodyOf({ ...EMPTY_DRAFT, runbookUrl })).toMatchObject({ runbookUrl: kept })
})

describe('a limit', () => {
  it.each([
    ['recontactRate', '28.5', 0.285, '%'],
    ['costPerCase', '2,40', 2.4, 'EUR'],
    ['resolutionSeconds.mean', '3600', 3_600, 's'],
  ] as const)('of %s is typed as %s', (figure, typed, limit, unit) => {
    expect(limitOf(figure, typed)).toBeCloseTo(limit, 12)
    expect(limitText(figure, limit)).toBe(typed.replace(',40', '.4'))
    expect(limitUnit(figure, 'EUR')).toBe(unit)
  })

  it('is none where nothing is typed, or no number', () => {
    expect([limitOf('costPerCase', ' '), limitOf('costPerCase', '2 euros'), limitText('costPerCase', null)]).toEqual([
      null,
      null,
      '',
    ])
  })
})

describe('a rule in a sentence', () => {
  const channel = (id: string, name: string) => ({ id, name })
  const CHANNELS = [channel('1', '#support-quality'), channel('2', 'Mara')]
  const said = (input: RuleBodyInput, channelIds: string[] = []) =>
    ruleSentence({ ...ruleBodySchema.parse(input), channelIds }, CHANNELS, 'EUR')

  it.each([
    [
      RULES.drift,
      'It is shown here when the share of resolutions taken back (German or not said) drifts either way, not from 22:00 to 07:00.',
    ],
    [{ kind: 'drift' }, 'It is shown here when cost per accepted resolution gets worse.'],
    [{ kind: 'drift', watches: 'mix' }, 'It is shown here when the share that the AI handles shifts.'],
    [RULES.threshold, 'It is shown here when re-contact rate over 7 days is below 28.5%, for each topic by itself.'],
    [RULES.change, 'It is shown here when cost per case over a day falls by 12.5% against the same weekdays before.'],
    [RULES.data, 'It is shown here when events wait for more than 20 minutes.'],
    [{ kind: 'data', watches: 'silentSource' }, 'It is shown here when a source falls silent.'],
  ] as [RuleBodyInput, string][])('says %#', (input, sentence) => {
    expect(said(input).main).toBe(sentence)
  })

  it('names who hears it', () => {
    expect(said({ kind: 'drift' }, ['1']).main).toMatch(/^#support-quality hears when /)
    expect(said({ kind: 'drift' }, ['2', '1']).main).toMatch(/^#support-quality and Mara hear when /)
  })

  it('promises what chance makes, and nothing of what it does not', () => {
    expect(said({ kind: 'drift' }).promise).toBe('About one false alarm in three months.')
    expect([said(RULES.threshold as RuleBodyInput).promise, said(RULES.data as RuleBodyInput).promise]).toEqual([null, null])
  })
})

it('has a name by itself', () => {
  const name = (input: RuleBodyInput) => ruleName(ruleBodySchema.parse(input))
  expect(name({ kind: 'drift', filters: { handler: ['ai'] } })).toBe('Cost per accepted resolution, AI')
  expect(name({ kind: 'drift', each: 'language' })).toBe('Cost per accepted resolution, by language')
  expect(name(RULES.data as RuleBodyInput)).toBe('Events wait too long')
})

it.each([
  [4.3, 'one false alarm a week'],
  [2, '2 false alarms a month'],
  [0.1666, 'one false alarm in 6 months'],
  [1 / 12, 'one false alarm a year'],
])('says %d false alarms a month', (aMonth, words) => {
  expect(falseAlarmWords(aMonth)).toBe(words)
})

it.each([
  [15, '15 minutes'],
  [60, 'an hour'],
  [90, '1.5 hours'],
  [1_440, 'a day'],
  [129_600, '90 days'],
])('says a window of %i minutes', (minutes, words) => {
  expect(windowWords(minutes)).toBe(words)
})

describe('from where one stands', () => {
  it('a card of a figure whose drift is watched fills in a drift', () => {
    const params = new URLSearchParams(
      ruleQuery({ figure: 'costPerAcceptedResolution', filters: { handler: ['ai'] }, from: 'the card “Cost”' }),
    )
    expect(draftFrom(params)).toMatchObject({
      ...{
        kind: 'drift',
        drift: { watches: 'costPerAcceptedResolution', direction: 'worse' },
        filters: { handler: ['ai'] },
        each: null,
      },
    })
    expect(madeFrom(params)).toBe('the card “Cost”')
  })

  const filled = (origin: Omit<Parameters<typeof ruleQuery>[0], 'from'>) =>
    draftFrom(new URLSearchParams(ruleQuery({ ...origin, from: 'x' })))

  it.each([
    ['csat', { basis: 'now' }, { direction: 'down', against: 'settledWeeks' }],
    ['qualityGap', { basis: 'settled' }, {}],
    ['humanHandleSeconds', { basis: 'now', windowMinutes: 10_080 }, { direction: 'up' }],
  ] as const)('another card fills in a change of its figure for the worse: %s', (figure, watched, change) => {
    const draft = filled({ figure, filters: { language: [''] } })
    expect(draft).toMatchObject({ kind: 'change', watched: { figure, ...watched }, change, filters: { language: [''] } })
    expect(ruleBodySchema.safeParse(bodyOf(draft)).success).toBe(true)
  })

  it('a card of today fills in a day against the same weekdays', () => {
    expect(filled({ figure: 'cases', filters: {}, isDaily: true })).toMatchObject({
      ...{ kind: 'change', watched: { windowMinutes: 1_440 }, change: { against: 'sameWeekdays', direction: 'either' } },
    })
  })

  it('a segment of two dimensions, whose drift nobody watches, fills in a change of its cost', () => {
    const figure = 'costPerAcceptedResolution'
    const filters = { language: [''], topic: ['refund'] }
    const draft = filled({ figure, filters })
    expect(draft).toMatchObject({ kind: 'change', watched: { figure, basis: 'settled' }, change: { direction: 'up' }, filters })
    expect(ruleBodySchema.safeParse(bodyOf(draft)).success).toBe(true)
    expect(filled({ figure, filters: { topic: ['refund'] }, each: 'topic' }).kind).toBe('drift')
    expect(filled({ figure, filters: { topic: ['refund'] }, each: 'language' }).kind).toBe('change')
  })

  it('a series fills in what of it is watched, and which way it went', () => {
    const query = ruleQuery({ watches: 'mix', filters: {}, direction: 'better', each: 'topic', from: 'x' })
    expect(draftFrom(new URLSearchParams(query))).toMatchObject({
      ...{ kind: 'drift', drift: { watches: 'mix', direction: 'better' }, each: 'topic' },
    })
  })

  it('takes nothing that it does not know', () => {
    expect(draftFrom(new URLSearchParams('kind=luck&watches=luck&figure=luck&each=luck'))).toEqual(EMPTY_DRAFT)
    expect(madeFrom(new URLSearchParams())).toBeNull()
  })
})

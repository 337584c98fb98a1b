import { expect, it } from 'vitest'
import {
  type Act,
  type AlertsAnswer,
  type AlertsNews,
  actSchema,
  alertSchema,
  alertsAnswerSchema,
  alertsNewsSchema,
  type RulesAnswer,
  rulesAnswerSchema,
} from './contract.ts'
import { type PreviewAnswer, previewAnswerSchema, previewSchema } from './preview_contract.ts'
import {
  type NewRule,
  newRuleSchema,
  type RuleBodyInput,
  type RuleChange,
  ruleBodySchema,
  ruleChangeSchema,
} from './rule_contract.ts'
import { someAlert, someRule } from './testing/some_alert.ts'

type Schema = { safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } } }
const wrong = (schema: Schema, value: unknown): string | undefined => {
  const issue = schema.safeParse(value).error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

const RULES: Record<string, RuleBodyInput> = {
  drift: { kind: 'drift' },
  threshold: { kind: 'threshold', figure: 'costPerAcceptedResolution', windowMinutes: 1_440, limit: 2.5 },
  change: { kind: 'change', figure: 'costPerAcceptedResolution', windowMinutes: 10_080, percent: 20 },
  data: { kind: 'data', watches: 'silentSource' },
}

it.each(Object.entries(RULES))('fills in what a rule of %s leaves out, and takes that as a whole', (_, input) => {
  const body = ruleBodySchema.parse(input)
  expect(body).toMatchObject({ ...input, severity: 'warning', filters: {}, each: null, quietHours: null, noData: 'ignore' })
  expect(ruleBodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body)
})

it.each([
  ['another kind', { kind: 'noise' }, 'kind: '],
  ['drift of two dimensions', { kind: 'drift', filters: { language: ['de'] }, each: 'topic' }, 'filters: Drift is watched by'],
  ['data of a part', { ...RULES.data, filters: { handler: ['ai'] } }, 'filters: Data is watched as a whole.'],
  ['a window of 20 minutes', { ...RULES.threshold, windowMinutes: 20 }, 'windowMinutes: Quarter hours.'],
  ['a figure that is none', { ...RULES.threshold, figure: 'luck' }, 'figure: '],
  ['an address of another kind', { kind: 'drift', runbookUrl: 'javascript:alert(1)' }, 'runbookUrl: an address that begins'],
  [
    'quiet hours that are none',
    { kind: 'drift', quietHours: { from: '25:00', to: '07:00', days: ['mon'] } },
    'quietHours.from: ',
  ],
  ['a nowcast of cases', { ...RULES.threshold, figure: 'cases', basis: 'nowcast' }, 'basis: There is a nowcast of'],
  ['what it does not know', { kind: 'drift', limit: 3 }, ': Unrecognized key'],
])('refuses %s', (_, body, told) => {
  expect(wrong(ruleBodySchema, body)).toContain(told)
})

it('takes drift of the values of one dimension, filtered or each', () => {
  expect(wrong(ruleBodySchema, { kind: 'drift', filters: { language: ['de', null] }, each: 'language' })).toBeUndefined()
})

it('takes a rule by its name, and a change that says something', () => {
  const made: NewRule = newRuleSchema.parse({ name: ' AI ', body: { kind: 'drift' } })
  expect(made).toMatchObject({ name: 'AI', isOn: true })
  const change: RuleChange = ruleChangeSchema.parse({ isOn: false })
  expect(change).toEqual({ isOn: false })
  expect(wrong(ruleChangeSchema, {})).toBe(': say what changes')
  expect(previewSchema.parse({ body: { kind: 'drift' } }).body).toEqual(made.body)
})

it.each<[string, unknown, Partial<Act> | string]>([
  ['acknowledge', { kind: 'acknowledge' }, { kind: 'acknowledge', comment: '' }],
  ['resolve', { kind: 'resolve', as: 'false' }, { kind: 'resolve', as: 'false', release: null, comment: '' }],
  ['resolve without a reason', { kind: 'resolve' }, 'as: '],
  ['say nothing', { kind: 'comment', comment: '  ' }, 'comment: Write something.'],
  ['snooze until some time', { kind: 'snooze', until: 'later' }, 'until: '],
])('takes or refuses to %s', (_, act, told) => {
  if (typeof told === 'string') expect(wrong(actSchema, act)).toContain(told)
  else expect(actSchema.parse(act)).toEqual(told)
})

it('says answers as they are described', () => {
  const rules: RulesAnswer = { rules: [someRule()], evaluatedAt: null }
  const {
    body: _,
    sentences: _sentences,
    facts: _facts,
    seriesId: _id,
    startedAt: _at,
    value: _value,
    steps: _steps,
    ...item
  } = someAlert()
  const alerts: AlertsAnswer = { alerts: [item], total: 1, openCount: 1, nextOffset: null, evaluatedAt: item.since }
  const news: AlertsNews = {
    changedAt: item.since,
    openCount: 1,
    fired: [{ id: item.id, headline: item.headline, severity: 'page' }],
  }
  const replay = { from: item.since, to: item.since, knowsMore: false, limit: 7.7, points: [], alerts: [] }
  const preview: PreviewAnswer = {
    budget: null,
    budgets: [],
    missing: 'no baseline',
    alertsAtMost: 1,
    standing: 'normal',
    replay,
  }
  expect(rulesAnswerSchema.parse(rules)).toEqual(rules)
  expect(alertSchema.parse(someAlert())).toEqual(someAlert())
  expect(alertsAnswerSchema.parse(alerts)).toEqual(alerts)
  expect(alertsNewsSchema.parse(news)).toEqual(news)
  expect(previewAnswerSchema.parse(preview)).toEqual(preview)
})

import type { Alert, AlertItem, AlertStep, Rule } from '../contract.ts'
import { ruleBodySchema } from '../rule_contract.ts'

const AT = '2026-11-20T06:00:00.000Z'

/** @returns a rule as the API says it: drift of the AI. */
export const someRule = (over: Partial<Rule> = {}): Rule => ({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Cost per accepted resolution, AI',
  body: ruleBodySchema.parse({ kind: 'drift', filters: { handler: ['ai'] } }),
  isOn: true,
  mutedUntil: null,
  createdAt: AT,
  createdBy: 'owner@example.com',
  changedAt: AT,
  changedBy: 'owner@example.com',
  open: { firing: 1, pending: 0, other: 0 },
  record: { days: 90, fired: 2, markedFalse: 1 },
  ...over,
})

const someItem = (): AlertItem => ({
  id: '00000000-0000-4000-8000-000000000002',
  ruleId: someRule().id,
  ruleName: someRule().name,
  kind: 'drift',
  severity: 'warning',
  about: '',
  state: 'firing',
  since: AT,
  openedAt: AT,
  firedAt: AT,
  endedAt: null,
  headline: 'Resolutions of the AI are taken back 1.6 times as often, since 19 Nov 14:00.',
  acknowledgedAt: null,
  acknowledgedBy: null,
  assignee: null,
  snoozedUntil: null,
  correctedAt: null,
  resolution: null,
})

const someStep = (): AlertStep => ({
  id: '00000000-0000-4000-8000-000000000003',
  at: AT,
  kind: 'transition',
  by: null,
  from: 'normal',
  to: 'firing',
  text: 'Fired.',
})

/** @returns an alert with its line of time, firing. */
export const someAlert = (over: Partial<Alert> = {}): Alert => ({
  ...someItem(),
  body: someRule().body,
  sentences: ['It moves cost per accepted resolution by 0.12.'],
  facts: [{ label: 'Observed by expected', value: '1.6' }],
  seriesId: 'breaks.ai',
  startedAt: AT,
  value: 1.6,
  steps: [someStep()],
  ...over,
})

import { type NewRule, newRuleSchema, type ReadyMade } from './rule_contract.ts'

/** Rules that fit everyone: what they watch is known without being asked, and they promise few false alarms. */
const READY_MADE = [
  { name: 'AI: cost per accepted resolution drifts', body: { kind: 'drift', filters: { handler: ['ai'] } } },
  { name: 'Cost per accepted resolution drifts', body: { kind: 'drift' } },
  { name: 'A source fell silent', body: { kind: 'data', watches: 'silentSource' } },
  { name: 'A field vanished', body: { kind: 'data', watches: 'vanishedField' } },
  { name: 'Nobody takes up handoffs', body: { kind: 'data', watches: 'lateHandoffs' } },
  { name: 'Figures are behind', body: { kind: 'data', watches: 'ingestionBehind', severity: 'info' } },
]

/** @returns the ready-made rules, on or off, with who hears of them. */
export const readyMadeRules = ({ isOn, channelIds }: ReadyMade): NewRule[] =>
  READY_MADE.map(({ name, body }) => newRuleSchema.parse({ name, isOn, body: { ...body, channelIds } }))

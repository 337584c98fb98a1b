import type { Rule } from '#core/alert/contract.ts'
import type { Channel } from '#core/channel/contract.ts'
import { formatInstant } from '#core/format/date.ts'
import { joinWords } from '#core/format/list.ts'
import { formatCount } from '#core/format/number.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import type { Tone } from '../../_ui/badge.tsx'
import { recordWords } from '../record_words.ts'
import { conditionWords } from '../rule_sentence.ts'
import { falseAlarmWords } from '../rule_words.ts'

/** A rule as a line of the list. */
export interface RuleRow {
  id: string
  name: string
  /** When it speaks, in words. */
  says: string
  /** Who hears of it, in a sentence. */
  told: string
  isOn: boolean
  state: { word: string; tone: Tone }
  /** Until when nobody is told, in words; null where it is not muted. */
  muted: string | null
  /** What it promises; null of a kind without a promise. */
  promise: string | null
  /** What came of it: `1 of 4 in 90 days`; null where nothing fired. */
  record: string | null
}

/** As far as a line names it. */
export type RuleChannel = Pick<Channel, 'id' | 'name' | 'isOn'>

interface Settings {
  channels: readonly RuleChannel[]
  currency: string
  timeZone: string
  nowMs: number
}

/** @returns rules, in words. */
export function prepareRules(rules: readonly Rule[], { channels, currency, timeZone, nowMs }: Settings): RuleRow[] {
  return rules.map((rule) => {
    const { id, name, body, isOn, mutedUntil, record } = rule
    const condition = conditionWords(body, currency)
    const isMuted = mutedUntil !== null && Date.parse(mutedUntil) > nowMs
    const promises = body.kind === 'drift' || (body.kind === 'data' && body.watches !== 'ingestionBehind')
    return {
      ...{ id, name, isOn },
      says: `When ${condition}${body.each === null ? '' : `, for each ${DIMENSION_NAMES[body.each].toLowerCase()} by itself`}.`,
      told: toldWords(body.channelIds, channels),
      state: stateOf(rule),
      muted: isMuted ? `muted until ${formatInstant(mutedUntil, timeZone)}` : null,
      promise: promises ? falseAlarmWords(body.falseAlarmsAMonth) : null,
      record: recordWords(record),
    }
  })
}

function toldWords(ids: readonly string[], channels: readonly RuleChannel[]): string {
  const told = channels.filter(({ id }) => ids.includes(id)).map(({ name, isOn }) => (isOn ? name : `${name} (turned off)`))
  return told.length === 0 ? 'Shown here alone.' : `${joinWords(told)} ${told.length === 1 ? 'hears' : 'hear'} of it.`
}

function stateOf({ isOn, open: { firing, pending, other } }: Rule): RuleRow['state'] {
  if (!isOn) return { word: 'Off', tone: 'neutral' }
  if (firing > 0) return { word: `${formatCount(firing)} firing`, tone: 'bad' }
  if (pending > 0) return { word: `${formatCount(pending)} pending`, tone: 'warn' }
  return other > 0 ? { word: 'Cannot tell', tone: 'warn' } : { word: 'Quiet', tone: 'good' }
}

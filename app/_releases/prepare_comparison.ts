import { formatDay, formatInstant, formatTime } from '#core/format/date.ts'
import { formatMicros } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import type { ComparedVersions, Comparison } from '#core/release/contract.ts'
import { expectedOfBoth, expectedWords, type Sides } from './prepare_releases.ts'
import { comparedWords, rangeWords, timesWords, untilWords } from './release_words.ts'
import type { Verdict } from './verdict_looks.ts'

/** A number of the head, with what it rests on. */
export interface VersionFact {
  name: string
  value: string
  note: string | null
  tone: 'good' | 'bad' | null
}

export interface ComparisonModel {
  verdict: Verdict
  headline: string
  /** Which hours are compared, in a sentence. */
  when: string
  facts: readonly VersionFact[]
  sides: readonly (Sides & { name: string })[]
}

type Told = Pick<ComparedVersions, 'currency' | 'timeZone'>
type Side = Comparison['after']

/** @returns two versions side by side, in words. */
export function prepareComparison({ comparison, currency, timeZone }: ComparedVersions): ComparisonModel {
  const { before, after, takenBack, together } = comparison
  const row = (name: string, say: (side: Side) => string) => ({ name, before: say(before), after: say(after) })
  return {
    verdict: takenBack.verdict,
    headline: comparedWords(comparison),
    when: together
      ? `Both ran at the same time: only the hours of both are compared, from ${hoursWords(after, timeZone)}.`
      : 'They ran one after the other: resolutions are set against those of the same age.',
    facts: [howOften(comparison), costOfCase(comparison, currency), costPerAccepted(comparison, currency), whenTold(comparison)],
    sides: [
      row('Compared from', ({ from }) => (from ? formatInstant(from, timeZone) : '–')),
      row('until', ({ to }) => (to ? formatInstant(to, timeZone) : '–')),
      row('Cases', ({ cases }) => formatCount(cases)),
      row('Resolved', ({ resolved }) => formatCount(resolved)),
      row('Taken back so far', ({ resolved, takenBack: count }) => `${formatCount(count)}${shareOf(count, resolved)}`),
      row('Cost of a case', ({ unitCostMicros }) => formatMicros(unitCostMicros, currency)),
      row('Cost per accepted resolution', (side) => sureWords(side, currency)),
    ],
  }
}

const hoursWords = ({ from, to }: Side, timeZone: Told['timeZone']): string =>
  from && to ? `${dayAndTime(from, timeZone)} to ${dayAndTime(to, timeZone)}` : 'none so far'

const dayAndTime = (at: string, timeZone: string): string => `${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}`

const shareOf = (part: number, all: number): string => (all === 0 ? '' : ` (${((part / all) * 100).toFixed(1)}%)`)

const TONES: Partial<Record<Verdict, 'good' | 'bad'>> = { worse: 'bad', better: 'good' }
const toneOf = (verdict: Verdict): 'good' | 'bad' | null => TONES[verdict] ?? null

const howOften = ({ takenBack }: Comparison): VersionFact => ({
  name: 'Taken back, at the same age',
  value: timesWords(takenBack.ratio) ?? 'not known yet',
  note: rangeWords(takenBack),
  tone: toneOf(takenBack.verdict),
})

const costOfCase = ({ before, after, unitCost }: Comparison, currency: string): VersionFact => ({
  name: 'Cost of a case',
  value: `${formatMicros(before.unitCostMicros, currency)} → ${formatMicros(after.unitCostMicros, currency)}`,
  note: [timesWords(unitCost.ratio), rangeWords(unitCost)].filter(Boolean).join(', ') || null,
  tone: toneOf(unitCost.verdict),
})

function costPerAccepted(comparison: Comparison, currency: string): VersionFact {
  const { before, after, note } = expectedOfBoth(comparison, currency)
  return { name: 'Cost per accepted resolution', value: `${before.amount ?? '–'} → ${after.amount ?? '–'}`, note, tone: null }
}

const whenTold = ({ takenBack }: Comparison): VersionFact => {
  const until = untilWords(takenBack)
  return {
    name: 'Told apart',
    value: takenBack.verdict === "can't tell yet" ? 'not yet' : 'yes',
    note: until ?? (takenBack.verdict === 'no sign' ? 'neither a quarter more nor less' : 'by more than chance'),
    tone: null,
  }
}

/** With its band: `€2.85 expected, €2.60 to €3.10`. */
function sureWords(side: Side, currency: string): string {
  const { amount, note } = expectedWords(side, currency)
  if (amount === null) return note
  const { state, lowMicros, highMicros } = side.expectedCost
  const band = state === 'expected' ? `, ${formatMicros(lowMicros, currency)} to ${formatMicros(highMicros, currency)}` : ''
  return `${amount} ${note}${band}`
}

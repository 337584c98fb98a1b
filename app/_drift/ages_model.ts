import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import { type AgeCurves, type AgeShare, prepareAgeCurves } from '../_ui/charts/age_curves.ts'

export interface AgesModel {
  title: string
  curves: AgeCurves
  /** The chart in a sentence. */
  description: string
  /** At the right end: what it was, and what it is or will be. */
  before: { label: string; y: number }
  now: { label: string; y: number } | null
  tips: readonly { x: number; width: number; said: string }[]
  /** A day after the resolution. */
  day: { x: number; before: number; now: number } | null
  rows: readonly { days: string; before: string; now: string | null }[]
}

type Age = DriftSeriesAnswer['ages'][number]

const DAY_HOURS = 24
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.095 ? 1 : 0)}%`

/** @returns what came back by its age, then and now; null where a series has no ages. */
export function prepareAges({ ages, series }: DriftSeriesAnswer, height: number): AgesModel | null {
  const last = ages.at(-1)
  if (ages.length < 2 || !last) return null
  const now = ages.flatMap(({ hours, now }) => (now === null ? [] : [{ days: hours / DAY_HOURS, share: now }]))
  const expected = now.length < 2 ? [] : expectedAges(ages, series.ratio)
  const before = ages.map((age) => ({ days: age.hours / DAY_HOURS, share: age.before }))
  const curves = prepareAgeCurves({ before, now, expected }, height)
  const { y } = curves.scale
  const end = now.length < 2 ? undefined : (expected.at(-1) ?? now.at(-1))
  const day = ages.find(({ hours }) => hours === DAY_HOURS)
  const isKnown = end !== undefined && day !== undefined && day.now !== null
  const endWords = end && `${percent(end.share)} ${expected.length > 0 ? 'expected' : 'now'}`
  return {
    title: isKnown ? `${percent(day.now ?? 0)} come back within a day; it was ${percent(day.before)}` : 'How soon they come back',
    description: `After ${last.hours / DAY_HOURS} days ${percent(last.before)} had come back before${endWords ? `; ${endWords}` : ''}.`,
    curves,
    before: { label: `${percent(last.before)} before`, y: y(last.before) },
    now: end && endWords ? { label: endWords, y: y(end.share) } : null,
    tips: tipsOf(ages, curves),
    day: isKnown ? { x: curves.x(1), before: y(day.before), now: y(day.now ?? 0) } : null,
    rows: ages
      .filter(({ hours }) => hours % DAY_HOURS === 0)
      .map((age) => ({
        days: String(age.hours / DAY_HOURS),
        before: percent(age.before),
        now: age.now === null ? null : percent(age.now),
      })),
  }
}

/** Each age has the room to the middle of the way to its neighbours. */
function tipsOf(ages: readonly Age[], { x }: AgeCurves): AgesModel['tips'] {
  const places = ages.map(({ hours }) => x(hours / DAY_HOURS))
  return ages.map(({ hours, before, now }, index) => {
    const place = places[index] ?? 0
    const [left, right] = [(place + (places[index - 1] ?? 0)) / 2, (place + (places[index + 1] ?? place)) / 2]
    const after = hours % DAY_HOURS === 0 ? `${hours / DAY_HOURS} ${hours === DAY_HOURS ? 'day' : 'days'}` : `${hours} h`
    return {
      x: left,
      width: right - left,
      said: `after ${after}: ${now === null ? '' : `${percent(now)} now, `}${percent(before)} before`,
    }
  })
}

/**
 * From the last age that is known on: whoever has not come back yet does so as in the baseline, but `ratio` times as often.
 * @returns nothing where all ages are known, or the ratio is not.
 */
export function expectedAges(ages: readonly Age[], ratio: number | null): AgeShare[] {
  const lastKnown = ages.findLastIndex(({ now }) => now !== null)
  const [from, end] = [ages[lastKnown], ages.at(-1)]
  if (!from || from.now === null || from === end || ratio === null) return []
  const { now: known, before } = from
  return ages.slice(lastKnown).map((age) => ({
    days: age.hours / DAY_HOURS,
    share: 1 - (1 - known) * ((1 - age.before) / (1 - before)) ** ratio,
  }))
}

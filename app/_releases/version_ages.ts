import type { ComparedVersions } from '#core/release/contract.ts'
import { type AgeCurves, prepareAgeCurves } from '../_ui/charts/age_curves.ts'

export interface VersionAges {
  title: string
  curves: AgeCurves
  description: string
  before: { label: string; y: number }
  after: { label: string; y: number } | null
  rows: readonly { age: string; before: string | null; after: string | null }[]
}

const DAY_HOURS = 24
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** @returns how soon resolutions of two versions are taken back, in words and places; null where nothing can be told of the earlier one. */
export function prepareVersionAges({ ages, comparison }: ComparedVersions, height: number): VersionAges | null {
  const [earlier, later] = (['before', 'after'] as const).map((side) => [
    { days: 0, share: 0 },
    ...ages.flatMap((age) => (age[side] === null ? [] : [{ days: age.hours / DAY_HOURS, share: age[side] }])),
  ])
  const [last, end] = [earlier?.at(-1), later?.at(-1)]
  if (!earlier || !later || !last || last.days === 0) return null
  const isKnown = end !== undefined && end.days > 0
  const curves = prepareAgeCurves({ before: earlier, now: isKnown ? later : [], expected: [] }, height)
  const shared = ages.findLast(({ before, after }) => before !== null && after !== null)
  const names = [comparison.before.version, comparison.after.version]
  return {
    title: shared
      ? `After ${ageWords(shared.hours)}, ${percent(shared.after ?? 0)} are taken back; it was ${percent(shared.before ?? 0)}`
      : 'How soon resolutions are taken back',
    curves,
    description: `${names[0]}: ${percent(last.share)} after ${ageWords(last.days * DAY_HOURS)}.${
      isKnown
        ? ` ${names[1]}: ${percent(end.share)} after ${ageWords(end.days * DAY_HOURS)}.`
        : ` Too little of ${names[1]} is old enough.`
    }`,
    before: { label: percent(last.share), y: curves.scale.y(last.share) },
    after: isKnown ? { label: percent(end.share), y: curves.scale.y(end.share) } : null,
    rows: ages.map(({ hours, before, after }) => ({
      age: ageWords(hours),
      before: before === null ? null : percent(before),
      after: after === null ? null : percent(after),
    })),
  }
}

/** @returns an age as one says it: `6 hours`, `1 day`. */
export function ageWords(hours: number): string {
  const [amount, unit] = hours < DAY_HOURS ? [hours, 'hour'] : [hours / DAY_HOURS, 'day']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

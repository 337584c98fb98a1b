import type { PointReading } from '../_ui/charts/point_reading.ts'
import { COST_PARTS, type CostPoint } from '../_ui/cost_point.ts'
import type { Expected } from './expected.ts'

interface Words {
  formatStart: (start: string) => string
  money: (amount: number) => string
  /** What is compared with, e.g. `the 28 days before`; null where nothing is. */
  against: string | null
}

/** @returns what a step of the cost chart says: its cost and parts, or what is known so far and why that is not all. */
export function costReading(point: CostPoint, { formatStart, money, against }: Words): PointReading {
  const { parts, known, before, estimate, tooEarly, pending, marks } = point
  const lines = [
    ...(parts ? [{ name: 'Per accepted resolution', value: money(totalOf(point)) }] : []),
    ...(estimate
      ? [
          { name: 'Expected', value: money(estimate.value) },
          { name: 'Nine times in ten', value: bandWords(estimate, money) },
        ]
      : []),
    ...(known === null ? [] : [{ name: 'Provisional, at least', value: money(known) }]),
    ...COST_PARTS.flatMap(({ key, name, colour }) => (parts?.[key] ? [{ name, colour, value: money(parts[key]) }] : [])),
    ...(before === null || against === null ? [] : [{ name: capital(against), value: money(before) }]),
  ]
  return {
    heading: formatStart(point.start),
    lines,
    notes: [
      ...(known === null ? [] : [`Not settled: ${pending} resolutions may still be taken back, so it can only rise.`]),
      ...(tooEarly === null ? [] : [tooEarly]),
      ...(parts === null && known === null ? ['Nothing was accepted.'] : []),
      ...marks.flatMap(({ kind, label }) =>
        kind === 'release' ? [`Released: ${label}.`] : kind === 'policy' ? [`New ${label}.`] : [],
      ),
      ...saidSome(marks, 'alert', 'Alert'),
      ...saidSome(marks, 'note', 'Note'),
    ],
  }
}

/** @returns e.g. `$2.84 to $2.98`: nine times in ten it ends there. */
export const bandWords = ({ low, high }: Expected, money: (amount: number) => string): string => `${money(low)} to ${money(high)}`

/** @returns a settled step's cost per accepted resolution; 0 for one that has not settled. */
export const totalOf = ({ parts }: CostPoint): number => (parts ? Object.values(parts).reduce((sum, part) => sum + part, 0) : 0)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A tip has no room for more; the lists below the chart have. */
const MOST_SAID = 4

function saidSome(marks: CostPoint['marks'], asked: 'alert' | 'note', name: string): string[] {
  const texts = marks.flatMap(({ kind, label }) => (kind === asked ? [label] : []))
  const said = texts.slice(0, MOST_SAID).map((text) => `${name}: ${text}`)
  return texts.length > MOST_SAID ? [...said, `And ${texts.length - MOST_SAID} more ${asked}s.`] : said
}

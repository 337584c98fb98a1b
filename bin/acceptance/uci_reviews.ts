import { readWeeklyCells } from './uci_data.ts'

/** The weeks from the seventh of March to the eighth of May 2016; of those before something is missing, later ones look better than they are. */
export const REVIEWED_WEEKS = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((week) => `2016-W${week}`)

export const previousOf = (period: string): string => `2016-W${String(Number(period.slice(-2)) - 1).padStart(2, '0')}`

type Cells = Record<'cases' | 'resolved' | 'accepted' | 'broken' | 'handling' | 'rework', number>

/** The first line of the table is week 9. */
const cellsOf = (): Cells[] =>
  readWeeklyCells().map(({ cases, resolved, accepted, broken, handlingCostMicros, reworkCostMicros }) => ({
    cases: Number(cases),
    resolved: Number(resolved),
    accepted: Number(accepted),
    broken: Number(broken),
    handling: Number(handlingCostMicros),
    rework: Number(reworkCostMicros),
  }))

/**
 * A second count of a week's review, from the weekly table alone, by no code of the product.
 * @returns figures of the week and of the four weeks before together, money in micros, and the first sentence.
 */
export function countByHand(period: string) {
  const place = Number(period.slice(-2)) - 9
  const weeks = cellsOf()
  const [own, before] = [weeks.slice(place, place + 1), weeks.slice(Math.max(0, place - 4), place)]
  const sum = (of: readonly Cells[], name: keyof Cells): number => of.reduce((total, cells) => total + cells[name], 0)
  const figures = (of: readonly Cells[]) => ({
    cost: Math.round((sum(of, 'handling') + sum(of, 'rework')) / sum(of, 'accepted')),
    accepted: sum(of, 'accepted') / sum(of, 'cases'),
    rework: Math.round(sum(of, 'rework') / sum(of, 'accepted')),
    takenBack: sum(of, 'broken') / sum(of, 'resolved'),
    cases: sum(of, 'cases') / of.length,
  })
  const [now, four] = [figures(own), figures(before)]
  const pair = (name: keyof typeof now) => ({ now: now[name], four: before.length === 0 ? null : expectClose(four[name]) })
  const expected = {
    cost: { ...pair('cost'), now: now.cost },
    accepted: pair('accepted'),
    rework: pair('rework'),
    takenBack: pair('takenBack'),
    cases: pair('cases'),
    customersLost: { now: 0 },
  }
  const isClear = Math.abs(now.cost - four.cost) >= 1.96 * Math.hypot(errorOf(own), errorOf(before))
  return { expected, first: firstSentence({ cost: now.cost, four: four.cost, weeks: before.length, isClear }) }
}

/** A mean that is weighted by week may end in another last digit than one quotient. */
const expectClose = (value: number) => ({
  asymmetricMatch: (other: unknown): boolean => Math.abs(Number(other) - value) <= Math.max(1e-12, Math.abs(value) * 1e-6),
})

const COUNTS = ['', '', 'two', 'three', 'four']

/** By how much chance moves the cost of weeks together: docs/review.md, section 2; that of one week by the delta method. */
function errorOf(weeks: readonly Cells[]): number {
  const parts = weeks.map(({ cases, accepted, handling, rework }) => {
    const share = accepted / cases
    const each = rework / (cases - accepted) + (handling + rework) / accepted
    return (each / share) * Math.sqrt((share * (1 - share)) / cases) * accepted
  })
  return Math.hypot(...parts) / weeks.reduce((total, { accepted }) => total + accepted, 0)
}

function firstSentence({ cost, four, weeks, isClear }: { cost: number; four: number; weeks: number; isClear: boolean }): string {
  const change = ((100 * (cost - four)) / four).toFixed(1)
  const size = `${change.replace('-', '')}% ${cost > four ? 'above' : 'below'}`
  const before = weeks === 1 ? 'the week before' : `the ${COUNTS[weeks]} weeks before`
  const said = isClear ? `${size} ${before}` : `no clear change against ${before}`
  return `Cost per accepted resolution settled at $${(cost / 1e6).toFixed(2)}, ${said}.`
}

import { COUNT_NAMES, type CountName, DURATION_NAMES, type DurationName } from './parts.ts'

export const COST_NAMES = ['handling', 'rework', 'failureImpact', 'overhead', 'full'] as const
export type CostName = (typeof COST_NAMES)[number]

/** Over which cases sums are: all of them, those that have matured, and of those the ones with a human root. */
export const SIDES = ['total', 'matured', 'maturedHuman'] as const
export type Side = (typeof SIDES)[number]

/** @returns something for each side. */
export const forEachSide = <T>(make: (side: Side) => T): Record<Side, T> => ({
  total: make('total'),
  matured: make('matured'),
  maturedHuman: make('maturedHuman'),
})

/** The sums that one side of a row has, by kind. */
export interface SumNames {
  counts: readonly CountName[]
  costMicros: readonly CostName[]
  durations: readonly DurationName[]
}
export type RowSumNames = Readonly<Record<Side, SumNames>>

type OwnName = CountName | CostName | DurationName

/** As questions and columns name a sum: `accepted`, `matured.accepted`, `maturedHuman.full`. */
export type SumName = OwnName | `${Exclude<Side, 'total'>}.${OwnName}`

export const ALL_SUMS: SumNames = { counts: COUNT_NAMES, costMicros: COST_NAMES, durations: DURATION_NAMES }

export const nameOfSum = (side: Side, name: OwnName): SumName => (side === 'total' ? name : `${side}.${name}`)

/** Every sum of a row, in the order of its columns. */
export const SUM_NAMES: readonly SumName[] = SIDES.flatMap((side) =>
  [...COUNT_NAMES, ...COST_NAMES, ...DURATION_NAMES].map((name) => nameOfSum(side, name)),
)

/** @returns the sums of each side that stand among the names, in the order of the contract. */
export function sumsNamed(names: ReadonlySet<string>): RowSumNames {
  const of = (side: Side): SumNames => {
    const isNamed = (name: OwnName): boolean => names.has(nameOfSum(side, name))
    return {
      counts: COUNT_NAMES.filter(isNamed),
      costMicros: COST_NAMES.filter(isNamed),
      durations: DURATION_NAMES.filter(isNamed),
    }
  }
  return { total: of('total'), matured: of('matured'), maturedHuman: of('maturedHuman') }
}

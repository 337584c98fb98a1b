import type { Stint } from '../stint/types.ts'
import type { StintRole } from './types.ts'

/** Sums over the stints of a case, which can be taken apart by difference: the one place that lists them. */
const COUNT_SUMS = ['stints', 'reworkStints', 'humanReworkStints', 'aiStints', 'humanStints'] as const
/** Of the handler's ended stints, in milliseconds. */
const DURATION_SUMS = ['aiHandleMs', 'humanHandleMs'] as const
const NUMBER_SUMS = [...COUNT_SUMS, ...DURATION_SUMS] as const
const MONEY_SUMS = ['preludeMicros', 'reworkMicros'] as const

type NumberSum = (typeof NUMBER_SUMS)[number]
type MoneySum = (typeof MONEY_SUMS)[number]
export type CaseSum = NumberSum | MoneySum
export type CaseSums = Record<NumberSum, number> & Record<MoneySum, bigint>

export const CASE_SUMS: readonly CaseSum[] = [...NUMBER_SUMS, ...MONEY_SUMS]

const COLUMN_OF = Object.fromEntries(
  CASE_SUMS.map((sum) => [sum, sum.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
) as Record<CaseSum, string>

/** @returns the column of `support_case` that holds a sum. */
export const caseSumColumn = (sum: CaseSum): string => COLUMN_OF[sum]

/** @returns the column's type. */
export const caseSumType = (sum: CaseSum): 'integer' | 'bigint' =>
  COUNT_SUMS.some((count) => count === sum) ? 'integer' : 'bigint'

const NOTHING = Object.fromEntries([...NUMBER_SUMS.map((sum) => [sum, 0]), ...MONEY_SUMS.map((sum) => [sum, 0n])]) as CaseSums

/** @returns all sums at 0, a fresh object. */
export const noSums = (): CaseSums => ({ ...NOTHING })

/** @returns the sums among what a case has. */
export function sumsIn(known: CaseSums): CaseSums {
  const sums = noSums()
  joinSums(sums, known)
  return sums
}

/** @returns the sums of a row that has their columns, as the driver gives it. */
export function caseSumsOf(row: Readonly<Record<string, unknown>>): CaseSums {
  const sums = noSums()
  for (const sum of NUMBER_SUMS) sums[sum] = Number(row[COLUMN_OF[sum]])
  for (const sum of MONEY_SUMS) sums[sum] = BigInt(String(row[COLUMN_OF[sum]]))
  return sums
}

/** Adds `more` to `sums`, in place. */
export function joinSums(sums: CaseSums, more: CaseSums): void {
  for (const sum of NUMBER_SUMS) sums[sum] += more[sum]
  for (const sum of MONEY_SUMS) sums[sum] += more[sum]
}

/** Adds what a stint in its role brings to a case; `factor` -1 takes it out again. */
export function addToSums(sums: CaseSums, stint: Stint, role: StintRole, factor: 1 | -1): void {
  sums.stints += factor
  if (role === 'prelude') sums.preludeMicros += BigInt(factor) * stint.costMicros
  if (role === 'rework') {
    sums.reworkStints += factor
    sums.reworkMicros += BigInt(factor) * stint.costMicros
    if (stint.handler === 'human') sums.humanReworkStints += factor
  }
  if (stint.outcome === 'open') return
  sums[stint.handler === 'ai' ? 'aiStints' : 'humanStints'] += factor
  sums[stint.handler === 'ai' ? 'aiHandleMs' : 'humanHandleMs'] += factor * (stint.endMs - stint.startMs)
}

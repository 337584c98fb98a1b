import { whole } from '../../table.ts'

/** What came of one fault. */
export interface Outcome {
  fault: string
  expected: string
  seen: string
  /** Of the acknowledged events; null where none were sent for it. */
  lost: number | null
  doubled: number | null
  /** `impossible`: this system does not let us make the fault. */
  verdict: 'as expected' | 'NOT AS EXPECTED' | 'impossible'
}

export const HEADER = ['fault', 'expected', 'seen', 'lost', 'doubled', '']

/** @returns the row of a table, under HEADER. */
export function rowOf({ fault, expected, seen, lost, doubled, verdict }: Outcome): string[] {
  const number = (value: number | null): string => (value === null ? '' : whole(value))
  return [fault, expected, seen, number(lost), number(doubled), verdict === 'impossible' ? 'not possible here' : verdict]
}

/** @returns whether all that could be tried went as it should. */
export const isGood = (outcomes: readonly Outcome[]): boolean => outcomes.every(({ verdict }) => verdict !== 'NOT AS EXPECTED')

/** Nothing may be lost and nothing doubled, whatever else was expected. */
export const verdictOf = (isMet: boolean, lost: number | null, doubled: number | null): Outcome['verdict'] =>
  isMet && !lost && !doubled ? 'as expected' : 'NOT AS EXPECTED'

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`

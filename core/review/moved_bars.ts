import { segmentKey } from '../drift/decompose_rows.ts'
import type { FigureRow } from '../figures/contract.ts'
import type { Basis, MovedAnswer, MovedSegment } from '../moved/contract.ts'
import { LOSSES } from '../moved/ways.ts'

/** Steps from the last period's figure to this one's: mix, quality by cause, unit costs, overhead. */
export const BAR_KEYS = ['mix', ...LOSSES, 'rework', 'costAi', 'costHuman', 'overhead'] as const
export type BarKey = (typeof BAR_KEYS)[number]

export interface Bar {
  key: BarKey
  micros: number
}

export interface Compared {
  /** All of them, and which rows they were read from. */
  told: Pick<MovedAnswer, 'before' | 'after' | 'segments'>
  basis: Basis
  before: readonly FigureRow[]
  after: readonly FigureRow[]
}

/**
 * @returns what each step adds, in micros that sum to the change exactly; those that add nothing are left out. What a case costs to
 * handle is split into overhead, which the policy sets, and the rest.
 */
export function movedBars(compared: Compared): Bar[] {
  const { segments } = compared.told
  const sums = new Map<BarKey, number>(BAR_KEYS.map((key) => [key, 0]))
  const add = (key: BarKey, micros: number): unknown => sums.set(key, (sums.get(key) ?? 0) + micros)
  const overheads = overheadOf(compared)
  for (const [place, { segment, addsMicros }] of segments.entries()) {
    for (const way of ['mix', 'rework', ...LOSSES] as const) add(way, Number(addsMicros[way]))
    const overhead = overheads[place] ?? 0
    add('overhead', overhead)
    add(segment.handler === 'human' ? 'costHuman' : 'costAi', Number(addsMicros.handling) - overhead)
  }
  return [...sums].flatMap(([key, micros]) => (micros === 0 ? [] : [{ key, micros }]))
}

/** What each segment adds by bearing more or less overhead: handling's own formula, of which it is a part. */
function overheadOf({ told, basis, before, after }: Compared): number[] {
  const [was, is] = [told.before, told.after]
  if (!was || !is) return []
  const accepted = (was.accepted / was.cases + is.accepted / is.cases) / 2
  const [ofBefore, ofAfter] = [overheadPerCase(before, basis), overheadPerCase(after, basis)]
  return told.segments.map((segment) => {
    const key = keyOf(segment)
    const [low, high] = [ofBefore.get(key), ofAfter.get(key)]
    if (low === undefined || high === undefined) return 0
    const share = (segment.before.cases / was.cases + segment.after.cases / is.cases) / 2
    return Math.round((share * (high - low)) / accepted)
  })
}

const keyOf = ({ segment }: MovedSegment): string => segmentKey({ segment } as FigureRow)

function overheadPerCase(rows: readonly FigureRow[], basis: Basis): Map<string, number> {
  const perCase = (row: FigureRow): number => {
    const { counts, costMicros } = basis === 'settled' ? row.matured : row
    return counts.cases === 0 ? Number.NaN : Number(costMicros.overhead) / counts.cases
  }
  return new Map(rows.flatMap((row) => (Number.isNaN(perCase(row)) ? [] : [[segmentKey(row), perCase(row)] as const])))
}

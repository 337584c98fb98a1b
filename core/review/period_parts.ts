import { segmentKey } from '../drift/decompose_rows.ts'
import { expectedParts, partSoFar } from '../moved/expected_parts.ts'
import { maturedPart } from '../moved/matured_part.ts'
import type { ReadPeriod } from '../moved/say_moved.ts'
import type { SegmentPart } from '../moved/split_by_way.ts'
import type { Standing } from './cell.ts'

export interface PeriodParts {
  standing: Standing
  /** By `segmentKey`. */
  parts: ReadonlyMap<string, SegmentPart>
}

/** @returns what each segment of a period came to; what it is expected to come to; or what it is so far. */
export function periodParts({ rows, whole, toMs, maturedThroughMs }: ReadPeriod): PeriodParts {
  if (rows.length === 0) return { standing: 'none', parts: new Map() }
  if (toMs <= maturedThroughMs)
    return { standing: 'settled', parts: new Map(rows.map((row) => [segmentKey(row), maturedPart(row)])) }
  const expected = whole && expectedParts(rows, whole)
  if (expected) return { standing: 'expected', parts: expected }
  return { standing: 'provisional', parts: new Map(rows.map((row) => [segmentKey(row), partSoFar(row)])) }
}

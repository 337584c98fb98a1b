import type { ClientBase } from 'pg'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { readingCases } from '../counting/case_columns.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { wantedOfAll } from '../segment/wanted_numbers.ts'
import type { SumsQuestion } from './read_sums.ts'
import { segmentName } from './segment_name.ts'

/** Medians can't be summed up: they are read from the cases themselves, where these are few enough to be quick. */
export const MAX_MEDIAN_CASES = 50_000

interface Row {
  span: number
  /** In the order of DIMENSIONS. */
  numbers: (number | null)[]
  median_seconds: number
}

/** @returns exact medians of the resolution time by row name, in seconds. */
export async function readMedians(client: ClientBase, question: SumsQuestion): Promise<Map<string, number>> {
  const { workspaceId, version, query, spans, names } = question
  const { rows } = await askAnew<Row>(client, readingCases('figures/medians', { told: 6, wanted: 7 }), [
    workspaceId,
    version,
    new Date(query.fromMs),
    new Date(query.toMs),
    spans.map((span) => new Date(span.startMs)),
    query.by,
    ...wantedOfAll(query.filters, names),
  ])
  return new Map(
    rows.map(({ span, numbers, median_seconds }) => [
      segmentName(span - 1, query.by, (dimension) => numbers[DIMENSIONS.indexOf(dimension)] ?? 0),
      Number(median_seconds),
    ]),
  )
}

import type { ClientBase } from 'pg'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { sql } from '../platform/postgres/sql.ts'
import { wantedNumbers } from '../segment/wanted_numbers.ts'
import type { SumsQuestion } from './read_sums.ts'
import { segmentName } from './segment_name.ts'

/** Medians can't be summed up: they are read from the cases themselves, where these are few enough to be quick. */
export const MAX_MEDIAN_CASES = 50_000

type Row = Record<string, number | null> & { span: number; median_seconds: number }

/** @returns exact medians of the resolution time by row name, in seconds. */
export async function readMedians(client: ClientBase, question: SumsQuestion): Promise<Map<string, number>> {
  const { workspaceId, version, query, spans, names } = question
  const { rows } = await client.query<Row>(sql('figures/medians'), [
    workspaceId,
    version,
    new Date(query.fromMs),
    new Date(query.toMs),
    spans.map((span) => new Date(span.startMs)),
    query.by,
    ...DIMENSIONS.map((dimension) => wantedNumbers(dimension, query.filters, names)),
  ])
  return new Map(
    rows.map((row) => [
      segmentName(row.span - 1, query.by, (dimension) => row[columnOf(dimension)] ?? 0),
      Number(row.median_seconds),
    ]),
  )
}

const columnOf = (dimension: Dimension): string => (dimension === 'agentVersion' ? 'agent_version' : dimension)

import type { ClientBase } from 'pg'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { AskedRow } from '#core/drift/nowcast_rows.ts'
import type { RowEstimate } from '#core/figures/row_nowcast.ts'
import type { Span } from '#core/figures/steps.ts'
import type { HandlerSums } from '#core/figures/sums.ts'
import { sum } from '#core/nowcast/numbers.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { lastWholeHour, type NowcastQuestion, readNowcasts } from '../drift/read_nowcasts.ts'
import { groupRows, type RowGroup } from './group_rows.ts'
import { readSumsFrom, type SumsQuestion } from './read_sums.ts'

/** @returns what is expected of each row of which not all has matured, by its name. */
export async function expectRows(
  client: ClientBase,
  question: SumsQuestion & Omit<NowcastQuestion, 'query'>,
  groups: ReadonlyMap<string, RowGroup>,
): Promise<Map<string, RowEstimate>> {
  const { query, spans, now } = question
  const open = [...groups].filter(([, { parts }]) => immatureCases(parts) > 0)
  if (open.length === 0) return new Map()
  // Cohorts of the running hour, and those ahead of our clock, are not weighed before it has ended.
  const later = groupRows(await readSumsFrom(client, question, lastWholeHour(now) * HOUR_MS), query, spans)
  const rows = open.map(([name, group]) => askedRow(group, later.get(name)?.parts ?? [], spans[group.span] as Span))
  const estimates = await readNowcasts(client, question, rows)
  return new Map(open.map(([name], place) => [name, estimates[place] as RowEstimate]))
}

/** Parts may take out of each other what belongs to the other side of maturity. */
const immatureCases = (parts: readonly HandlerSums[]): number =>
  sum(parts.map(({ matured, measures }) => (matured ? 0 : measures.cases)))

function askedRow({ numbers, parts }: RowGroup, later: readonly HandlerSums[], span: Span): AskedRow {
  const [all, notYet] = [soFarOf(parts), soFarOf(later)]
  return {
    ...span,
    handler: numbers.handler === undefined ? null : handlerOf(numbers.handler),
    values: Object.fromEntries(
      OPEN_DIMENSIONS.flatMap((dimension) => (dimension in numbers ? [[dimension, numbers[dimension]]] : [])),
    ),
    soFar: {
      resolved: all.resolved - notYet.resolved,
      broken: all.broken - notYet.broken,
      lost: all.lost - notYet.lost,
      cost: all.cost - notYet.cost,
    },
  }
}

function soFarOf(parts: readonly HandlerSums[]): AskedRow['soFar'] {
  const soFar = { resolved: 0, broken: 0, lost: 0, cost: 0 }
  for (const { measures: m, overheadMicros } of parts) {
    soFar.resolved += m.resolved
    soFar.broken += m.brokenRecontact + m.brokenReopen + m.brokenEscalation + m.brokenChurn
    soFar.lost += m.escalated + m.abandoned
    soFar.cost += Number(m.handlingMicros + m.reworkMicros + m.failureImpactMicros + overheadMicros)
  }
  return soFar
}

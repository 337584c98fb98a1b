import { type FigureBody, type Window, windowsAt } from '#core/alert/figure_windows.ts'
import { type ReadValues, readValues } from '#core/alert/read_values.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { FigureId } from '#core/figures/catalogue.ts'
import { MEDIAN } from '#core/figures/contents.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { numberIn, readingOfRow } from '#core/figures/reading.ts'
import { sumsNamed } from '#core/figures/sum_names.ts'
import { readFigures } from '../figures/read_figures.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import type { FigureGround } from './figure_ground.ts'

/** @returns what a rule reads of an instant whose figure does not add up from sums: each of its windows asked for by itself. */
export async function readApart(ground: FigureGround, body: FigureBody, atMs: number): Promise<ReadInstant[]> {
  const { workspaceId } = ground
  const { rules } = await inWorkspace(workspaceId, (client) => readActiveVersion(client, workspaceId))
  const { window, against } = windowsAt(body, atMs, rules.windowMs)
  const now = await valuesIn(ground, body, window, atMs)
  const before = against ? await valuesIn(ground, body, against, atMs) : null
  return [{ atMs, readings: readValues(body, now, before) }]
}

async function valuesIn(ground: FigureGround, body: FigureBody, window: Window, atMs: number): Promise<ReadValues> {
  const { each, figure, basis } = body
  const rows = await rowsOf(ground, body, window, atMs)
  return new Map(
    rows.flatMap((row) => {
      const about = each === null ? '' : aboutOf(ground, each, row.segment[each] ?? null)
      const value = basis === 'nowcast' ? expectedIn(row, figure) : numberIn(figure, readingOfRow(row))
      return about === null ? [] : [[about, { value, cases: row.counts.cases }]]
    }),
  )
}

function rowsOf(ground: FigureGround, body: FigureBody, window: Window, atMs: number): Promise<FigureRow[]> {
  const { each, filters, figure, basis } = body
  const values: FigureId[] = figure === MEDIAN ? [MEDIAN] : []
  const contents = { figures: values, values, sums: sumsNamed(new Set(['cases'])), nowcast: basis === 'nowcast' }
  const query = { ...window, step: 'total' as const, by: each === null ? [] : [each], filters, contents }
  const key = JSON.stringify([query, atMs])
  const known = ground.rows.get(key) ?? readFigures(ground.workspaceId, query, new Date(atMs)).then(({ rows }) => rows)
  ground.rows.set(key, known)
  return known
}

function aboutOf({ names }: FigureGround, each: NonNullable<FigureBody['each']>, value: string | null): string | null {
  if (each === 'handler') return value
  const number = names.numberOf(each, value)
  return number === undefined ? null : String(number)
}

function expectedIn({ nowcast }: FigureRow, figure: FigureId): number | null {
  const { costPerAcceptedResolution, acceptedResolutionRate } = nowcast
  const expected = figure === 'costPerAcceptedResolution' ? costPerAcceptedResolution : acceptedResolutionRate
  return expected.estimate === null ? null : Number(expected.estimate)
}

import { type FigureBody, instantsOf, type Window, windowsAt } from '#core/alert/figure_windows.ts'
import { MAX_EACH } from '#core/alert/limits.ts'
import { type ReadFigure, readFigure } from '#core/alert/read_figure.ts'
import { nothingRead } from '#core/alert/reading.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { FigureId } from '#core/figures/catalogue.ts'
import { EVERYTHING, MEDIAN } from '#core/figures/contents.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { readingOfRow, valueIn } from '#core/figures/reading.ts'
import { Problem } from '#core/problem.ts'
import { readFigures } from '../figures/read_figures.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import type { ValueNames } from '../segment/wanted_numbers.ts'

/** By what is read: several rules that ask the same read it once. */
export interface FigureGround {
  workspaceId: number
  active: ActiveVersion
  names: Pick<ValueNames, 'numberOf'>
  answers: Map<string, Promise<FigureRow[]>>
}

/** @returns what a rule reads of the instants of (after, now], the latest `most` of them, each as if it were then. */
export async function readFiguresAt(
  ground: FigureGround,
  body: FigureBody,
  { afterMs, nowMs, most }: { afterMs: number; nowMs: number; most: number },
): Promise<ReadInstant[]> {
  const instants: ReadInstant[] = []
  for (const atMs of instantsOf(body, afterMs, nowMs, most)) instants.push({ atMs, readings: await readAt(ground, body, atMs) })
  return instants
}

async function readAt(ground: FigureGround, body: FigureBody, atMs: number): Promise<ReadInstant['readings']> {
  const { window, against } = windowsAt(body, atMs, ground.active.rules.windowMs)
  try {
    const now = await valuesIn(ground, body, window, atMs)
    const before = against ? await valuesIn(ground, body, against, atMs) : null
    const most = [...now].sort(([, a], [, b]) => b.cases - a.cases).slice(0, MAX_EACH)
    return most.map(([about, figure]) => readFigure(body, about, figure, before?.get(about) ?? null))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [{ ...nothingRead(''), says: 'failed' }]
  }
}

async function valuesIn(ground: FigureGround, body: FigureBody, window: Window, atMs: number): Promise<Map<string, ReadFigure>> {
  const { each, figure, basis } = body
  const rows = await rowsOf(ground, body, window, atMs)
  const values = rows.flatMap((row): [string, ReadFigure][] => {
    const about = each === null ? '' : aboutOf(ground, each, row.segment[each] ?? null)
    const value = basis === 'nowcast' ? expectedIn(row, figure) : valueIn(figure, readingOfRow(row))
    return about === null ? [] : [[about, { value: value === null ? null : Number(value), cases: row.counts.cases }]]
  })
  // Where there is no row there was no case.
  return new Map(values.length === 0 && each === null ? [['', { value: null, cases: 0 }]] : values)
}

function rowsOf(ground: FigureGround, body: FigureBody, window: Window, atMs: number): Promise<FigureRow[]> {
  const { each, filters, figure, basis } = body
  const values = EVERYTHING.values.filter((id) => id !== MEDIAN || id === figure)
  const contents = { ...EVERYTHING, values, nowcast: basis === 'nowcast' }
  const query = { ...window, step: 'total' as const, by: each === null ? [] : [each], filters, contents }
  const key = JSON.stringify([query, atMs])
  const known = ground.answers.get(key) ?? readFigures(ground.workspaceId, query, new Date(atMs)).then(({ rows }) => rows)
  ground.answers.set(key, known)
  return known
}

function aboutOf({ names }: FigureGround, each: NonNullable<FigureBody['each']>, value: string | null): string | null {
  if (each === 'handler') return value
  const number = names.numberOf(each, value)
  return number === undefined ? null : String(number)
}

function expectedIn({ nowcast }: FigureRow, figure: FigureId): string | number | null {
  if (figure === 'costPerAcceptedResolution') return nowcast.costPerAcceptedResolution?.estimate ?? null
  return nowcast.acceptedResolutionRate?.estimate ?? null
}

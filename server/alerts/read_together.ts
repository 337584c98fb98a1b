import { type FigureBody, maturingAt } from '#core/alert/figure_windows.ts'
import { type ReadValues, readValues, valuesIn } from '#core/alert/read_values.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import { type SpanSums, sumWindows } from '#core/figures/sum_windows.ts'
import type { MaturingWindow } from '#core/figures/window_spans.ts'
import { NOT_SAID } from '#core/segment/numbers.ts'
import { readWindowSums } from '../figures/read_window_sums.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import type { FigureGround, ReadSums } from './figure_ground.ts'

/** @returns what a rule reads of some instants, the sums of all their windows read at once. */
export async function readTogether(ground: FigureGround, body: FigureBody, instants: readonly number[]): Promise<ReadInstant[]> {
  const { active, names, ...read } = await sumsUnder(ground, body, instants)
  const { windowMs, policy } = active.rules
  const context = { figure: body.figure, names, fullTimeMinutesPerWeek: policy.fullTimeMinutesPerWeek }
  const valuesOf = (windows: readonly MaturingWindow[]): ReadValues[] =>
    sumWindows(read, windows, (rows, window) => valuesIn(rows, window, body.each === null, context))
  const windows = instants.map((atMs) => maturingAt(body, atMs, windowMs))
  const values = valuesOf(windows.map(([now]) => now))
  const before = valuesOf(windows.flatMap(([, against]) => against ?? []))
  return instants.map((atMs, place) => ({
    atMs,
    readings: readValues(body, values[place] ?? new Map(), before[place] ?? null),
  }))
}

/** The same for all rules that look at the same windows and values, whichever figures they watch. */
function sumsUnder(ground: FigureGround, body: FigureBody, instants: readonly number[]): Promise<ReadSums> {
  const { each, filters, basis, windowMinutes, figure } = body
  const figures = ground.figures.includes(figure) ? ground.figures : [figure]
  const against = body.kind === 'change' ? body.against : null
  const key = JSON.stringify([each, filters, basis, windowMinutes, against, figures, instants])
  const known = ground.sums.get(key) ?? readSumsUnder(ground, body, instants, figures)
  ground.sums.set(key, known)
  return known
}

const readSumsUnder = (
  ground: FigureGround,
  body: FigureBody,
  instants: readonly number[],
  figures: FigureGround['figures'],
): Promise<ReadSums> =>
  inWorkspace(
    ground.workspaceId,
    async (client) => {
      const { workspaceId, names } = ground
      const active = await readActiveVersion(client, workspaceId)
      const windows = instants.flatMap((atMs) => maturingAt(body, atMs, active.rules.windowMs))
      const { each, filters } = body
      const asked = { workspaceId, active, names, each, filters, figures, windows }
      const { sums, ...read } = await readWindowSums(client, asked)
      return { ...read, active, sums: sums.filter((one) => isKnown(ground, body, one)) }
    },
    'repeatable read, read only',
  )

/** A value that came after names were read has none to be told by: the next reading has it. */
const isKnown = ({ names }: FigureGround, { each }: FigureBody, { about }: SpanSums): boolean =>
  each === null || each === 'handler' || Number(about) === NOT_SAID || names.valueOf(each, Number(about)) !== null

import { type FigureBody, instantsOf } from '#core/alert/figure_windows.ts'
import { nothingRead } from '#core/alert/reading.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import { addsUp } from '#core/alert/replay_length.ts'
import { Problem } from '#core/problem.ts'
import type { FigureGround } from './figure_ground.ts'
import { readApart } from './read_apart.ts'
import { readTogether } from './read_together.ts'

/** @returns what a rule reads of the instants of (after, now], the latest `most` of them, each as if it were then. */
export async function readFiguresAt(
  ground: FigureGround,
  body: FigureBody,
  { afterMs, nowMs, most }: { afterMs: number; nowMs: number; most: number },
): Promise<ReadInstant[]> {
  const instants = instantsOf(body, afterMs, nowMs, most)
  if (instants.length === 0) return []
  if (addsUp(body)) return orFailed(instants, () => readTogether(ground, body, instants))
  const read: ReadInstant[] = []
  for (const atMs of instants) read.push(...(await orFailed([atMs], () => readApart(ground, body, atMs))))
  return read
}

/** What could not be answered says so at each instant. */
async function orFailed(instants: readonly number[], read: () => Promise<ReadInstant[]>): Promise<ReadInstant[]> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return instants.map((atMs) => ({ atMs, readings: [{ ...nothingRead(''), says: 'failed' }] }))
  }
}

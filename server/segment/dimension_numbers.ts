import type { ClientBase } from 'pg'
import type { Handler } from '#core/event/types.ts'
import {
  MAX_VALUES_PER_DIMENSION,
  OPEN_DIMENSIONS,
  type OpenDimension,
  OTHER_VALUE,
  type Segment,
} from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS, NOT_SAID, OTHER, type SegmentNumbers } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

interface Dictionary {
  numberOf: Map<string, number>
  valueOf: Map<number, string>
}

/** A value keeps its number for ever, so what was once read stays true; only committed numbers are remembered. */
const remembered = new Map<number, Dictionary[]>()

function dictionariesOf(workspaceId: number): Dictionary[] {
  let dictionaries = remembered.get(workspaceId)
  if (!dictionaries) {
    dictionaries = OPEN_DIMENSIONS.map(() => ({ numberOf: new Map(), valueOf: new Map([[OTHER, OTHER_VALUE]]) }))
    remembered.set(workspaceId, dictionaries)
  }
  return dictionaries
}

/** @returns for each dimension the values of these segments that this process knows no number of. */
function unknownValues(workspaceId: number, segments: readonly Segment[]): string[][] {
  const dictionaries = dictionariesOf(workspaceId)
  return OPEN_DIMENSIONS.map((dimension, place) => [
    ...new Set(
      segments.flatMap((segment) => segment[dimension] ?? []).filter((value) => !dictionaries[place]?.numberOf.has(value)),
    ),
  ])
}

/** @returns the number under which rows hold the dimension at this place of OPEN_DIMENSIONS. */
const numberOfPlace = (place: number): number => DIMENSION_NUMBERS.numberOf[OPEN_DIMENSIONS[place] as OpenDimension]

/** Gives numbers to values that have none, in a transaction of its own; those beyond the thousandth are "other". */
export async function ensureNumbers(workspaceId: number, segments: readonly Segment[]): Promise<void> {
  const unknown = unknownValues(workspaceId, segments)
  if (unknown.every((values) => values.length === 0)) return
  await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'segment/lock', [workspaceId])
    for (const [place, values] of unknown.entries()) {
      if (values.length === 0) continue
      await ask(client, 'segment/give_numbers', [workspaceId, numberOfPlace(place), values, MAX_VALUES_PER_DIMENSION])
    }
  })
  await inWorkspace(workspaceId, (client) => learnNumbers(client, workspaceId, segments))
}

/** Reads the numbers of values that were given one before. What has none came after the thousandth. */
export async function learnNumbers(client: ClientBase, workspaceId: number, segments: readonly Segment[]): Promise<void> {
  const unknown = unknownValues(workspaceId, segments)
  if (unknown.every((values) => values.length === 0)) return
  await learnAllNumbers(client, workspaceId)
  const dictionaries = dictionariesOf(workspaceId)
  for (const [place, values] of unknown.entries()) rememberOthers(dictionaries[place] as Dictionary, values)
}

/** Reads every number that was given. */
export async function learnAllNumbers(client: ClientBase, workspaceId: number): Promise<void> {
  const dictionaries = dictionariesOf(workspaceId)
  type Row = { dimension: number; number: number; value: string }
  const { rows } = await ask<Row>(client, 'segment/numbers', [workspaceId])
  for (const { dimension, number, value } of rows) {
    const dictionary = dictionaries[OPEN_DIMENSIONS.indexOf(DIMENSION_NUMBERS.nameOf(dimension))]
    dictionary?.numberOf.set(value, number)
    dictionary?.valueOf.set(number, value)
  }
}

/** Endless values must not fill the memory: what is forgotten is looked up again. */
const MAX_REMEMBERED = 50_000

function rememberOthers({ numberOf }: Dictionary, values: readonly string[]): void {
  if (numberOf.size > MAX_REMEMBERED) for (const [value, number] of numberOf) if (number === OTHER) numberOf.delete(value)
  for (const value of values) if (!numberOf.has(value)) numberOf.set(value, OTHER)
}

/** @returns the numbers of a segment's values. `ensureNumbers` or `learnNumbers` must have seen it. */
export function segmentNumbers(workspaceId: number, segment: Segment): SegmentNumbers {
  const dictionaries = dictionariesOf(workspaceId)
  const [a, b, c, d, e] = OPEN_DIMENSIONS.map((dimension, place) => {
    const value = segment[dimension]
    if (value === null) return NOT_SAID
    const number = dictionaries[place]?.numberOf.get(value)
    if (number === undefined) throw new Error(`a value of ${dimension} was never given a number`)
    return number
  })
  return [a ?? NOT_SAID, b ?? NOT_SAID, c ?? NOT_SAID, d ?? NOT_SAID, e ?? NOT_SAID]
}

/** @returns the segment that numbers of `segmentNumbers` stand for. */
export function segmentOf(workspaceId: number, numbers: SegmentNumbers, handler: Handler): Segment {
  const dictionaries = dictionariesOf(workspaceId)
  const [channel, language, market, topic, agentVersion] = numbers.map(
    (number, place) => dictionaries[place]?.valueOf.get(number) ?? null,
  )
  return {
    handler,
    channel: channel ?? null,
    language: language ?? null,
    market: market ?? null,
    topic: topic ?? null,
    agentVersion: agentVersion ?? null,
  }
}

import type { ClientBase } from 'pg'
import type { Handler } from '#core/event/types.ts'
import {
  forEachOpen,
  MAX_VALUES_PER_DIMENSION,
  OPEN_DIMENSIONS,
  type OpenDimension,
  type Segment,
} from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS, NOT_SAID, OTHER, type SegmentNumbers } from '#core/segment/numbers.ts'
import { OTHER_VALUES, tellValue } from '#core/segment/told_value.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

interface Dictionary {
  numberOf: Map<string, number>
  /** The values as they are told. */
  toldOf: Map<number, string>
}

type Dictionaries = Record<OpenDimension, Dictionary>

/** A value keeps its number for ever, so what was once read stays true; only committed numbers are remembered. */
const remembered = new Map<number, Dictionaries>()

function dictionariesOf(workspaceId: number): Dictionaries {
  let dictionaries = remembered.get(workspaceId)
  if (!dictionaries) {
    dictionaries = forEachOpen(() => ({ numberOf: new Map(), toldOf: new Map([[OTHER, OTHER_VALUES]]) }))
    remembered.set(workspaceId, dictionaries)
  }
  return dictionaries
}

/** @returns the values of these segments that this process knows no number of, for each dimension that has some. */
function unknownValues(workspaceId: number, segments: readonly Segment[]): [OpenDimension, string[]][] {
  const dictionaries = dictionariesOf(workspaceId)
  return OPEN_DIMENSIONS.flatMap((dimension): [OpenDimension, string[]][] => {
    const { numberOf } = dictionaries[dimension]
    const unknown = new Set(segments.flatMap((segment) => segment[dimension] ?? []).filter((value) => !numberOf.has(value)))
    return unknown.size > 0 ? [[dimension, [...unknown]]] : []
  })
}

/** Gives numbers to values that have none, in a transaction of its own; those beyond the thousandth are among the others. */
export async function ensureNumbers(workspaceId: number, segments: readonly Segment[]): Promise<void> {
  const unknown = unknownValues(workspaceId, segments)
  if (unknown.length === 0) return
  await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'segment/lock', [workspaceId])
    for (const [dimension, values] of unknown) {
      const number = DIMENSION_NUMBERS.numberOf[dimension]
      await ask(client, 'segment/give_numbers', [workspaceId, number, values, MAX_VALUES_PER_DIMENSION])
    }
  })
  await inWorkspace(workspaceId, (client) => learnNumbers(client, workspaceId, segments))
}

/** Reads the numbers of values that were given one before. What has none came after the thousandth. */
export async function learnNumbers(client: ClientBase, workspaceId: number, segments: readonly Segment[]): Promise<void> {
  const unknown = unknownValues(workspaceId, segments)
  if (unknown.length === 0) return
  await learnAllNumbers(client, workspaceId)
  const dictionaries = dictionariesOf(workspaceId)
  for (const [dimension, values] of unknown) rememberOthers(dictionaries[dimension], values)
}

/** Reads every number that was given. */
export async function learnAllNumbers(client: ClientBase, workspaceId: number): Promise<void> {
  const dictionaries = dictionariesOf(workspaceId)
  type Row = { dimension: number; number: number; value: string }
  const { rows } = await ask<Row>(client, 'segment/numbers', [workspaceId])
  for (const { dimension, number, value } of rows) {
    const dictionary = dictionaries[DIMENSION_NUMBERS.nameOf(dimension)]
    dictionary.numberOf.set(value, number)
    dictionary.toldOf.set(number, tellValue(value))
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
  return OPEN_DIMENSIONS.map((dimension) => {
    const value = segment[dimension]
    if (value === null) return NOT_SAID
    const number = dictionaries[dimension].numberOf.get(value)
    if (number === undefined) throw new Error(`a value of ${dimension} was never given a number`)
    return number
  })
}

/** @returns the segment that numbers of `segmentNumbers` stand for, its values as they are told. */
export function segmentOf(workspaceId: number, numbers: SegmentNumbers, handler: Handler): Segment {
  const dictionaries = dictionariesOf(workspaceId)
  const values = forEachOpen((dimension, place) => dictionaries[dimension].toldOf.get(numbers[place] ?? NOT_SAID) ?? null)
  return { handler, ...values }
}

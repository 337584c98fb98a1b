import type { ClientBase } from 'pg'
import type { ReviewLeaks } from '#core/review/contract.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'

const MOST = 3

interface Row {
  conversation: string
  stints: number
  handler: number
  topic: number
  language: number
  micros: string
}

interface Span {
  version: number
  fromMs: number
  toMs: number
}

/** @returns the cases of a span in which a customer had to do with most people and machines, longest first. */
export async function readChains(
  client: ClientBase,
  workspaceId: number,
  { version, fromMs, toMs }: Span,
): Promise<ReviewLeaks['chains']> {
  const { rows } = await ask<Row>(client, 'reviews/chains', [workspaceId, version, new Date(fromMs), new Date(toMs), MOST])
  if (rows.length === 0) return []
  const names = await readValueNames(client, workspaceId, ['language', 'topic'])
  return rows.map(({ conversation, stints, handler, topic, language, micros }) => ({
    ...{ conversation, contacts: stints, micros: Number(micros) },
    segment: {
      handler: handlerOf(handler),
      language: names.valueOf('language', language),
      topic: names.valueOf('topic', topic),
    },
  }))
}

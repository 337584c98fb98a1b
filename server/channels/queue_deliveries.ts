import type { ClientBase } from 'pg'
import type { z } from 'zod'
import { alertMessageSchema } from '#core/channel/message.ts'
import { ask } from '../platform/postgres/ask.ts'
import { uuids } from '../platform/postgres/columns.ts'

interface Told {
  /** Of what is told: a channel is told once of it, however often this is called. */
  stepId: string
  channelIds: readonly string[]
  message: z.input<typeof alertMessageSchema>
  /** Not before this instant: quiet hours end then. */
  dueAt: Date
}

/**
 * Writes down what channels are to be told, in the transaction that writes what happened. It goes out by itself within seconds of the
 * commit.
 * @param client inside a transaction of the workspace.
 * @returns the channels that are told of it now and were not before, those that are off included.
 */
export async function queueDeliveries(client: ClientBase, workspaceId: number, told: Told): Promise<string[]> {
  const { stepId, channelIds, dueAt } = told
  const message = alertMessageSchema.parse(told.message)
  const values = [workspaceId, stepId, message.alert?.id ?? null, JSON.stringify(message), dueAt, uuids(channelIds)]
  const { rows } = await ask<{ channel_id: string }>(client, 'channels/queue', values)
  return rows.map((row) => row.channel_id)
}

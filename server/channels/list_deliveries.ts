import type { ClientBase } from 'pg'
import type { DeliveriesQuery } from '#core/channel/deliveries_query.ts'
import type { Answered, DeliveriesAnswer, Delivery, DeliveryState } from '#core/channel/delivery_contract.ts'
import type { ChannelKind } from '#core/channel/kinds.ts'
import { alertMessageSchema } from '#core/channel/message.ts'
import { titleLine } from '#core/channel/render/readable.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

const PAGE = 50

interface DeliveryRow {
  id: string
  channel_id: string
  channel_name: string
  channel_kind: ChannelKind
  message: unknown
  alert_id: string | null
  state: DeliveryState
  tries: number
  carried_by: string | null
  answered: Answered | null
  created_at: Date
  due_at: Date
  sent_at: Date | null
}

/** @returns what was sent, the newest first: `GET /api/v1/deliveries`. */
export function listDeliveries(workspaceId: number, { channel, before }: DeliveriesQuery): Promise<DeliveriesAnswer> {
  return inWorkspace(workspaceId, async (client) => {
    const values = [workspaceId, channel, before, PAGE + 1, null]
    const { rows } = await ask<DeliveryRow>(client, 'channels/deliveries', values)
    const shown = rows.slice(0, PAGE)
    return { deliveries: shown.map(deliveryOf), next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
  })
}

/** @returns one delivery, within a transaction; null where there is none. */
export async function readDelivery(client: ClientBase, workspaceId: number, id: string): Promise<Delivery | null> {
  const [row] = (await ask<DeliveryRow>(client, 'channels/deliveries', [workspaceId, null, null, 1, id])).rows
  return row ? deliveryOf(row) : null
}

function deliveryOf(row: DeliveryRow): Delivery {
  const message = alertMessageSchema.parse(row.message)
  return {
    id: row.id,
    channel: { id: row.channel_id, name: row.channel_name, kind: row.channel_kind },
    type: message.type,
    headline: titleLine(message),
    alertId: row.alert_id,
    state: row.state,
    tries: row.tries,
    carriedBy: row.carried_by,
    answered: row.answered,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }
}

import type { Channel } from '#core/channel/contract.ts'
import type { ChannelKind } from '#core/channel/kinds.ts'

/** As `channels/channels` gives it. */
export interface ChannelRow {
  id: string
  kind: ChannelKind
  name: string
  config: { target: string; to?: string[]; previousUntil?: string }
  is_on: boolean
  failing_since: Date | null
  off_reason: string | null
  created_at: Date
  created_by: string
}

/** @returns a row as the API says it. */
export const channelOf = (row: ChannelRow): Channel => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  target: row.config.target,
  isOn: row.is_on,
  failingSince: row.failing_since?.toISOString() ?? null,
  offReason: row.off_reason,
  previousSecretUntil: row.config.previousUntil ?? null,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
})

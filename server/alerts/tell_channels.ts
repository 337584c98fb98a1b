import type { ClientBase } from 'pg'
import { messageOf, type Telling } from '#core/alert/message_of.ts'
import { sendableFrom } from '#core/alert/quiet_hours.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import type { Calendar } from '#core/calendar/calendar.ts'
import { queueDeliveries } from '../channels/queue_deliveries.ts'
import { ownAddress } from '../platform/config/own_address.ts'
import { readWorkspace } from '../workspace/directory.ts'

/** From where messages come. */
export interface Sender {
  workspaceId: number
  workspace: Telling['workspace']
  home: string
}

/** @returns from where a workspace's messages come. */
export async function senderOf(workspaceId: number): Promise<Sender> {
  const { slug, name } = await readWorkspace(workspaceId)
  return { workspaceId, workspace: { slug, name }, home: ownAddress() }
}

interface Told extends Omit<Telling, 'workspace' | 'home' | 'rule'> {
  rule: { name: string; body: RuleBody }
  calendar: Calendar
  now: Date
  /** Somebody does not want to hear of it before. */
  snoozedUntil: Date | null
}

/** Writes down what the channels of a rule are to be told, in the transaction that writes what happened: quiet hours wait, an end does not sleep. */
export async function tellChannels(
  client: ClientBase,
  sender: Sender,
  { calendar, now, snoozedUntil, ...told }: Told,
): Promise<void> {
  const { channelIds, quietHours } = told.rule.body
  if (channelIds.length === 0) return
  const isEnd = told.type === 'alert.recovered' || told.type === 'alert.resolved' || told.type === 'alert.corrected'
  const wokenMs = isEnd ? 0 : (snoozedUntil?.getTime() ?? 0)
  const dueAt = new Date(Math.max(sendableFrom(quietHours, now.getTime(), calendar), wokenMs))
  const message = messageOf({ ...told, workspace: sender.workspace, home: sender.home })
  await queueDeliveries(client, sender.workspaceId, { stepId: told.stepId, channelIds, message, dueAt })
}

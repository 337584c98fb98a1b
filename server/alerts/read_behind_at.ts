import { readBehind } from '#core/alert/read_behind.ts'
import type { ReadInstant } from '#core/alert/replay.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { readWaiting } from '../ingestion/read_queue_state.ts'
import { slugOf } from '../workspace/directory.ts'

const MINUTE_MS = 60_000

/** @returns what a rule about the ingestion reads of this minute; of those before nothing is kept. */
export async function readBehindAt(
  workspaceId: number,
  body: Extract<RuleBody, { kind: 'data' }>,
  nowMs: number,
): Promise<ReadInstant[]> {
  const [state] = await readWaiting([{ id: workspaceId, slug: await slugOf(workspaceId) }])
  const atMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
  return [{ atMs, readings: [readBehind(body, state?.oldestWaitingSeconds ?? null)] }]
}

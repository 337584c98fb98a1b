import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { replay } from '#core/alert/replay.ts'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readHours, readSaidHours } from './read_hours.ts'
import { AI, ALARM, CALM, FIRST_HOUR, judgeHour, startWorkspace, transitionsOf } from './testing/judged_workspace.ts'

/** Hours: the first, and as many steps as make a thousand more. */
const TICKS = 1_001
/** So many hours come due at once: fewer than are caught up on, so that none is left out. */
const AT_ONCE = 25

it('has each transition, and each message of it, once in 1,000 ticks that two read at the same time', async () => {
  const channelId = randomUUID()
  const { workspaceId, evaluate } = await startWorkspace('two', { ...AI, channelIds: [channelId] })
  const hours = Array.from({ length: TICKS }, (_, place) => FIRST_HOUR + place)
  const at = hours.map((hour) => new Date(hour * HOUR_MS))
  const evidence = hours.map((hour) => (Math.sin(hour / 9) + Math.sin(hour / 4) > 0.6 ? ALARM : CALM))
  const same = <T>(value: T): T[] => hours.map(() => value)
  await inWorkspace(workspaceId, async (client) => {
    await client.query(
      `insert into channel (workspace_id, id, kind, name, config, created_by) values ($1, $2, 'slack', 'x', '{}', 'test')`,
      [workspaceId, channelId],
    )
    const judged = [same('breaks.ai'), at, same('steady'), evidence, same(-700), same(1)]
    await ask(client, 'drift/put_hours', [workspaceId, ...judged, at[0]])
  })
  for (let hour = FIRST_HOUR; hour < FIRST_HOUR + TICKS; hour += AT_ONCE) {
    await judgeHour(workspaceId, hour, evidence[hour - FIRST_HOUR] ?? CALM)
    await Promise.all([evaluate(hour), evaluate(hour)])
  }
  const kept = await transitionsOf(workspaceId)
  const { sent, said } = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ sent: number }>('select count(*)::int as sent from delivery where workspace_id = $1', [
      workspaceId,
    ])
    const range = { fromMs: (FIRST_HOUR - 1) * HOUR_MS, toMs: (FIRST_HOUR + TICKS - 1) * HOUR_MS }
    return { sent: rows[0]?.sent, said: await readSaidHours(client, workspaceId, range) }
  })
  const body = ruleBodySchema.parse(AI)
  if (body.kind !== 'drift') throw new Error('a rule of drift')
  const { transitions } = replay(
    readHours(body, said, () => undefined),
    timingOf(body, null),
  )
  expect(kept).toEqual(transitions.map(({ about: _, ...one }) => one))
  expect(kept.length).toBeGreaterThan(50)
  expect(sent).toBe(kept.filter(({ tells }) => tells !== null).length)
})

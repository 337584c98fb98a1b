import { randomUUID } from 'node:crypto'
import { ruleBodySchema } from '#core/alert/rule_contract.ts'
import { evaluateRules } from '#server/alerts/evaluate_rules.ts'
import { ask } from '#server/platform/postgres/ask.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { postgresProcessorSeconds } from './postgres_processor.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'

const HOUR_MS = 3_600_000
const RULES = 1_000
const VALUES = 200
const MINUTES = 15
const MOST_SECONDS_A_MINUTE = 5
const [CALM, ALARM] = [0, 30]

/** What a thousand rules over two hundred values take each minute: while nothing new was judged, and as if each minute were another hour. */
export async function measureAlerts(stage: Stage): Promise<void> {
  const { id } = await stage.found('alerts')
  const firstHour = Math.floor(Date.now() / HOUR_MS)
  await makeRules(id, new Date(firstHour * HOUR_MS))
  // The first hour of all opens what is in alarm: one value of each rule.
  const rows = [
    await measure(id, 'nothing new', firstHour, () => undefined),
    await measure(id, 'a new hour', firstHour, (minute) => judge(id, firstHour + minute, 0)),
    await measure(id, 'a new hour, 1,000 fire or end', firstHour + MINUTES, (minute) =>
      judge(id, firstHour + MINUTES + minute, minute % 2),
    ),
  ]
  const head = ['a minute with', 'Node', 'Postgres', 'both', 'p50', 'slowest', '']
  printTable(
    `${whole(RULES)} rules over ${whole(VALUES)} values each (to meet: ${MOST_SECONDS_A_MINUTE} s of a processor a minute)`,
    head,
    rows,
  )
}

async function makeRules(workspaceId: number, now: Date): Promise<void> {
  const body = JSON.stringify(ruleBodySchema.parse({ kind: 'drift', each: 'topic', recoverMinutes: 0 }))
  await inWorkspace(workspaceId, async (client) => {
    for (let place = 0; place < RULES; place++)
      await ask(client, 'alerts/add_rule', [workspaceId, randomUUID(), `Rule ${place}`, body, true, now, 'bench'])
  })
}

/** Evidence as the job of drift keeps it: of `alarmed` values it is beyond every promise. */
async function judge(workspaceId: number, hour: number, alarmed: number): Promise<void> {
  const at = new Date(hour * HOUR_MS)
  const places = Array.from({ length: VALUES }, (_, place) => place)
  await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'drift/put_run', [workspaceId, 1, null, 0, at])
    await ask(client, 'drift/put_hours', [
      ...[workspaceId, places.map((place) => `breaks.topic.${place + 1}`), places.map(() => at), places.map(() => 'steady')],
      ...[places.map((place) => (place < alarmed ? ALARM : CALM)), places.map(() => -700), places.map(() => 1), at],
    ])
  })
}

async function measure(workspaceId: number, name: string, hour: number, prepare: (minute: number) => unknown): Promise<string[]> {
  const tookMs: number[] = []
  const used = { node: 0, postgres: 0 }
  for (let minute = 1; minute <= MINUTES; minute++) {
    await prepare(minute)
    const before = await usedSeconds(workspaceId)
    const startedAt = performance.now()
    await evaluateRules(workspaceId, new Date((hour + minute) * HOUR_MS))
    tookMs.push(performance.now() - startedAt)
    const after = await usedSeconds(workspaceId)
    used.node += (after.node - before.node) / MINUTES
    used.postgres += (after.postgres - before.postgres) / MINUTES
  }
  const both = used.node + used.postgres
  return [
    name,
    `${used.node.toFixed(2)} s`,
    `${used.postgres.toFixed(2)} s`,
    `${both.toFixed(2)} s`,
    milliseconds(quantile(tookMs, 0.5)),
    milliseconds(Math.max(...tookMs)),
    verdict(both < MOST_SECONDS_A_MINUTE),
  ]
}

async function usedSeconds(workspaceId: number): Promise<{ node: number; postgres: number }> {
  const { user, system } = process.cpuUsage()
  return { node: (user + system) / 1e6, postgres: await postgresProcessorSeconds(workspaceId) }
}

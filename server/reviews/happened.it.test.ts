import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readWatches } from './read_watches.ts'

const FROM = new Date('2026-11-09T00:00:00Z')
const TO = new Date('2026-11-16T00:00:00Z')
/** So many hours after the week began. */
const at = (hours: number): Date => new Date(FROM.getTime() + hours * 3_600_000)
const END = 168

let own: number
let other: number
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  other = await createWorkspace({ slug: 'other', name: 'Other' })
})

const write = (statement: string, values: unknown[], workspaceId = own) =>
  inWorkspace(workspaceId, (client) => client.query(statement, [workspaceId, ...values]))
const alert = (name: string, fired: number | null, ended: number | null, workspaceId = own) =>
  write(
    `insert into alert (workspace_id, id, rule_id, rule_name, kind, severity, about, about_name, state, since, opened_at, fired_at, ended_at,
       standing, reading, found, resolution, acknowledged_at)
     values ($1, $2, $3, $4, 'drift', 'warning', '', 'German', 'firing', $5, $5, $6, $7, '{}', '{}', '{}', '{"as": "fixed"}', $5)`,
    [randomUUID(), randomUUID(), name, at(0), fired === null ? null : at(fired), ended === null ? null : at(ended)],
    workspaceId,
  )
const hourOf = (series: string, hour: number, state: string) =>
  write('insert into drift_hour (workspace_id, series, hour, state, worse, better) values ($1, $2, $3, $4, 0, 0)', [
    series,
    at(hour),
    state,
  ])
const happened = async (most = 400, workspaceId = own) =>
  (await inWorkspace(workspaceId, (client) => ask(client, 'reviews/timeline', [workspaceId, FROM, TO, most]))).rows

it('has what was in the week: from its first instant, and not what came with its end', async () => {
  for (const [name, hours] of [
    ['before', -1],
    ['first', 0],
    ['last', END - 1],
    ['after', END],
  ] as const) {
    await write('insert into release (workspace_id, agent_version, deployed_at) values ($1, $2, $3)', [name, at(hours)])
    await write(`insert into annotation (workspace_id, at, text, made_by) values ($1, $2, $3, 'x')`, [at(hours), name])
  }
  const rows = await happened()
  expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['note first', 'release first', 'note last', 'release last'])
  expect(rows[0]).toMatchObject({ began_at: at(0), ended_at: null, detail: '', resolved_as: null, acknowledged_at: null })
  expect(await happened(3)).toHaveLength(3)
})

it('has the alerts that stood in the week, whenever they fired, and none that never did', async () => {
  await alert('over', -20, -1)
  await alert('lasting', -20, 0)
  await alert('open', -10, null)
  await alert('within', 5, 6)
  await alert('late', END - 1, null)
  await alert('next week', END, null)
  await alert('pending', null, null)
  await alert('theirs', 5, 6, other)
  const rows = (await happened()).filter(({ kind }) => kind === 'alert')
  expect(rows.map(({ name }) => name)).toEqual(['lasting', 'open', 'within', 'late'])
  expect(rows[2]).toMatchObject({
    began_at: at(5),
    ended_at: at(6),
    detail: 'German',
    resolved_as: 'fixed',
    acknowledged_at: at(0),
  })
  expect((await happened(400, other)).map(({ name }) => name)).toEqual(['theirs'])
})

it('has the stretches of hours in which a series drifted, or was better, each by itself', async () => {
  const drifting = [-1, 0, 1, 4, 5, 6, END]
  for (const hour of drifting) await hourOf('breaks.ai', hour, 'drifting')
  for (const hour of [2, 3]) await hourOf('breaks.ai', hour, 'better')
  for (const hour of [7, 8]) await hourOf('breaks.ai', hour, 'watching')
  await hourOf('mix', 1, 'drifting')
  const rows = (await happened()).filter(({ kind }) => kind === 'drift')
  expect(rows.map(({ name, detail, began_at, ended_at }) => [name, detail, began_at, ended_at])).toEqual([
    ['breaks.ai', 'drifting', at(0), at(2)],
    ['mix', 'drifting', at(1), at(2)],
    ['breaks.ai', 'better', at(2), at(4)],
    ['breaks.ai', 'drifting', at(4), at(7)],
  ])
})

it('knows since when a series has been watched by a rule that is on, of several by the oldest', async () => {
  const rule = (name: string, watches: string, isOn: boolean, hours: number, kind = 'drift') =>
    write(
      `insert into alert_rule (workspace_id, id, name, body, is_on, created_at, created_by, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, 'x', $6, 'x')`,
      [randomUUID(), name, JSON.stringify({ kind, watches, filters: {}, each: null }), isOn, at(hours)],
    )
  const watches = () => inWorkspace(own, (client) => readWatches(client, own, ['breaks.ai', 'breaks.human', 'silence./zendesk']))
  expect(await watches()).toEqual(new Map())
  await rule('off', 'takenBack', false, 1)
  await rule('of a figure', 'takenBack', true, 2, 'change')
  expect(await watches()).toEqual(new Map())
  await rule('younger', 'takenBack', true, 4)
  await rule('older', 'takenBack', true, 3)
  await rule('of a source', 'silentSource', true, 5, 'data')
  expect(await watches()).toEqual(
    new Map([
      ['breaks.ai', at(3).getTime()],
      ['breaks.human', at(3).getTime()],
      ['silence./zendesk', at(5).getTime()],
    ]),
  )
})

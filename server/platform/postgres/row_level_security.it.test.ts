import type { ClientBase } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { inDirectory } from './in_directory.ts'
import { inTransaction } from './in_transaction.ts'
import { inWorkspace } from './in_workspace.ts'
import { getPool } from './pool.ts'
import { connectAsAdmin, insertInto, listTables, putRow, type TenantTable } from './testing/tenant_tables.ts'

/** Tables whose rows are no workspace's. A new table either has a `workspace_id`, or a line here that says why not. */
const OF_NO_WORKSPACE: Record<string, string> = {
  _prisma_migrations: 'which migrations ran',
  auth_account: 'a person’s password; a person may be a member of several workspaces',
  auth_rate_limit: 'attempts to sign in, by address and account',
  auth_session: 'a person’s sign-ins',
  auth_user: 'a person',
  auth_verification: 'better-auth’s own',
}

/** What may be seen besides the own workspace's rows, read only but for the founding of a workspace. */
const OTHER_POLICIES: Record<string, string[]> = {
  api_key: ['by_secret SELECT'],
  demo: ['directory SELECT'],
  member: ['own_memberships SELECT'],
  review_share: ['by_secret SELECT'],
  workspace: ['directory SELECT', 'founding INSERT'],
}

const [A, B] = [7_001, 7_002]
const admin = await connectAsAdmin()
afterAll(() => admin.end())
// A table that is made of partitions holds a row only where one fits.
await admin.query("select ensure_event_month('2026-05-01')")
const all = await listTables(admin)
const tenantTables = all.filter((table): table is TenantTable => table.owner !== undefined)
const partitions = await admin.query<{ name: string }>(
  `select relname as name from pg_class where relispartition and relkind = 'r'`,
)

it('knows every table, and why those without a workspace_id have none', () => {
  expect(all.filter(({ owner }) => owner === undefined).map(({ name }) => name)).toEqual(Object.keys(OF_NO_WORKSPACE))
  expect(tenantTables.map(({ name }) => name)).toEqual(expect.arrayContaining(['support_case', 'event', 'event_2026_05']))
  expect(partitions.rows.map(({ name }) => name).filter((name) => !tenantTables.some((table) => table.name === name))).toEqual([])
})

it('binds the role that the application has', async () => {
  const { rows } = await getPool().query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
})

describe.each(tenantTables)('the rows of $name', (table) => {
  const { name, owner } = table
  const other = table.columns.find((column) => column.name !== owner && !column.isGenerated)?.name
  const ofOther = `where ${owner} = ${A}`

  it('are under a forced policy that names the workspace for what is read and what is written', async () => {
    const { rows } = await admin.query(
      'select relrowsecurity enabled, relforcerowsecurity forced from pg_class where oid = $1::regclass',
      [name],
    )
    expect(rows).toEqual([{ enabled: true, forced: true }])
    const policies = await policiesOf(name)
    const isOwn = `(${owner} = ( SELECT current_workspace() AS current_workspace))`
    expect(policies.filter((policy) => policy.name === 'own_workspace')).toEqual([
      { name: 'own_workspace', command: 'ALL', permissive: 'PERMISSIVE', seen: isOwn, written: isOwn },
    ])
    const others = policies.filter((policy) => policy.name !== 'own_workspace')
    expect(others.map((policy) => `${policy.name} ${policy.command}`)).toEqual(OTHER_POLICIES[name] ?? [])
  })

  it('are seen and changed by none but their own workspace', async () => {
    const row = await putRow(admin, table, A)
    await putRow(admin, table, B)
    const reach = async (client: ClientBase): Promise<(number | null)[]> => {
      const seen = await client.query(`select from ${name} ${ofOther}`)
      const changed = await client.query(`update ${name} set ${other} = ${other} ${ofOther}`)
      const deleted = await client.query(`delete from ${name} ${ofOther}`)
      return [seen.rowCount, changed.rowCount, deleted.rowCount]
    }
    const write = (client: ClientBase) => client.query(insertInto(table), [row])
    const give = (client: ClientBase) => client.query(`update ${name} set ${owner} = ${A} where ${owner} = ${B}`)
    const refused = { code: '42501' }
    expect(await inWorkspace(B, reach)).toEqual([0, 0, 0])
    expect(await inTransaction('begin', reach)).toEqual([0, 0, 0])
    await expect(inWorkspace(B, write)).rejects.toMatchObject(refused)
    await expect(inTransaction('begin', write)).rejects.toMatchObject(refused)
    // A workspace's own number cannot be changed by anybody.
    await expect(inWorkspace(B, give)).rejects.toMatchObject(name === 'workspace' ? { code: '428C9' } : refused)
    const own = await inWorkspace(A, (client) => client.query(`select from ${name} ${ofOther}`))
    expect(own.rowCount).toBeGreaterThan(0)
  })

  it('are no part of the directory, unless it is the list of workspaces', async () => {
    await putRow(admin, table, A)
    const { rowCount } = await inDirectory((client) => client.query(`select from ${name} ${ofOther}`))
    expect(rowCount).toBe(OTHER_POLICIES[name]?.includes('directory SELECT') ? 1 : 0)
  })
})

async function policiesOf(table: string) {
  const { rows } = await admin.query<{ name: string; command: string; permissive: string; seen: string; written: string }>(
    `select policyname as name, cmd as command, permissive, qual as seen, with_check as written
     from pg_policies where schemaname = 'public' and tablename = $1 order by policyname`,
    [table],
  )
  return rows
}

import pg from 'pg'
import { inject } from 'vitest'
import { getEnvironment } from '../../config/environment.ts'

export interface TenantTable {
  name: string
  /** The column that says whose the row is. */
  owner: string
  columns: { name: string; type: string; isGenerated: boolean }[]
}

/** A connection that row-level security does not bind, for looking behind it. */
export async function connectAsAdmin(): Promise<pg.Client> {
  const url = new URL(inject('adminUrl'))
  url.pathname = new URL(getEnvironment().DATABASE_URL ?? '').pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  // Rows may then name what is not there.
  await client.query('set session_replication_role = replica')
  return client
}

/** @returns every table, partitions included, with its columns; those whose rows belong to no workspace have no owner. */
export async function listTables(admin: pg.Client): Promise<(Omit<TenantTable, 'owner'> & { owner: string | undefined })[]> {
  const { rows } = await admin.query<{ name: string; columns: TenantTable['columns'] }>(
    `select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
       'isGenerated', a.attidentity <> '') order by a.attnum) as columns
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     group by c.relname order by c.relname`,
  )
  return rows.map((table) => ({ ...table, owner: ownerOf(table) }))
}

function ownerOf({ name, columns }: Omit<TenantTable, 'owner'>): string | undefined {
  if (name === 'workspace') return 'id'
  return columns.find((column) => column.name === 'workspace_id')?.name
}

/** What a constraint asks for more than a type. */
const VALUES: Record<string, unknown> = { role: 'member', state: 'retired', phase: 'live' }
const TIME = '2026-05-17T12:00:00Z'

function sampleOf(column: { name: string; type: string }, workspaceId: number): unknown {
  if (column.name in VALUES) return VALUES[column.name]
  if (column.type.endsWith('[]')) return []
  if (column.type.endsWith('multirange')) return '{[1,2)}'
  if (/int|numeric|real|double/.test(column.type)) return 1
  if (/timestamp|date/.test(column.type)) return TIME
  if (column.type === 'jsonb') return {}
  if (column.type === 'boolean') return false
  if (column.type === 'uuid') return `00000000-0000-4000-8000-${String(workspaceId).padStart(12, '0')}`
  return column.type === 'bytea' ? `\\x${String(workspaceId).padStart(8, '0')}` : `w${workspaceId}`
}

/** Gives a workspace a row, whatever the table: one of its own, or what the types of its columns allow. */
export async function putRow(admin: pg.Client, table: TenantTable, workspaceId: number): Promise<Record<string, unknown>> {
  const made = Object.fromEntries(table.columns.map((column) => [column.name, sampleOf(column, workspaceId)]))
  await admin.query(`${insertInto(table)} on conflict do nothing`, [{ ...made, [table.owner]: workspaceId }])
  const { rows } = await admin.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table.name} t where ${table.owner} = $1`,
    [workspaceId],
  )
  if (!rows[0]) throw new Error(`${table.name}: no row could be made`)
  return rows[0].row
}

/** @returns a statement that takes a row as JSON. */
export function insertInto({ name, columns }: TenantTable): string {
  const names = columns.map((column) => column.name).join(', ')
  return `insert into ${name} (${names}) overriding system value select ${names} from jsonb_populate_record(null::${name}, $1)`
}

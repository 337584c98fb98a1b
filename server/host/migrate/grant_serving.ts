import pg from 'pg'

/** What the role that serves may do: rows, and the one function that acts as the owner. Nothing to the schema itself. */
const grantsTo = (role: string): string[] => [
  `grant usage on schema public to ${role}`,
  `grant select, insert, update, delete on all tables in schema public to ${role}`,
  `revoke insert, update, delete on _prisma_migrations from ${role}`,
  `grant usage on all sequences in schema public to ${role}`,
  `grant execute on all functions in schema public to ${role}`,
  // What later migrations make, and each new month of the archive.
  `alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`,
  `alter default privileges in schema public grant usage on sequences to ${role}`,
  `alter default privileges in schema public grant execute on functions to ${role}`,
]

/** Superusers step down to this one by themselves (server/platform/postgres/pool.ts). */
const ROLE_THAT_SERVES = `select case when rolsuper or rolbypassrls then 'holdfast_app' else rolname end as role
  from pg_roles where rolname = current_user`

/** Whether nothing is missing or too much, so that a start which finds nothing to do changes nothing. */
const IS_COMPLETE = `select not exists (
    select from pg_class t where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations'
      and not (has_table_privilege(r.oid, t.oid, 'select') and has_table_privilege(r.oid, t.oid, 'insert')
        and has_table_privilege(r.oid, t.oid, 'update') and has_table_privilege(r.oid, t.oid, 'delete')))
  and has_table_privilege(r.oid, '_prisma_migrations', 'select') and not has_table_privilege(r.oid, '_prisma_migrations', 'insert')
  and not exists (select from pg_proc f where pronamespace = 'public'::regnamespace and not has_function_privilege(r.oid, f.oid, 'execute'))
  and exists (select from pg_default_acl d, aclexplode(d.defaclacl) a
    where d.defaclrole = current_user::regrole and d.defaclobjtype = 'f' and a.grantee = r.oid)
  as complete from pg_roles r where rolname = $1`

/**
 * Lets the role that serves read and write the rows of tables that another role owns. Nothing happens where it is one role.
 * @param ownerUrl the role that migrates.
 * @param servingUrl the role that serves, on the same database.
 */
export async function grantServing(ownerUrl: string, servingUrl: string): Promise<void> {
  if (ownerUrl === servingUrl) return
  const role = await asking(servingUrl, async (client) => (await client.query<{ role: string }>(ROLE_THAT_SERVES)).rows[0]?.role)
  await asking(ownerUrl, async (client) => {
    const { rows } = await client.query<{ own: boolean }>('select current_user = $1 as own', [role])
    if (role === undefined || rows[0]?.own) return
    // Several starts take turns, since Postgres does not let them change one table's privileges at the same time.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const found = await client.query<{ complete: boolean }>(IS_COMPLETE, [role])
    if (found.rows[0]?.complete) return
    for (const grant of grantsTo(client.escapeIdentifier(role))) await client.query(grant)
  })
}

const LOCK = 72_707_370

async function asking<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'holdfast migrations' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

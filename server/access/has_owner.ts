import { getPool } from '../platform/postgres/pool.ts'

/** @returns whether anybody can sign in; before that, every page leads to /welcome. */
export async function hasOwner(): Promise<boolean> {
  const { rows } = await getPool().query<{ found: boolean }>('select exists (select from auth_user) as found')
  return rows[0]?.found ?? false
}

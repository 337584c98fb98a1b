import pg from 'pg'
import { inject } from 'vitest'
import { getEnvironment } from '../platform/config/environment.ts'

/** @returns the address of a test file's database for the role that owns its tables, which our code is not. */
export function ownerUrl(): string {
  const url = new URL(inject('ownerUrl'))
  url.pathname = new URL(getEnvironment().DATABASE_URL ?? '').pathname
  return url.href
}

/** Changes the schema of a test file's database. */
export async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

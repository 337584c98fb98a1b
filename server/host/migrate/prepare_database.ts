import { applyMigrations } from './apply_migrations.ts'
import { grantServing } from './grant_serving.ts'

/**
 * Makes a database ready for this version: its tables, by the role that owns them, and what the role that serves may do.
 * @returns the names of the migrations that were applied now.
 * @throws where one of them fails, or the role that migrates may not migrate.
 */
export async function prepareDatabase({ ownerUrl, servingUrl }: { ownerUrl: string; servingUrl: string }): Promise<string[]> {
  const migrated = await applyMigrations(ownerUrl)
  await grantServing(ownerUrl, servingUrl)
  return migrated
}

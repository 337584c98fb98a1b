import { expect, it } from 'vitest'
import { readMigrations } from './read_migrations.ts'

/**
 * What data folders in the world may have applied already: a start refuses a migration that is not what it was, a word of a
 * comment included. One that has reached other machines gets a line here, and never changes.
 */
const APPLIED = {
  '0001_foundation': 'c1608c84e3c12d0a316e23ac9381483841ecc268af04ddb203e977934476979c',
  '0002_sign_in': 'cc71250c3262bb209d5a366c3945ab74ab92600e7bac54b3c641864850be286e',
  '0003_demo': '36530fb82f62d14143db72ffc28a474bceb882859dbd1716e40750a3556d14b3',
  '0004_first_statistics': '9a85ca08471b8b45478ba2b33d3de1a061d9e4017c595f908f2465caafaecd01',
  '0005_ask_the_workspace_once': 'a430513c2390151d24bb735c1a59aacdbe885b1b04c9ac8d0de165d4f0fa6a3b',
  '0006_events_complete': '95be2af8ac5a649bce971aa88d49309ec02dd4e3a3bcd38de1dc75f8cdf1d91e',
  '0007_measures': 'e7fb3f4572e3099d25e2276810fe4bc9106cad8805dda56bb57fd3cffd7e9af9',
  '0008_event_month': '8b7f6acea6deeed7595a58a7f4120b6119af79089349993911a91c3375ebbca0',
}

it('leaves migrations as they were applied', async () => {
  const migrations = await readMigrations('prisma/migrations')
  expect(Object.fromEntries(migrations.map(({ name, checksum }) => [name, checksum]))).toMatchObject(APPLIED)
})

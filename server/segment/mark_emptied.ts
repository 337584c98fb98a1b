import type { ClientBase } from 'pg'
import { ask } from '../platform/postgres/ask.ts'
import { readUsedNumbers } from './used_numbers.ts'

/** Marks the values that no case has any more, so that they are offered no more as filters until one comes again. */
export async function markEmptied(client: ClientBase, workspaceId: number): Promise<void> {
  const used = await readUsedNumbers(client, workspaceId)
  const columns = [used.map(({ dimension }) => dimension), used.map(({ number }) => number)]
  await ask(client, 'segment/mark_emptied', [workspaceId, ...columns])
}

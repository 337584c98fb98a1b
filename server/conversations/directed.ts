import { sql } from '../platform/postgres/sql.ts'

/** @returns the question of a file under prisma/sql, with its `{direction}`, and its `{beyond}` for rows behind another in that direction. */
export const directed = (name: string, descending: boolean): string =>
  sql(name)
    .replaceAll('{beyond}', descending ? '<' : '>')
    .replaceAll('{direction}', descending ? 'desc' : 'asc')

import type { ClientBase } from 'pg'
import type { CaseRecord } from '#core/recount/types.ts'
import { ask } from '../platform/postgres/ask.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'
import { readingCases } from './case_columns.ts'
import { type CaseRow, caseRecordOf } from './case_rows.ts'
import type { VersionScope } from './write_version.ts'

/** @returns the cases whose root is a stint of one of these conversations. */
export async function readCasesOfRoots(
  client: ClientBase,
  scope: VersionScope,
  conversations: ReadonlySet<string>,
): Promise<CaseRecord[]> {
  if (conversations.size === 0) return []
  const { rows } = await ask<CaseRow>(client, readingCases('counting/cases_of_roots'), [
    scope.workspaceId,
    scope.version,
    texts([...conversations]),
  ])
  return rows.map(caseRecordOf)
}

/** @returns the cases whose resolutions these churns may have taken back. */
export async function readCasesOfChurned(
  client: ClientBase,
  scope: VersionScope & { windowMs: number },
  churns: readonly { customer: string; atMs: number }[],
): Promise<CaseRecord[]> {
  if (churns.length === 0) return []
  const { rows } = await ask<CaseRow>(client, readingCases('counting/cases_of_churned'), [
    scope.workspaceId,
    scope.version,
    uuids(churns.map((churn) => churn.customer)),
    numbers(churns.map((churn) => churn.atMs)),
    scope.windowMs,
  ])
  return rows.map(caseRecordOf)
}

import type { Annotation } from '#core/annotation/contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type AnnotationRow, annotationOf } from './annotation_row.ts'

/** @returns the annotations of a time range, its end excluded, the oldest instant first. */
export async function listAnnotations(workspaceId: number, range: { fromMs: number; toMs: number }): Promise<Annotation[]> {
  const values = [workspaceId, new Date(range.fromMs), new Date(range.toMs)]
  const { rows } = await inWorkspace(workspaceId, (client) => ask<AnnotationRow>(client, 'annotations/list', values))
  return rows.map(annotationOf)
}

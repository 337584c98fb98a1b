import { type Acting, authorOf } from '#core/access/actor.ts'
import type { Annotation, NewAnnotation } from '#core/annotation/contract.ts'
import { MAX_ANNOTATIONS } from '#core/annotation/limits.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type AnnotationRow, annotationOf } from './annotation_row.ts'
import { tellChange } from './tell_change.ts'

/**
 * Writes down what happened at an instant, for everyone in the workspace; open pages hear of it.
 * @throws Problem `conflict` where the workspace has as many as it may.
 */
export async function addAnnotation({ workspaceId, actor }: Acting, { at, text }: NewAnnotation): Promise<Annotation> {
  const [added] = await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'annotations/lock', [workspaceId])
    const values = [workspaceId, new Date(at), text, authorOf(actor), MAX_ANNOTATIONS]
    return (await ask<AnnotationRow>(client, 'annotations/add', values)).rows
  })
  if (!added) {
    const most = MAX_ANNOTATIONS.toLocaleString('en')
    throw new Problem('conflict', `a workspace has at most ${most} annotations: remove some that are no longer needed`)
  }
  await tellChange(workspaceId)
  return annotationOf(added)
}

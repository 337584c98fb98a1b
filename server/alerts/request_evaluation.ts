import { enqueue } from '../platform/queue/enqueue.ts'

/** Has the rules of some workspaces evaluated as soon as a worker can. */
export const requestEvaluation = (...workspaceIds: readonly number[]): Promise<void> =>
  enqueue(
    'evaluate-alerts-of',
    ...workspaceIds.map((workspaceId) => ({ payload: { workspaceId }, onceAs: `alerts-${workspaceId}` })),
  )

/** The same after a rule was made or changed; where the queue is away, the minute's run reads it. */
export const hurryEvaluation = (workspaceId: number): Promise<void> => requestEvaluation(workspaceId).catch(() => undefined)

import { asSystem } from '#core/access/actor.ts'
import { ledgerPlaceOf } from '#core/ingestion/ledger.ts'
import { evaluateRules } from '#server/alerts/evaluate_rules.ts'
import { learnAccepted } from '#server/alerts/learn_accepted.ts'
import { requestEvaluation } from '#server/alerts/request_evaluation.ts'
import { sendHeartbeat } from '#server/alerts/send_heartbeat.ts'
import { findDeliveries } from '#server/channels/find_deliveries.ts'
import { sendInTurn } from '#server/channels/send_in_turn.ts'
import { publishCommit } from '#server/counting/publish_commit.ts'
import { findDigests, runDigests } from '#server/digests/find_digests.ts'
import { evaluateDrift } from '#server/drift/evaluate_drift.ts'
import { learnBaseline } from '#server/drift/learn_baseline.ts'
import { reconstructNowcasts } from '#server/drift/reconstruct_nowcasts.ts'
import { findLostEvents } from '#server/ingestion/find_lost_events.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { requestRecount } from '#server/platform/queue/request_recount.ts'
import { dropOldVersions } from '#server/policy/drop_versions.ts'
import { findRecounts } from '#server/policy/find_recounts.ts'
import { recountWorkspace } from '#server/policy/recount_workspace.ts'
import { hasUntold, tellVerdicts } from '#server/releases/tell_verdicts.ts'
import { listWorkspaceIds } from '#server/workspace/directory.ts'
import { StoppedHalfway } from './classify_failure.ts'
import type { CountJob } from './count_events.ts'
import { readAdmitted, readBatch } from './read_job.ts'
import type { Handlers } from './run_job.ts'

/** @returns what each job of the catalogue does; a job that is missing here does not compile. */
export const createHandlers = (count: CountJob): Handlers => ({
  admitted: async (payload, run) => count(await readAdmitted(payload, run.seal, Date.now()), run, ledgerPlaceOf(run.jobId)),
  batch: async (payload, run) => count(await readBatch(payload, Date.now()), run, null),
  build: async ({ workspaceId }, run) => {
    const commit = await recountWorkspace(workspaceId, run.isStopping)
    if (commit) await publishCommit(commit)
    if (run.isStopping()) throw new StoppedHalfway('the process ends')
    await requestDrop(workspaceId)
  },
  'drop-versions': ({ workspaceId }) => dropOldVersions(workspaceId),
  'evaluate-drift': async () => {
    const asked = (await listWorkspaceIds()).map((workspaceId) => ({
      payload: { workspaceId },
      onceAs: `evaluate-${workspaceId}`,
    }))
    await enqueue('evaluate-drift-of', ...asked)
  },
  'evaluate-drift-of': async ({ workspaceId }) => {
    await evaluateDrift(workspaceId, new Date())
    await requestEvaluation(workspaceId)
    if (await hasUntold(workspaceId, new Date()))
      await enqueue('tell-verdicts', { payload: { workspaceId }, onceAs: `workspace-${workspaceId}` })
  },
  'evaluate-alerts': async () => requestEvaluation(...(await listWorkspaceIds())),
  'evaluate-alerts-of': ({ workspaceId }) => evaluateRules(workspaceId, new Date()),
  'learn-accepted': async () => {
    for (const workspaceId of await listWorkspaceIds()) await learnAccepted(workspaceId, new Date())
  },
  'send-heartbeat': ({ workspaceId }) => sendHeartbeat(workspaceId, new Date()),
  'find-deliveries': () => findDeliveries(new Date()),
  'send-deliveries': ({ workspaceId, channelId }) => sendInTurn('send-deliveries', workspaceId, channelId),
  'send-mails': ({ workspaceId, channelId }) => sendInTurn('send-mails', workspaceId, channelId),
  'find-digests': () => findDigests(new Date()),
  'send-digests': ({ workspaceId }) => runDigests(workspaceId),
  'learn-baseline': async ({ workspaceId, from, by }) => {
    const acting = by ? { workspaceId, actor: by } : asSystem('drift', workspaceId)
    const missing = await learnBaseline(acting, { from, byItself: by === null }, new Date())
    if (!missing) await evaluateDrift(workspaceId, new Date())
  },
  'reconstruct-nowcasts': ({ workspaceId }) => reconstructNowcasts(workspaceId, new Date()),
  'tell-verdicts': ({ workspaceId }) => tellVerdicts(workspaceId, new Date()),
  'find-lost-events': () => findLostEvents(),
  'find-lost-recounts': async () => {
    for (const workspaceId of await findRecounts()) await requestRecount(workspaceId)
  },
  'find-old-versions': async () => {
    for (const workspaceId of await listWorkspaceIds()) await requestDrop(workspaceId)
  },
})

const requestDrop = (workspaceId: number): Promise<void> =>
  enqueue('drop-versions', { payload: { workspaceId }, onceAs: `workspace-${workspaceId}` })

import { z } from 'zod'
import { actorSchema } from '../access/actor_schema.ts'
import { admittedPayload, batchPayload, eventsIn } from './event_jobs.ts'

interface QueueEntry {
  /** Jobs that one worker process has in hand at once. */
  concurrency: number
  /** Bounds what is in hand by more than the number of jobs: no further one is taken while their sizes add up to `most`. */
  inHand?: { most: number; sizeOf: (jobId: string, data: unknown) => number }
  /** Jobs kept in Redis after their end, for an engineer to look at; the oldest go first. */
  keeps: { done: number; failed: number }
}

/** The queue between door and worker. Other programs may add jobs to it (docs/api.md, "Straight into the queue"). */
export const EVENT_QUEUE = 'conversation-events'

export const QUEUES = {
  [EVENT_QUEUE]: {
    // So many that single events join into transactions too, and events enough for the transactions after the running one.
    concurrency: 250,
    inHand: { most: 12_000, sizeOf: eventsIn },
    keeps: { done: 100, failed: 1_000 },
  },
  'policy-recounts': { concurrency: 1, keeps: { done: 0, failed: 100 } },
  // One at a time, so that evaluating leaves the processor to counting.
  drift: { concurrency: 1, keeps: { done: 0, failed: 100 } },
  // Apart: learning four weeks of a large workspace takes long, and whoever may ask for it holds up no judging of others.
  baselines: { concurrency: 1, keeps: { done: 0, failed: 100 } },
  // Apart: rules are read on time, however long something else takes.
  alerts: { concurrency: 1, keeps: { done: 0, failed: 100 } },
  // Many: a receiver that does not answer holds up no other channel, and those of one workspace no other workspace (`hand.ts`).
  deliveries: { concurrency: 20, keeps: { done: 0, failed: 100 } },
  // Apart, each of them: a mail server that hangs holds up no other word of an alert, digests none of them, and nobody a heartbeat.
  mails: { concurrency: 10, keeps: { done: 0, failed: 100 } },
  digests: { concurrency: 5, keeps: { done: 0, failed: 100 } },
  heartbeats: { concurrency: 20, keeps: { done: 0, failed: 100 } },
  // Two, so that what takes long does not hold up what must be soon.
  upkeep: { concurrency: 2, keeps: { done: 0, failed: 100 } },
} as const satisfies Record<string, QueueEntry>

export type QueueName = keyof typeof QUEUES
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[]
export const queueEntry = (queue: QueueName): QueueEntry => QUEUES[queue]

interface JobEntry {
  queue: QueueName
  /** What a job of this name carries; the worker sets aside what is none of it. */
  payload: z.ZodType
  /** Tries for what is odd; while a service is away a job waits without using them up. */
  attempts: number
  /** Between two tries, and up to half of it more. */
  backoffMs: number
  /** Runs so often by itself, once for all workers, with an empty payload. */
  everySeconds?: number
}

const PATIENT = { attempts: 20, backoffMs: 2_000 }
/** The next run makes up for one that failed. */
const BY_THE_CLOCK = { attempts: 1, backoffMs: 0 }

const channelPayload = z.object({ workspaceId: z.int(), channelId: z.guid() })

/** Every job that there is, by its name. Who enqueues one needs this alone; what it does is in `workers/handlers.ts`. */
export const JOBS = {
  /** Events from our own door. */
  admitted: { queue: EVENT_QUEUE, payload: admittedPayload, ...PATIENT },
  /** Events from other programs. */
  batch: { queue: EVENT_QUEUE, payload: batchPayload, ...PATIENT },
  /** Counts a workspace's history under the version of its policy that is building, and puts it on the screens. */
  build: { queue: 'policy-recounts', payload: z.object({ workspaceId: z.int() }), ...PATIENT },
  /** Deletes what was counted under versions that no screen shows any more. */
  'drop-versions': { queue: 'upkeep', payload: z.object({ workspaceId: z.int() }), ...PATIENT },
  /** Judges the series of each workspace anew. */
  'evaluate-drift': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 60 },
  /** Reads the rules of each workspace. */
  'evaluate-alerts': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 60 },
  /** Reads those of one workspace; asked for as soon as its series were judged, too. */
  'evaluate-alerts-of': { queue: 'alerts', payload: z.object({ workspaceId: z.int() }), ...BY_THE_CLOCK },
  /** Has learned what people accepted as normal, once it has settled. */
  'learn-accepted': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 3_600 },
  /** Tells a workspace's monitor that its rules are evaluated. */
  'send-heartbeat': { queue: 'heartbeats', payload: z.object({ workspaceId: z.int() }), ...BY_THE_CLOCK },
  /** Finds messages to channels that are due: later tries, and what a crash left. */
  'find-deliveries': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 5 },
  /** Sends a channel what is due. */
  'send-deliveries': { queue: 'deliveries', payload: channelPayload, ...BY_THE_CLOCK },
  /** The same by mail. */
  'send-mails': { queue: 'mails', payload: channelPayload, ...BY_THE_CLOCK },
  /** Finds digests that are due, and what of them is to be tried again. */
  'find-digests': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 60 },
  /** Writes down what is due of one workspace, and sends it. */
  'send-digests': { queue: 'digests', payload: z.object({ workspaceId: z.int() }), ...BY_THE_CLOCK },
  /** Judges those of one workspace. */
  'evaluate-drift-of': { queue: 'drift', payload: z.object({ workspaceId: z.int() }), ...BY_THE_CLOCK },
  /** Learns a workspace's baseline from four weeks; without who asked for it, only where its version has none. */
  'learn-baseline': {
    queue: 'baselines',
    payload: z.object({ workspaceId: z.int(), from: z.iso.date().nullable(), by: actorSchema.nullable() }),
    ...PATIENT,
  },
  /** Says of past days and weeks what the nowcast would have said, where nobody asked then. */
  'reconstruct-nowcasts': { queue: 'baselines', payload: z.object({ workspaceId: z.int() }), ...BY_THE_CLOCK },
  /** Keeps what came of a workspace's releases, as of the last whole hour. */
  'tell-verdicts': { queue: 'baselines', payload: z.object({ workspaceId: z.int() }), ...BY_THE_CLOCK },
  /** Finds events that were accepted, are not counted, and are in no queue. */
  'find-lost-events': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 60 },
  /** Finds recounts whose job was lost. */
  'find-lost-recounts': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 30 },
  /** Finds what a `drop-versions` that was lost would have deleted. */
  'find-old-versions': { queue: 'upkeep', payload: z.object({}), ...BY_THE_CLOCK, everySeconds: 3_600 },
} as const satisfies Record<string, JobEntry>

export type JobName = keyof typeof JOBS
export type PayloadOf<N extends JobName> = z.output<(typeof JOBS)[N]['payload']>
/** The jobs of one queue. */
export type JobsOf<Q extends QueueName> = { [N in JobName]: (typeof JOBS)[N]['queue'] extends Q ? N : never }[JobName]

export const jobEntry = (name: JobName): JobEntry => JOBS[name]

/** @returns the names of a queue's jobs. */
export const jobNamesOf = (queue: QueueName): JobName[] =>
  (Object.keys(JOBS) as JobName[]).filter((name) => JOBS[name].queue === queue)

/** @returns the name as one of this queue's jobs; null where the queue knows no such job. */
export const jobNamed = (queue: QueueName, name: string): JobName | null =>
  jobNamesOf(queue).find((known) => known === name) ?? null

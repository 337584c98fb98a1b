import type { z } from 'zod'
import { type Scope, WALL_SCOPE } from '../access/scopes.ts'
import { type AlertsNews, alertsNewsSchema } from '../alert/contract.ts'
import { type AnnotationsNews, annotationsNewsSchema } from '../annotation/contract.ts'
import { type DemoState, demoStateSchema } from '../demo/contract.ts'
import { type DriftNews, driftNewsSchema } from '../drift/news_contract.ts'
import { type IngestionCounters, ingestionCountersSchema } from '../ingestion/contract.ts'
import { type DoorRefusals, doorRefusalsSchema } from '../ingestion/door_refusals.ts'
import { type Lost, lostSchema } from '../ingestion/lost_events.ts'
import { type PolicyStanding, policyStandingSchema } from '../policy/contract.ts'
import { type ReviewsNews, reviewsNewsSchema } from '../review/news_contract.ts'
import { flipSchema } from './flip_contract.ts'
import type { DeltaMessage, FlipMessage, HelloMessage, PulseMessage } from './messages.ts'
import type { PaceRule } from './pace.ts'

/**
 * A kind of message that says how something stands or that something happened. Whoever knows it says it
 * (`server/live/say.ts`), gateways pass it on by its pace, a screen hears it (`app/_live/use_live_state.ts`). None is kept:
 * whatever it says can be loaded too, and is after every `hello`.
 */
interface SaidKind<M> extends PaceRule<M> {
  schema: z.ZodType<M>
  /** Who may hear it: sessions and keys that may do this. */
  scope: Scope
}

/** Every kind of message and what it carries. The stream of figures has rules of its own: `bundle.ts`, `follow.ts`. */
export interface LiveMessages {
  /** Where the stream stands: sent on connecting, and when clients should load everything anew. */
  hello: HelloMessage
  delta: DeltaMessage
  /** Every 5 seconds: how many accepted events still wait to be counted, and whether a worker moves. */
  pulse: PulseMessage
  // What is said. A further kind is a line here and one below, one in docs/api.md, who says it, and who shows it.
  flip: FlipMessage
  ingestion: IngestionCounters
  refusals: DoorRefusals
  lost: Lost
  recount: PolicyStanding
  /** Null where there is none any more. */
  demo: DemoState
  annotations: AnnotationsNews
  drift: DriftNews
  alerts: AlertsNews
  reviews: ReviewsNews
}
export type LiveKind = keyof LiveMessages
export type SaidKindName = Exclude<LiveKind, 'hello' | 'delta' | 'pulse'>

/** One message with its kind. */
export type LiveEvent = { [K in LiveKind]: { kind: K; message: LiveMessages[K] } }[LiveKind]

export type ServerToClientEvents = { [K in LiveKind]: (message: LiveMessages[K]) => void }

/** Of all that is said about one thing the latest is enough. */
const latest = { aboutOf: () => '' }

export const SAID_KINDS: { [K in SaidKindName]: SaidKind<LiveMessages[K]> } = {
  flip: { schema: flipSchema, scope: 'figures:read', perSecond: 20, aboutOf: ({ id }) => id },
  ingestion: { schema: ingestionCountersSchema, scope: 'figures:read', perSecond: 1, ...latest, progressOf: takenEvents },
  refusals: { schema: doorRefusalsSchema, scope: 'figures:read', perSecond: 1, ...latest },
  lost: { schema: lostSchema, scope: 'figures:read', perSecond: 1, ...latest },
  recount: { schema: policyStandingSchema, scope: 'policy:read', perSecond: 2, ...latest },
  demo: { schema: demoStateSchema, scope: 'workspace:manage', perSecond: 2, ...latest },
  annotations: { schema: annotationsNewsSchema, scope: 'figures:read', perSecond: 1, ...latest },
  drift: { schema: driftNewsSchema, scope: WALL_SCOPE, perSecond: 1, ...latest },
  reviews: { schema: reviewsNewsSchema, scope: 'figures:read', perSecond: 1, ...latest },
  // Each is heard: what began to fire is said once.
  alerts: {
    schema: alertsNewsSchema,
    scope: 'alerts:read',
    perSecond: 2,
    aboutOf: ({ fired }) => fired.map(({ id }) => id).join(),
  },
}
const SAID_KIND_NAMES = Object.keys(SAID_KINDS) as SaidKindName[]

/** @returns whether this version knows such a kind. */
export const isSaidKind = (name: unknown): name is SaidKindName => typeof name === 'string' && Object.hasOwn(SAID_KINDS, name)

/** Who may connect at all, and hear the stream of figures. */
export const STREAM_SCOPE: Scope = WALL_SCOPE

/** @returns who may hear messages of a kind. */
export const scopeOf = (name: LiveKind): Scope => (isSaidKind(name) ? SAID_KINDS[name].scope : STREAM_SCOPE)

/** Scopes that any kind asks for. */
export const LIVE_SCOPES: readonly Scope[] = [...new Set([STREAM_SCOPE, ...SAID_KIND_NAMES.map(scopeOf)])]

/** Counters grow with every batch, one of duplicates alone included. */
function takenEvents({ storedEvents, duplicateEvents, rejectedEvents }: IngestionCounters): number {
  return storedEvents + duplicateEvents + rejectedEvents
}

import { z } from 'zod'
import { BREAK_CAUSES } from '../case/break.ts'
import { CASE_STATES } from '../case/states.ts'
import { DESCRIBED_FIELDS, EXCLUSION_REASONS, HANDLERS, VERDICTS } from '../event/types.ts'
import { forEachOpen } from '../segment/dimensions.ts'
import { OPENINGS, OUTCOMES } from '../stint/types.ts'
import { pageFields } from './page_contract.ts'

const micros = z.string().describe('integer micros of the currency')
const instant = z.string().describe('RFC 3339 instant, UTC')

export const segmentSchema = z.object({
  handler: z.enum(HANDLERS),
  ...forEachOpen(() => z.string().nullable()),
})

/** A case in a list, by the conversation of its root. */
export const conversationItemSchema = z.object({
  conversation: z.string(),
  position: z.int().describe('which of the conversation’s stints is the root, from 0'),
  state: z.enum(CASE_STATES),
  cause: z.enum(BREAK_CAUSES).nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  takenBackAt: instant.nullable().describe('when the resolution was taken back; null where it was not'),
  segment: segmentSchema,
  handlingMicros: micros,
  reworkMicros: micros,
  reworkStints: z.int(),
  rating: z.int().nullable(),
})
export type ConversationItem = z.infer<typeof conversationItemSchema>

export const conversationListSchema = z.object({
  policyVersion: z.int(),
  ...pageFields,
  items: z.array(conversationItemSchema),
})
export type ConversationList = z.infer<typeof conversationListSchema>

/** A stint that counts nowhere, since its conversation is excluded. */
const struckStintSchema = z.object({
  position: z.int(),
  handler: z.enum(HANDLERS),
  openedBy: z.enum(OPENINGS),
  outcome: z.enum(OUTCOMES),
  startedAt: instant,
  endedAt: instant.nullable().describe('null while it is open'),
  takenUpAt: instant.nullable().describe('of a handoff: when a human first wrote in it'),
  costMicros: micros,
})
export type StruckStint = z.infer<typeof struckStintSchema>

const stintSchema = struckStintSchema.extend({ conversation: z.string(), role: z.enum(['prelude', 'root', 'rework']) })
export type StintView = z.infer<typeof stintSchema>

const caseSchema = z.object({
  state: z.enum(CASE_STATES),
  root: z.string().nullable().describe('conversation of the root'),
  cause: z.enum(BREAK_CAUSES).nullable(),
  brokenAt: instant.nullable(),
  maturesAt: instant.nullable().describe('when an unbroken resolution is, or was, accepted'),
  handlingMicros: micros,
  reworkMicros: micros,
  failureImpactMicros: micros,
  stints: z.array(stintSchema).describe('in order; at most the first 200'),
  stintCount: z.int(),
})
export type CaseView = z.infer<typeof caseSchema>

const learnedSchema = z.object({
  field: z.enum(DESCRIBED_FIELDS),
  value: z.string().nullable().describe('null: cleared; a customer is a pseudonym'),
  at: instant,
  holds: z.boolean().describe('no later word changed it again'),
})

const claimSchema = z.object({
  vendor: z.string(),
  verdict: z.enum(VERDICTS),
  amountMicros: micros.nullable(),
  at: instant,
  words: z.string().describe('what the vendor says and charges, beside what we count'),
})

export const conversationDetailSchema = z.object({
  id: z.string(),
  policyVersion: z.int(),
  startedAt: instant.nullable().describe('null while its start has not arrived'),
  anonymous: z.boolean(),
  customer: z.string().nullable().describe('a pseudonym'),
  followsUp: z.string().nullable(),
  segment: segmentSchema.nullable(),
  rating: z.int().nullable(),
  messages: z.object({ customer: z.int(), ai: z.int(), human: z.int() }),
  excluded: z
    .object({ at: instant, reason: z.enum(EXCLUSION_REASONS) })
    .nullable()
    .describe('since when, and why, it is taken out of everything'),
  struckStints: z.array(struckStintSchema).describe('of an excluded conversation: the stints that it would have'),
  learned: z.array(learnedSchema).describe('what described it later than its start, in the order of time'),
  claims: z.array(claimSchema).describe('the last claim of each vendor; counted in no figure'),
  cases: z.array(caseSchema).describe('the cases that its stints belong to, in order'),
  explanation: z.array(z.string()).describe('in plain words why it counts as it does'),
})
export type ConversationDetail = z.infer<typeof conversationDetailSchema>
